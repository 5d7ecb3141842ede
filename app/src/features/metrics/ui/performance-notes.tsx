import { useFormat } from '~/components/format-context';
import { SeverityIcon } from '~/components/ui/severity-icon';
import type { PerformanceScreen } from '../performance-screen.server';
import { METRICS } from '../ratios';
import { countedName } from '../counted-name';

/** What one must know to read the figures: what was asked in vain, what is counted, and where data is thin. */
export function PerformanceNotes({ screen }: { screen: PerformanceScreen }) {
  const { day, dayRange, number } = useFormat();
  const { asked, action, choices, mixed, compared, firstDay, uncovered, overClicked, uncounted, partly } = screen;
  const notes: string[] = [];
  if (choices.actions.length > 1 && action !== null)
    notes.push(
      `Conversions and revenue count only “${countedName(action, mixed)}”, return and cost per conversion are over the spend of the accounts that report it; spend counts every row. Results of different indicators never add.`,
    );
  if (mixed.length > 1)
    notes.push(
      `Conversions and revenue are each platform’s own count, added up: ${mixed.join(', ')}. What counts as one may differ between them.`,
    );
  if (compared)
    notes.push('A change is coloured where it is more than the usual variation of days; a grey one may be chance.');
  if (asked.period !== 'all' && asked.filters.from < firstDay)
    notes.push(`Data begins on ${day(firstDay)}; the days before it are empty.`);
  if (uncovered !== null && asked.previous !== null)
    notes.push(
      `Nothing is compared: the period before, ${dayRange(asked.previous.from, asked.previous.to)}, has data on ${number(uncovered.previous)} ${uncovered.previous === 1 ? 'day' : 'days'}, this one on ${number(uncovered.current)}.`,
    );

  if (uncounted)
    notes.push(
      'A dash means “not reported”: the files of that row have no column for the figure, or its accounts do not count this action. It is not nought.',
    );
  for (const { metric, silent, told } of partly)
    notes.push(
      `${METRICS[metric].label}: ${number(silent)} of ${number(told)} rows (a platform row on one day) do not report ${metric === 'spend' || metric === 'revenue' ? 'it' : 'them'}; the sum is of the others, and ratios are of rows that report both sides.`,
    );
  if (overClicked > 0)
    notes.push(
      `${number(overClicked)} platform ${overClicked === 1 ? 'row reports' : 'rows report'} more clicks than impressions, as some networks do: a click-through rate there says little, over 100% nothing.`,
    );

  return (
    <div className="-mt-1 mb-4 grid gap-1 empty:hidden" aria-live="polite">
      {asked.problems.map((problem) => (
        <p key={problem} className="sentence text-warn">
          <SeverityIcon severity="warn" />
          {problem}
        </p>
      ))}
      {notes.map((note) => (
        <p key={note} className="text-xs text-ink-3">
          {note}
        </p>
      ))}
    </div>
  );
}
