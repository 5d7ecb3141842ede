import { Link } from '@remix-run/react';
import type { LoopStep } from '../loop';

/** What stands where, in one line: a filled ring where something is, a dotted one where it is still to come. */
export function LoopLine({ steps, name }: { steps: readonly LoopStep[]; name: string }) {
  return (
    <ol className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs" aria-label={`Where ${name} stands`}>
      {steps.map((step) => (
        <li key={step.key} className="whitespace-nowrap">
          <Link
            to={step.to}
            className={`inline-flex items-center gap-1.5 no-underline hover:underline ${step.done ? 'text-ink' : 'text-ink-3'}`}
          >
            <Ring done={step.done} />
            {step.label}
            <span className="sr-only">{step.done ? ', there' : ', to come'}</span>
          </Link>
        </li>
      ))}
    </ol>
  );
}

export function Ring({ done }: { done: boolean }) {
  return (
    <i
      aria-hidden="true"
      className={`size-2.5 flex-none rounded-full border-2 ${done ? 'border-ink bg-ink' : 'border-dotted border-ink-3'}`}
    />
  );
}
