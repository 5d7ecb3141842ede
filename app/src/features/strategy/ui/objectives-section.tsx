import { Link } from '@remix-run/react';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { LinkButton } from '~/components/ui/link-button';
import { ObjectiveTile } from '~/features/objectives/ui/objective-tile';
import type { StrategyScreen } from '../strategy-screen.server';

/** What people set out to reach in this period, and how far it has come. */
export function ObjectivesSection({ screen, base }: { screen: StrategyScreen; base: string }) {
  const { objectives, moreObjectives, currency, maySet, period } = screen;
  if (objectives.length === 0)
    return (
      <Card>
        <EmptyState
          title={`No objective touches ${period.label}.`}
          action={maySet ? <LinkButton to={`${base}/objectives/new`}>Set an objective</LinkButton> : undefined}
        >
          An objective names a figure, a target, its days and why. Campaigns count towards it, and their results fill
          it. <Link to={`${base}/objectives`}>All objectives</Link>
        </EmptyState>
      </Card>
    );

  return (
    <section aria-label="Objectives">
      <div className="objectives">
        {objectives.map((objective) => (
          <ObjectiveTile
            key={objective.id}
            objective={objective}
            to={`${base}/objectives/${objective.id}`}
            currency={currency}
          />
        ))}
      </div>
      <p className="mt-1.5 text-xs text-ink-3">
        The red mark is the share of time that has passed, for a ratio its target.{' '}
        <Link to={`${base}/objectives`}>
          {moreObjectives > 0 ? `${moreObjectives} more objectives` : 'All objectives'}
        </Link>
      </p>
    </section>
  );
}
