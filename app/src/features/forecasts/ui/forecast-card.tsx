import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { Sureness } from '@upbeat/db/forecasts/row';
import type { BoardIdea } from '@upbeat/db/ideas/row';
import { useState } from 'react';
import { useFormat } from '~/components/format-context';
import { Button } from '~/components/ui/button';
import { Card, CardBody, CardHeader } from '~/components/ui/card';
import { LevelWords } from '~/components/ui/level-words';
import { forecastKey } from '~/features/ideas/decision-key';
import { Refused } from '~/features/ideas/ui/decide-buttons';
import { useIdeaAct } from '~/features/ideas/ui/use-idea-act';
import type { OwnRates } from '../own-rates';
import { medianOf, rateScale } from '../rate-scale';
import { forecastOf } from '../spread';
import { FORECAST_DAYS } from '../window';
import { ForecastSlider } from './forecast-slider';
import { Sealed } from './frozen-at';
import { OpenedForecast } from './opened-forecast';
import { SurenessField } from './sureness-field';

export interface ForecastCardProps {
  idea: BoardIdea;
  memberId: string;
  mayForecast: boolean;
  /** The workspace's own measured click-through rates. */
  own: OwnRates;
  action: string;
  onSkip?: () => void;
  /** Told when one locks, so that the board stays with this idea and shows what opens. */
  onLock?: () => void;
}

/** Asks for one's own forecast before any other is shown; afterwards both stand on one axis. */
export function ForecastCard(props: ForecastCardProps) {
  const { idea, memberId, mayForecast, own } = props;
  const mine = idea.forecasts.some((one) => one.author === 'person' && one.authorId === memberId);
  const open = mine || !mayForecast;

  return (
    <Card aria-label={`Your forecast, idea ${idea.n}`}>
      <CardHeader
        title={open ? `Forecasts, idea ${idea.n}` : `Your forecast, idea ${idea.n}`}
        aside={open ? undefined : <LevelWords level={3}>You first</LevelWords>}
      />
      <CardBody>
        {!open ? (
          <AskForecast {...props} />
        ) : idea.forecasts.length > 0 ? (
          <OpenedForecast forecasts={idea.forecasts} memberId={memberId} rates={own.rates} />
        ) : (
          <p className="text-sm text-ink-2">Nobody has made a forecast for this idea yet.</p>
        )}
      </CardBody>
    </Card>
  );
}

function AskForecast({ idea, memberId, own, action, onSkip, onLock }: ForecastCardProps) {
  const { percent, number } = useFormat();
  const act = useIdeaAct(idea.id, 'forecast');
  const cited = idea.citations.map((one) => one.ctr);
  const shown = own.rates.length >= 3 ? own.rates : [];
  const scale = rateScale(shown.length > 0 ? shown : idea.citations.map((one) => one.ctrHigh));
  const median = medianOf(shown);
  const start = median ?? medianOf(cited) ?? scale.max / 2;
  const [rate, setRate] = useState(Math.max(scale.step, Math.round(start / scale.step) * scale.step));
  const [sureness, setSureness] = useState<Sureness>('fairly');
  const says = (value: number) => percent(value, scale.max <= 0.04 ? 2 : 1);
  const { p10, p90 } = forecastOf(rate, sureness);
  const below = shown.filter((one) => one < rate).length;
  const channel = own.channel ?? (idea.channels.includes('google_rsa') ? 'google_rsa' : idea.channels[0]);
  const ofWhat =
    own.channel === null ? 'own rates, all channels together' : `own rates of ${CHANNEL_NAMES[own.channel]}`;

  return (
    <act.Form method="post" action={action} onSubmit={onLock}>
      <input type="hidden" name="intent" value="forecast" />
      <input type="hidden" name="key" value={forecastKey(idea.id, memberId)} />
      <input type="hidden" name="ideaId" value={idea.id} />
      <p className="text-sm text-ink-2">
        Which click-through rate will its {channel ? CHANNEL_NAMES[channel] : 'ad'} reach in the first {FORECAST_DAYS}{' '}
        days?
      </p>
      <ForecastSlider
        name="rate"
        label="Expected click-through rate"
        value={rate}
        onChange={setRate}
        min={scale.step}
        scale={scale}
        history={shown}
        median={median}
        format={says}
      >
        {shown.length > 0
          ? `higher than ${number(below)} of ${number(shown.length)} ${ofWhat}`
          : cited.length > 0
            ? `its references: ${percent(Math.min(...cited), 2)} to ${percent(Math.max(...cited), 2)}, elsewhere`
            : 'no own rates to hold it against yet'}
      </ForecastSlider>
      <SurenessField value={sureness} onChange={setSureness}>
        Says: eight times in ten between {says(p10)} and {says(p90)}
      </SurenessField>
      <Sealed>Every other forecast, the engine’s too where it has one, is sealed until you lock yours.</Sealed>
      {act.refused && <Refused>{act.refused}</Refused>}
      <div className="flex gap-2">
        <Button type="submit" variant="primary" className="flex-1" busy={act.busy && 'Locking'}>
          Lock my forecast
        </Button>
        {onSkip && (
          <Button variant="ghost" onClick={onSkip}>
            Skip
          </Button>
        )}
      </div>
    </act.Form>
  );
}
