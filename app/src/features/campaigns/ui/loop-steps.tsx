import { Link } from '@remix-run/react';
import type { LoopStep } from '../loop';
import { Ring } from './loop-line';

/** The loop laid flat over a campaign's page: each station with its count and what is open there. */
export function LoopSteps({ steps }: { steps: readonly LoopStep[] }) {
  return (
    <nav aria-label="What stands where" className="tiles [--tiles:6]">
      {steps.map((step) => (
        <Link key={step.key} to={step.to} className="tile no-underline hover:bg-sunken">
          <span className="flex items-center gap-1.5 text-sm font-semibold">
            <Ring done={step.done} />
            {step.label}
          </span>
          <span className="mt-0.5 block text-xs text-ink-3">{step.note}</span>
        </Link>
      ))}
    </nav>
  );
}
