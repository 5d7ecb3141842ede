import type { Level } from '@upbeat/core/levels';
import { useFormat } from '~/components/format-context';
import { LevelWords } from '~/components/ui/level-words';
import type { Format } from '~/components/format';
import type { ScoreScreen } from '../score-screen.server';
import type { WeekShare } from '../task-days';
import { STAVES } from '../words';

const BAR = 22;
const STEP = 28;
const HEIGHT = 44;
const FOOT = 18;
const WEEKS_A_LABEL = 3;
const FILL: Record<Level, string> = { 1: 'fill-ai-fill', 2: 'fill-together-fill', 3: 'fill-people-fill' };

/** Shares of task-days at each level, week by week: what is orchestrated today that was executed yesterday. */
export function ShareStrip({ weeks, shift }: Pick<ScoreScreen, 'weeks' | 'shift'>) {
  const format = useFormat();
  const total = weeks.reduce((sum, week) => sum + week.total, 0);
  if (total === 0) return null;
  const width = (weeks.length + 1) * STEP;

  return (
    <section className="border-t border-line px-[18px] py-3" aria-label="Share of task-days by level">
      <h3 className="text-sm font-semibold">What do we orchestrate today that we executed yesterday?</h3>
      <p className="mt-0.5 text-sm text-ink-2">{shiftWords(shift, total, format)}</p>
      <div className="mt-2 overflow-x-auto" tabIndex={0} role="region" aria-label="Shares week by week">
        <svg width={width} height={HEIGHT + FOOT} viewBox={`0 0 ${width} ${HEIGHT + FOOT}`} aria-hidden="true">
          {weeks.map((week, index) => (
            <g key={week.week}>
              <Column week={week} x={index * STEP} />
              {index % WEEKS_A_LABEL === 0 && (
                <text x={index * STEP} y={HEIGHT + 13} fontSize="11" className="fill-ink-3">
                  {format.day(week.week, { year: false })}
                </text>
              )}
            </g>
          ))}
        </svg>
      </div>
      <Legend />
      <details className="mt-1 text-xs text-ink-3">
        <summary className="cursor-pointer py-1">The weeks as a table</summary>
        <div className="table-scroll [--table-min:0px]" tabIndex={0} role="region" aria-label="Task-days by week">
          <table className="table">
            <caption className="sr-only">Task-days at each level, week by week</caption>
            <thead>
              <tr>
                <th scope="col">Week of</th>
                {STAVES.map(({ level, name }) => (
                  <th key={level} scope="col" data-numeric="">
                    {name}
                  </th>
                ))}
                <th scope="col" data-numeric="">
                  Task-days
                </th>
              </tr>
            </thead>
            <tbody>
              {weeks.map((week) => (
                <tr key={week.week}>
                  <th scope="row">{format.day(week.week)}</th>
                  {STAVES.map(({ level }) => (
                    <td key={level} data-numeric="">
                      {format.number(week.days[level - 1] ?? 0)}
                    </td>
                  ))}
                  <td data-numeric="">{format.number(week.total)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

/** Which colour is whose, beside its glyph. */
function Legend() {
  return (
    <p className="mt-1 flex flex-wrap gap-x-4 text-xs">
      {STAVES.map(({ level, name }) => (
        <LevelWords key={level} level={level}>
          {name}
        </LevelWords>
      ))}
    </p>
  );
}

/** One week as parts of a whole, People at the top; a week without work is a line. */
function Column({ week, x }: { week: WeekShare; x: number }) {
  if (week.total === 0) return <path d={`M${x} ${HEIGHT - 1}h${BAR}`} className="stroke-line-strong" />;
  let y = 0;

  return STAVES.map(({ level }) => {
    const height = ((week.days[level - 1] ?? 0) / week.total) * HEIGHT;
    const top = y;
    y += height;
    return (
      <rect key={level} x={x} y={top} width={BAR} height={Math.max(0, height - 1)} rx="1" className={FILL[level]} />
    );
  });
}

function shiftWords(shift: ScoreScreen['shift'], total: number, format: Format): string {
  const days = `${format.number(total)} task-${total === 1 ? 'day' : 'days'}`;
  if (shift === null) return `${days} in one week so far: a shift needs at least two weeks with work.`;
  const parts = STAVES.map(
    ({ level, name }) =>
      `${name} ${format.percent(shift.before[level - 1] ?? 0, 0)} before, ${format.percent(shift.since[level - 1] ?? 0, 0)} since`,
  );

  return `${parts.join('; ')} ${format.day(shift.from, { year: false })}. ${days}.`;
}
