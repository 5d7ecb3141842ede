import { Link } from '@remix-run/react';
import { useFormat } from '~/components/format-context';
import { Card, CardBody, CardHeader } from '~/components/ui/card';
import { Glyph } from '~/components/ui/glyph';
import type { OrchestrationScreen } from '../orchestration-screen.server';

/** Every change of a level or of the switch, with who and why. */
export function LogCard({ screen: { log, base } }: { screen: OrchestrationScreen }) {
  const { day } = useFormat();

  return (
    <Card as="aside">
      <CardHeader
        title="Log"
        aside={
          <Link to={`${base}/changes?noun=delegation_policies`} className="text-xs text-ink-2">
            Every change
          </Link>
        }
      />
      {log.length === 0 ? (
        <CardBody>
          <p className="text-sm text-ink-2">Nobody changed anything yet: every kind is at the level it began with.</p>
        </CardBody>
      ) : (
        <ol>
          {log.map(({ seq, at, level, told, reason }) => (
            <li
              key={seq}
              className="grid grid-cols-[52px_16px_minmax(0,1fr)] gap-x-2.5 border-t border-line px-[18px] py-2.5 text-sm"
            >
              <time dateTime={at} className="text-ink-3">
                {day(at.slice(0, 10), { year: false })}
              </time>
              <span className="level-words self-start pt-0.5" data-level={level ?? undefined}>
                {level && <Glyph level={level} size={13} />}
              </span>
              <span className="min-w-0 break-words">
                {told}
                {reason !== '' && <small className="block text-xs text-ink-3">“{reason}”</small>}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
