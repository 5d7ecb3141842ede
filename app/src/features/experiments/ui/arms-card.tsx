import { Link } from '@remix-run/react';
import { useFormat } from '~/components/format-context';
import { Card, CardBody, CardHeader } from '~/components/ui/card';
import type { ExperimentScreen } from '../experiment-screen.server';

/** What is compared: each arm's words, its placement, and the share of the showings it was promised. */
export function ArmsCard({ screen: { base, test, reading } }: { screen: ExperimentScreen }) {
  const { percent } = useFormat();

  return (
    <Card>
      <CardHeader
        title="What is compared"
        aside={
          <span className="text-xs text-ink-3">
            {test.randomised ? 'the platform splits at random' : 'not split at random'}
          </span>
        }
      />
      <CardBody>
        <ul className="grid">
          {reading.arms.map((arm) => (
            <li
              key={arm.id}
              className="flex items-baseline justify-between gap-4 border-b border-line py-2.5 first:pt-0 last:border-0 last:pb-0"
            >
              <div className="min-w-0">
                <p className="speak-md">{arm.name}</p>
                <p className="mt-0.5 text-xs text-ink-3">
                  <Link to={`${base}/placements/${arm.placementId}`}>{arm.placement}</Link>, {arm.placementStatus}
                </p>
              </div>
              <p className="shrink-0 text-sm text-ink-2">{percent(arm.share, 0)} of the showings</p>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}
