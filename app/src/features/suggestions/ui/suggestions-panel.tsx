import { Link } from '@remix-run/react';
import type { Suggestion } from '@upbeat/db/suggestions/row';
import type { ReactNode } from 'react';
import { useFormat } from '~/components/format-context';
import { Card } from '~/components/ui/card';
import type { SuggestionsPanelData } from '../panel.server';
import { ReadingList } from './reading-list';
import { SuggestionItem } from './suggestion-item';

/** Suggestions of one part beyond which the others fold. */
const SHOWN = 3;

/** What the engine proposes beside the results: better and more apart, and what it read without proposing anything. */
export function SuggestionsPanel({ panel, base }: { panel: SuggestionsPanelData; base: string }) {
  const { day, number } = useFormat();
  const open = panel.suggestions.filter((one) => one.status === 'open');
  const snoozed = panel.suggestions.filter((one) => one.status === 'snoozed');
  const better = open.filter((one) => one.spends === 'better');
  const more = open.filter((one) => one.spends === 'more');
  const hidden = panel.total.suggestions - panel.suggestions.length;
  const levelOf = (one: Suggestion) => panel.levels[one.kind] ?? (one.spends === 'more' ? 3 : 2);
  const mayApply = (one: Suggestion) => (one.kind === 'variant_winner' ? panel.mayPlace : panel.mayBudget);
  const item = (suggestion: Suggestion) => (
    <SuggestionItem
      key={suggestion.id}
      suggestion={suggestion}
      level={levelOf(suggestion)}
      mayClose={panel.mayJudge && (levelOf(suggestion) !== 3 || mayApply(suggestion))}
      record={panel.records.find((one) => one.kind === suggestion.kind)}
      base={base}
      mayJudge={panel.mayJudge}
      formKey={panel.key}
      first={suggestion.id === open[0]?.id}
    />
  );

  return (
    <Card as="aside" aria-labelledby="suggestions">
      <div className="card-header">
        <h2 id="suggestions">Suggestions</h2>
        <span className="aside text-xs text-ink-3">
          <Link to={`${base}/decisions`}>Decision log</Link>
        </span>
      </div>
      <Part
        title="Spend better"
        hint="total unchanged"
        all={better.map(item)}
        empty="Nothing now: not sure enough yet, or decided already."
      />
      <Part
        title="Spend more"
        hint="ad platforms profit"
        all={more.map(item)}
        empty="Nothing now: not sure enough yet, or decided already."
      />
      {snoozed.length > 0 && (
        <div className="border-t border-line px-[18px] py-3 text-sm">
          <h3 className="mb-1 text-xs font-semibold text-ink-2">Put away for later</h3>
          <ul className="grid gap-1">
            {snoozed.map((one) => (
              <li key={one.id}>
                <Link to={`${base}/suggestions/${one.id}`}>{one.proposal.title}</Link>{' '}
                <span className="text-ink-3">
                  {one.snoozedUntil && `until ${day(one.snoozedUntil, { year: false })}`}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {hidden > 0 && (
        <p className="border-t border-line px-[18px] py-3 text-sm text-ink-2">
          The newest {number(panel.suggestions.length)} of {number(panel.total.suggestions)} are listed. Choose a
          campaign to see its own.
        </p>
      )}
      <ReadingList readings={panel.readings} nothingRead={panel.suggestions.length === 0} />
      {open.length > 0 && (
        <p className="card-note">
          History, not a forecast: {number(open.length)} {open.length === 1 ? 'suggestion' : 'suggestions'} read from
          what has landed. Read again with every import.
        </p>
      )}
    </Card>
  );
}

function Part({ title, hint, all, empty }: { title: string; hint: string; all: ReactNode[]; empty: string }) {
  const { number } = useFormat();
  const rest = all.slice(SHOWN);

  return (
    <section aria-label={title}>
      <p className="flex items-baseline justify-between gap-2 border-t border-line bg-canvas px-[18px] py-2 text-xs">
        <b className="font-semibold">{title}</b>
        <span className="text-ink-3">{hint}</span>
      </p>
      {all.length === 0 && <p className="border-t border-line px-[18px] py-3 text-sm text-ink-2">{empty}</p>}
      {all.slice(0, SHOWN)}
      {rest.length > 0 && (
        <details>
          <summary className="cursor-pointer border-t border-line px-[18px] py-3 text-sm">
            {number(rest.length)} more, less sure
          </summary>
          {rest}
        </details>
      )}
    </section>
  );
}
