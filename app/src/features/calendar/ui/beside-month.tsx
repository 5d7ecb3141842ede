import { Link } from '@remix-run/react';
import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { Calendar, CalendarItem } from '@upbeat/db/calendar/get-calendar';
import { SectionHeading } from '~/components/ui/section';
import { approvalOf, itemPath } from '../words';
import { StateMark } from './item-line';

/** What runs through the whole month, and pieces that have no day yet. */
export function BesideMonth({
  running,
  calendar,
  base,
}: {
  running: readonly CalendarItem[];
  calendar: Pick<Calendar, 'undated' | 'undatedSome'>;
  base: string;
}) {
  const { undated, undatedSome } = calendar;

  return (
    <div className="mt-7 grid gap-7">
      {running.length > 0 && (
        <section aria-labelledby="running">
          <SectionHeading id="running" title="Runs all month" hint="begins and ends in other months" />
          <ul className="calendar-list">
            {running.map((item) => (
              <li key={item.id} className="calendar-item">
                <Link to={base + itemPath(item)}>{item.name}</Link>
                <span className="said">{item.channel === null ? 'Campaign' : CHANNEL_NAMES[item.channel]}</span>
                {item.state !== null && <StateMark state={item.state} words={approvalOf(item) ?? undefined} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      {undated > 0 && (
        <section aria-labelledby="undated">
          <SectionHeading
            id="undated"
            title="No day planned"
            hint={undated > undatedSome.length ? `the newest ${undatedSome.length} of ${undated}` : `${undated}`}
          />
          <ul className="calendar-list">
            {undatedSome.map((piece) => (
              <li key={piece.id} className="calendar-item">
                <Link to={`${base}/pieces/${piece.id}`}>{piece.name}</Link>
                <span className="said">
                  {CHANNEL_NAMES[piece.channel]}, {piece.campaign}
                </span>
                <StateMark state={piece.state} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
