import { useFormat } from '~/components/format-context';
import { Card, CardHeader } from '~/components/ui/card';
import { Diff } from '~/components/ui/diff';
import type { Change } from '../history.server';

/** What each change of a rule or claim replaced, the newest first. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const { dateTime } = useFormat();

  return (
    <Card as="aside" aria-label="History">
      <CardHeader title="History" />
      {changes.length === 0 ? (
        <p className="px-[18px] pb-4 text-sm text-ink-3">Nothing was changed since it was written.</p>
      ) : (
        <ol>
          {changes.map((change) => (
            <li key={change.id} className="border-t border-line px-[18px] py-2.5 text-sm">
              <p className="mb-1 text-xs text-ink-3">
                {change.who ?? 'Somebody'}, <time dateTime={change.at}>{dateTime(change.at)}</time>
              </p>
              <Diff before={change.before} after={change.after} />
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
