import { Link } from '@remix-run/react';
import type { SuggestionStatus } from '@upbeat/db/suggestions/row';
import { useFormat } from '~/components/format-context';
import { Card, CardBody } from '~/components/ui/card';
import { LinkButton } from '~/components/ui/link-button';
import { OpenedForecasts } from '~/features/forecasts/ui/opened-forecasts';
import type { SuggestionScreen } from '../suggestion-screen.server';

const TITLES: Record<Exclude<SuggestionStatus, 'open' | 'snoozed'>, string> = {
  applied: 'Applied',
  dismissed: 'Dismissed',
  undone: 'Decided, then undone',
  withdrawn: 'Withdrawn by the engine',
};

/** A suggestion that can no longer be judged: what became of it, and where to go on. */
export function NotOpen({ screen }: { screen: SuggestionScreen }) {
  const { day } = useFormat();
  const { suggestion, base, memberId, history } = screen;
  const { status, decisionId } = suggestion;
  if (status === 'open' || status === 'snoozed') return null;

  return (
    <Card aria-label="What became of it">
      <CardBody className="grid gap-3">
        <h2 className="text-base font-semibold">{TITLES[status]}</h2>
        {status === 'withdrawn' ? (
          <p className="text-sm text-ink-2">
            {suggestion.withdrawnReason} Withdrawn {day(suggestion.updatedAt.slice(0, 10))}; nothing was decided and
            nothing changed. What it stood on stays readable here. If the data carries it again, it comes back as a new
            one.
          </p>
        ) : (
          <p className="text-sm text-ink-2">
            It was decided once. Reason, forecasts and outcome stand with the decision.
          </p>
        )}
        {suggestion.forecasts.length > 0 && (
          <OpenedForecasts forecasts={suggestion.forecasts} memberId={memberId} dots={history.ratios} />
        )}
        {decisionId === null ? (
          <Link to={`${base}/performance`}>What the engine reads now</Link>
        ) : (
          <LinkButton to={`${base}/decisions/${decisionId}`} variant="primary">
            To the decision
          </LinkButton>
        )}
      </CardBody>
    </Card>
  );
}
