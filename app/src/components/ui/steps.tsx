import Check from 'lucide-react/icons/check';
import type { ReactNode } from 'react';
import { SeverityIcon } from './severity-icon';
import { Spinner } from './spinner';

export type StepState = 'done' | 'now' | 'next' | 'failed';

/** One step of a run, in words. */
export interface Step {
  label: string;
  state: StepState;
  /** "7 of 12", "0.1 s" */
  note?: ReactNode;
}

const SAID: Record<StepState, string> = { done: 'done', now: 'in progress', next: 'to come', failed: 'failed' };

function Mark({ state }: { state: StepState }) {
  if (state === 'done') return <Check size={14} aria-hidden />;
  if (state === 'now') return <Spinner />;
  if (state === 'failed') return <SeverityIcon severity="block" />;
  return <span className="dotted-ring" aria-hidden="true" />;
}

/** A run in words: what is done, what is being done, what comes. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="steps">
      {steps.map((step) => (
        <li key={step.label} data-state={step.state}>
          <Mark state={step.state} />
          <span>
            {step.label}
            <span className="sr-only">, {SAID[step.state]}</span>
          </span>
          <span className="text-xs font-normal text-ink-3">{step.note}</span>
        </li>
      ))}
    </ol>
  );
}
