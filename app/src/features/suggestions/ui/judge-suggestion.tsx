import { useState } from 'react';
import { useFormat } from '~/components/format-context';
import { OpenedForecasts } from '~/features/forecasts/ui/opened-forecasts';
import { RatioQuestion } from '~/features/forecasts/ui/ratio-question';
import { ForecastThenDecide } from '~/features/decisions/ui/forecast-then-decide';
import { DecisionStale } from '~/features/decisions/ui/stale-notice';
import type { SuggestionScreen } from '../suggestion-screen.server';
import { askWords, ratioWords, stepWords } from '../words';

/** The three steps on a suggestion. Levels: together for what spends better, people alone for what spends more. */
export function JudgeSuggestion({ screen, action }: { screen: SuggestionScreen; action: string }) {
  const format = useFormat();
  const { suggestion, history, misses, memberId, may, key } = screen;
  const { proposal, estimate, forecast, currency, rowVersion, metric } = suggestion;
  const [seen] = useState({ rowVersion, gain: estimate.gain.relative.mean });
  const mine = suggestion.forecasts.some((one) => one.author === 'person' && one.authorId === memberId);
  const moved =
    seen.rowVersion === rowVersion
      ? ''
      : `The effect read ${format.signedPercent(seen.gain, 1)} then; it reads ${ratioWords(1 + estimate.gain.relative.mean, format, 1)} now.`;

  return (
    <ForecastThenDecide
      forecast={
        mine ? (
          <OpenedForecasts forecasts={suggestion.forecasts} memberId={memberId} dots={history.ratios} />
        ) : (
          <RatioQuestion
            question={askWords(metric, forecast)}
            history={history}
            misses={misses}
            least={Math.abs(estimate.gain.relative.high)}
            action={action}
            formKey={`f-${suggestion.id}-${key.slice(0, 36)}`}
            rowVersion={rowVersion}
          />
        )
      }
      locked={mine}
      action={action}
      fields={{ key, rowVersion: String(rowVersion) }}
      choices={[
        {
          value: 'apply',
          label: 'Apply it',
          hint: may.apply
            ? proposal.apply.map((step) => stepWords(step, suggestion.names, currency, format)).join('; ')
            : 'Your role may not change this; leave it to a strategist or an owner.',
          disabled: !may.apply,
        },
        {
          value: 'dismiss',
          label: 'Dismiss it',
          hint: may.close
            ? 'Nothing changes; what it would have brought is scored all the same.'
            : 'People with the budget decide this; your role may not close it.',
          disabled: !may.close,
        },
      ]}
      writeIn={{ name: 'also', label: 'What else was considered', hint: 'If anything. One line.' }}
      kept="The way not chosen, a holdback or a test, and your line are kept with the decision."
      readAgain={`when the outcome is in, ${format.number(forecast.windowDays)} days after the decision`}
      verbOf={(choice) => (choice === 'apply' ? 'Apply it' : choice === 'dismiss' ? 'Dismiss it' : 'Decide')}
      stale={<DecisionStale now={moved} />}
    />
  );
}
