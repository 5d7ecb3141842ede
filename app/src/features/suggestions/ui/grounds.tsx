import type { SuggestionPage } from '@upbeat/db/suggestions/row';
import type { ReactNode } from 'react';
import { useFormat } from '~/components/format-context';
import { SectionHeading } from '~/components/ui/section';
import { amountWords } from '../gain-words';
import { assumptionWords, kindAssumes, overturnWords, surerWords, winnerName } from '../sure-words';
import { profitWords, stepWords } from '../words';
import { capital } from '~/components/capital';

type Shown = Pick<SuggestionPage, 'kind' | 'proposal' | 'estimate' | 'currency' | 'metric' | 'names'> & {
  forecast: Omit<SuggestionPage['forecast'], 'distribution'>;
};

/** What is taken for granted, what would make it surer, who profits, and the steps both ways, in words. */
export function Grounds({ suggestion }: { suggestion: Shown }) {
  const format = useFormat();
  const { kind, metric, proposal, estimate, currency } = suggestion;
  const ofKind = kindAssumes(kind, metric, winnerName(proposal));
  const { nextUnit, target } = estimate;

  return (
    <div className="grid grid-cols-2 gap-x-7 gap-y-6 phone:grid-cols-1">
      <Ground title="Taken for granted">
        {ofKind !== null && <li>{ofKind}</li>}
        {estimate.assumes.map((one) => (
          <li key={one.assumes}>{assumptionWords(one, format)}</li>
        ))}
      </Ground>
      <Ground title="What would make it surer">
        {estimate.surer.map((one) => (
          <li key={one.by}>{surerWords(one, format)}.</li>
        ))}
      </Ground>
      <Ground title="What would overturn it">
        {overturnWords(suggestion, format).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </Ground>
      <Ground title="What applying does">
        {proposal.apply.map((step, index) => (
          <li key={index}>{stepWords(step, suggestion.names, currency, format)}.</li>
        ))}
        <li>
          It touches {format.percent(proposal.touches, 0)} of the campaign’s daily spend. A file for each platform comes
          with the decision; nothing on a platform changes until somebody uploads it.
        </li>
      </Ground>
      <Ground title="What undoing does">
        {proposal.undo.map((step, index) => (
          <li key={index}>{stepWords(step, suggestion.names, currency, format)}.</li>
        ))}
        <li>One click, until the outcome is measured. The file that takes it back comes with the decision.</li>
      </Ground>
      <Ground title="Who profits">
        <li>{capital(profitWords(estimate.profits))}.</li>
        {nextUnit && (
          <li>
            The next unit: {amountWords(nextUnit.mean, 'currency units', currency, format)}
            {metric === 'value' ? ' of value for each unit spent' : ' for each further conversion'}, 80% interval{' '}
            {amountWords(nextUnit.low, 'currency units', currency, format)} to{' '}
            {amountWords(nextUnit.high, 'currency units', currency, format)}
            {target !== undefined && `, against a target of ${amountWords(target, 'currency units', currency, format)}`}
            .
          </li>
        )}
      </Ground>
    </div>
  );
}

function Ground({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="min-w-0">
      <SectionHeading title={title} />
      <ul className="mt-2.5 grid gap-1.5 text-sm text-ink-2">{children}</ul>
    </section>
  );
}
