import { Link } from '@remix-run/react';
import type { TakenBack } from '@upbeat/db/outcomes/list-taken-back';
import { useFormat } from '~/components/format-context';
import { SeverityIcon } from '~/components/ui/severity-icon';

/** That the data an outcome was measured on was taken back since: by which import, and what follows. */
export function TakenBackNote({ takenBack, base }: { takenBack: readonly TakenBack[]; base: string }) {
  const { dateTime } = useFormat();

  return (
    <div className="text-sm">
      <p className="sentence text-warn">
        <SeverityIcon severity="warn" />
        Data that this outcome was measured on was taken back since. It stands as it was measured, but counts as
        evidence for no lesson.
      </p>
      <ul className="mt-1 text-ink-2">
        {takenBack.map(({ importId, fileName, undoneAt }) => (
          <li key={importId}>
            <Link to={`${base}/imports/${importId}`}>{fileName}</Link>, undone
            {undoneAt !== null && ` ${dateTime(undoneAt)}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
