import { lazy, Suspense } from 'react';
import { Skeleton } from '~/components/ui/skeleton';
import type { RuleTrialProps } from './rule-trial-card';

const RuleTrialCard = lazy(() => import('./rule-trial-card'));

/** A text to try a rule on, loaded after the rule's own form. */
export function RuleTrial(props: RuleTrialProps) {
  return (
    <Suspense fallback={<Skeleton lines={5} />}>
      <RuleTrialCard {...props} />
    </Suspense>
  );
}
