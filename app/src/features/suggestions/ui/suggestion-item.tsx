import { Link } from '@remix-run/react';
import type { Level } from '@upbeat/core/levels';
import type { Suggestion, TrackRecord } from '@upbeat/db/suggestions/row';
import { LevelWords } from '~/components/ui/level-words';
import { LinkButton } from '~/components/ui/link-button';
import { asQuestion } from '../words';
import { DismissButton } from './judge-buttons';
import { Effect } from './effect';
import { SuggestionFacts } from './suggestion-facts';

export interface SuggestionItemProps {
  suggestion: Suggestion;
  level: Level;
  record: TrackRecord | undefined;
  base: string;
  mayJudge: boolean;
  /** Whether he may dismiss it too. */
  mayClose: boolean;
  formKey: string;
  /** The one primary of the view stands on the first. */
  first: boolean;
}

/** A suggestion in the panel: what to do, what it brings, what it stands on, and the way to judge it. */
export function SuggestionItem({
  suggestion,
  level,
  record,
  base,
  mayJudge,
  mayClose,
  formKey,
  first,
}: SuggestionItemProps) {
  const { id, proposal, estimate, currency, rowVersion, campaign } = suggestion;
  const to = `${base}/suggestions/${id}`;
  const title = level === 3 ? asQuestion(proposal.title) : proposal.title;

  return (
    <article className="grid gap-3 border-t border-line px-[18px] py-4" aria-labelledby={`suggestion-${id}`}>
      <div>
        <h3 id={`suggestion-${id}`} className="speak-md">
          <Link to={to} className="no-underline hover:underline">
            {title}
          </Link>
        </h3>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-xs text-ink-3">
          <LevelWords level={level} />
          <span>{campaign}</span>
        </p>
      </div>
      <Effect gain={estimate.gain} currency={currency} />
      <SuggestionFacts suggestion={suggestion} record={record} to={to} />
      <div className="flex flex-wrap gap-2">
        <LinkButton to={to} variant={first && mayJudge ? 'primary' : 'default'}>
          {!mayJudge ? 'Evidence' : level === 3 ? 'Forecast, then decide' : 'Forecast, then apply'}
        </LinkButton>
        {mayClose && (
          <DismissButton
            suggestion={{ id, rowVersion, title }}
            action={to}
            formKey={`d-${formKey}-${id}`}
            variant="ghost"
          />
        )}
      </div>
    </article>
  );
}
