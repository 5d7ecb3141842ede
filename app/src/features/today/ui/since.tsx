import { Link } from '@remix-run/react';
import type { Level } from '@upbeat/core/levels';
import { useFormat } from '~/components/format-context';
import { Glyph } from '~/components/ui/glyph';
import { SectionHeading } from '~/components/ui/section';
import { ToldChange } from '~/features/events/ui/told-change';
import type { Told } from '~/features/events/tell-change';

/** A line of what changed. */
export interface SinceLine {
  seq: string;
  at: string;
  level: Level | null;
  told: Told;
}

export interface SinceProps {
  base: string;
  /** ISO instant of the visit before this one. */
  since: string;
  at: string;
  lines: readonly SinceLine[];
  more: boolean;
}

/** What changed since the last visit, in sentences. */
export function Since({ base, since, at, lines, more }: SinceProps) {
  const { moment, timedMoment, dateTime } = useFormat();

  return (
    <section aria-labelledby="since">
      <SectionHeading
        id="since"
        title={`Since ${timedMoment(since, at)}`}
        aside={
          <Link to={`${base}/changes`} className="text-xs text-ink-2">
            All changes
          </Link>
        }
      />
      {lines.length === 0 && <p className="py-3 text-sm text-ink-2">Nothing changed.</p>}
      <ol>
        {lines.map((line) => (
          <li
            key={line.seq}
            className="grid grid-cols-[52px_20px_minmax(0,1fr)] gap-x-2.5 border-b border-line py-2.5 text-sm leading-[19px]"
          >
            <time dateTime={line.at} title={dateTime(line.at)} className="text-ink-3">
              {moment(line.at, at)}
            </time>
            <span className="level-words self-start pt-[3px]" data-level={line.level ?? undefined}>
              {line.level && <Glyph level={line.level} />}
            </span>
            <span className="min-w-0 break-words">
              <ToldChange told={line.told} />
            </span>
          </li>
        ))}
      </ol>
      {more && (
        <p className="pt-2 text-xs text-ink-3">
          More happened: <Link to={`${base}/changes`}>see all changes</Link>.
        </p>
      )}
    </section>
  );
}
