import type { SuggestionPage } from '@upbeat/db/suggestions/row';
import { useFormat } from '~/components/format-context';
import { LineChart } from '~/components/ui/line-chart';
import { SectionHeading } from '~/components/ui/section';
import { armRateName, daysOf, ratesByDay, splitWindows, writeArmRate } from '../arm-rates';
import { winnerName } from '../sure-words';
import { engineWords } from '../words';
import { ArmTable } from './arm-table';

/** The stored windows: a chart by day, and a table by arm. Figures are as they were read; later imports do not rewrite them. */
export function Evidence({
  suggestion,
}: {
  suggestion: SuggestionPage | Omit<SuggestionPage, 'days' | 'records' | 'levels'>;
}) {
  const format = useFormat();
  const { windows, metric, currency, watermark, from, to, engine } = suggestion;
  const { winner, others } = splitWindows(suggestion);
  const dates = daysOf(windows);
  const name = armRateName(metric, currency);
  const write = (rate: number) => writeArmRate(rate, metric, format);

  return (
    <section id="evidence" className="grid grid-cols-1 gap-4">
      <SectionHeading
        title="What it stands on"
        hint={`${format.dayRange(from, to)}, as read at import ${format.number(watermark)} by ${engineWords(engine)}`}
      />
      {windows.length === 0 ? (
        <p className="text-sm text-ink-2">Its windows are gone with the placements that they measured.</p>
      ) : (
        <>
          <LineChart
            title={`${name}, by day`}
            labels={dates.map((date) => format.day(date, { year: false }))}
            series={{
              name: winnerName(suggestion.proposal),
              values: ratesByDay(winner ? [winner] : windows, dates, metric),
            }}
            comparison={
              winner && others.length > 0
                ? {
                    name: others.length === 1 ? (others[0]?.definition.name ?? '') : 'the others together',
                    values: ratesByDay(others, dates, metric),
                  }
                : undefined
            }
            format={write}
            formatAxis={(rate) =>
              metric === 'ctr' || metric === 'conversion_rate' ? format.percent(rate, 1) : format.number(rate, 1)
            }
          />
          <ArmTable suggestion={suggestion} />
        </>
      )}
    </section>
  );
}
