import { useFormat } from '~/components/format-context';
import { SectionHeading } from '~/components/ui/section';
import type { MonthGridProps } from './month-grid';
import { ItemsOfDay } from './items-of-day';

/** The days of a month on which something happens, one under the other. */
export function DayList({ happenings, base, today }: Omit<MonthGridProps, 'month'>) {
  const { day } = useFormat();
  const days = [...new Set(happenings.map(({ on }) => on))];

  return (
    <div className="grid gap-6">
      {days.map((on) => (
        <section key={on} aria-label={day(on)}>
          <SectionHeading title={day(on)} hint={on === today ? 'today' : undefined} />
          <ul className="calendar-list">
            <ItemsOfDay day={on} happenings={happenings} base={base} today={today} />
          </ul>
        </section>
      ))}
    </div>
  );
}
