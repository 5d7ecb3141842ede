import { useFormat } from '~/components/format-context';
import { weeksOf } from '../month';
import type { Happening } from '../month';
import { ItemsOfDay } from './items-of-day';

export interface MonthGridProps {
  month: string;
  happenings: readonly Happening[];
  base: string;
  today: string;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A month in weeks, each day with what happens on it. */
export function MonthGrid({ month, happenings, base, today }: MonthGridProps) {
  const { day: dayWords } = useFormat();

  return (
    <table className="month-grid">
      <caption className="sr-only">What goes live and ends, day by day</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col" abbr={name}>
              {name.slice(0, 3)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, index) => (
          <tr key={index}>
            {week.map((day, at) =>
              day === null ? (
                <td key={at} data-out="" />
              ) : (
                <td key={day} data-today={day === today ? '' : undefined}>
                  <time dateTime={day}>
                    <span aria-hidden="true">{Number(day.slice(8))}</span>
                    <span className="sr-only">
                      {WEEKDAYS[at]} {dayWords(day)}
                      {day === today && ', today'}
                    </span>
                  </time>
                  <ul>
                    <ItemsOfDay day={day} happenings={happenings} base={base} today={today} />
                  </ul>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
