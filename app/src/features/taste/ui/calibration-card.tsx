import { useFormat } from '~/components/format-context';
import { Card, CardHeader } from '~/components/ui/card';
import { ReliabilityPlot } from '~/components/ui/reliability-plot';
import type { TasteRecord } from '../record';
import { LEAST_OF_STEP } from '../score';
import { rankerWords, stepWords } from '../words';

/** Said sureness against the share that was right, one's own and the ranker's over the same pairs. */
export function CalibrationCard({ record }: { record: TasteRecord }) {
  const format = useFormat();
  const { you, ranker } = record.calibration;
  const isDrawn = [...you, ...ranker].some(({ said }) => said !== null);
  const own = stepWords(you, format);
  const theirs = record.rankerSaid === null ? '' : rankerWords(record.scores.ranker, record.rankerSaid, format);

  return (
    <Card aria-label="Are you as right as you are sure?">
      <CardHeader
        title="Are you as right as you are sure?"
        aside={
          <span className="flex gap-3 text-xs">
            <span className="level-words" data-level="3">
              <svg width="10" height="10" aria-hidden="true">
                <circle cx="5" cy="5" r="4" className="fill-people-fill" />
              </svg>
              You
            </span>
            <span className="level-words" data-level="1">
              <svg width="10" height="10" aria-hidden="true">
                <rect x="1.5" y="1.5" width="7" height="7" className="fill-none stroke-ai-fill" strokeWidth="1.6" />
              </svg>
              Ranker
            </span>
          </span>
        }
      />
      <div className="taste-calibration">
        {isDrawn ? (
          <ReliabilityPlot
            from={0.5}
            series={[
              { name: 'Ranker', look: 'ai', bins: ranker },
              { name: 'You', look: 'person', bins: you },
            ]}
            label={`Share right by stated sureness. ${own} ${theirs}`}
          />
        ) : (
          <p className="rounded-md border border-dashed border-line-strong px-3 py-2.5 text-sm text-ink-2">
            Drawn once one step of sureness was said {format.number(LEAST_OF_STEP)} times.
          </p>
        )}
        <div className="grid gap-2.5 text-sm">
          <p>{own}</p>
          <p className="text-ink-2">{theirs}</p>
          <p className="text-xs text-ink-3">
            How sure it was said across, share right up, in per cent; dashes: just right. Bars: 95% intervals. A step
            needs {format.number(LEAST_OF_STEP)} answers. Only pairs with a known winner: ordinary ones are harder.
          </p>
        </div>
      </div>
    </Card>
  );
}
