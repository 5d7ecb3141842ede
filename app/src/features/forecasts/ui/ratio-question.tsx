import type { PastForecast } from '@upbeat/db/forecasts/list-my-misses';
import type { Sureness } from '@upbeat/db/forecasts/row';
import { personForecast } from '@upbeat/stats/judge/person-scale';
import { useState } from 'react';
import { useFormat } from '~/components/format-context';
import { Button } from '~/components/ui/button';
import { FormError } from '~/components/ui/form-error';
import { useAct } from '~/request/use-act';
import type { PastRatios } from '../past-ratios';
import { medianOf, ratioScale } from '../rate-scale';
import { ForecastSlider } from './forecast-slider';
import { Sealed } from './frozen-at';
import { SurenessField } from './sureness-field';

export interface RatioQuestionProps {
  /** What is forecast, in one sentence. */
  question: string;
  history: PastRatios;
  /** One's own forecasts that came out: they set what "how sure" means. */
  misses: readonly PastForecast[];
  /** A change that the slider must reach either way. */
  least?: number;
  action: string;
  /** Idempotency key of this act. */
  formKey: string;
  /** Version of the suggestion that was shown. */
  rowVersion: number;
}

/** Asks how a figure will compare with before: a slider over one's own history, and three grades of sureness. */
export function RatioQuestion({ question, history, misses, least, action, formKey, rowVersion }: RatioQuestionProps) {
  const { signedPercent, number } = useFormat();
  const act = useAct(`forecast-${action}`);
  const { ratios } = history;
  const scale = ratioScale(ratios, least);
  const median = medianOf(ratios);
  const [ratio, setRatio] = useState(1);
  const [sureness, setSureness] = useState<Sureness>('fairly');
  const says = (value: number) => signedPercent(Math.round((value - 1) * 100) / 100);
  const { p10, p90, n } = personForecast(ratio, sureness, misses);
  const below = ratios.filter((one) => one < ratio).length;

  return (
    <act.Form method="post" action={action}>
      <input type="hidden" name="intent" value="forecast" />
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="rowVersion" value={rowVersion} />
      <p className="text-sm text-ink-2">{question}</p>
      <ForecastSlider
        name="ratio"
        label="Expected change"
        value={ratio}
        onChange={setRatio}
        min={scale.min}
        scale={scale}
        history={ratios}
        median={median}
        format={says}
      >
        80% between {`${says(p10)} and ${says(p90)}`}
      </ForecastSlider>
      <p className="text-xs text-ink-3">
        {ratios.length > 0
          ? `Above ${number(below)} of ${number(ratios.length)} past changes of the same placements, ${number(history.afterDays)} days against the ${number(history.beforeDays)} before.`
          : 'Too few weeks of these placements yet to hold it against.'}
      </p>
      <SurenessField value={sureness} onChange={setSureness}>
        {n === 0
          ? 'How wide this is becomes your own as your forecasts come out.'
          : `Widened or narrowed by ${number(n)} of your own forecasts that came out.`}
      </SurenessField>
      <Sealed>
        Yours is made knowing the measured history, before the engine’s forecast is opened: that is sealed until yours
        is locked. Both are then frozen and scored.
      </Sealed>
      <FormError errors={act.refused === null ? undefined : [act.refused]} />
      <Button type="submit" variant="primary" className="w-full" busy={act.busy && 'Locking'}>
        Lock my forecast
      </Button>
    </act.Form>
  );
}
