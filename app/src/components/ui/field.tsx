import { useId, type ReactNode } from 'react';
import type { FieldTone } from './input';
import { SeverityIcon } from './severity-icon';

/** What a control takes over from its field. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  tone: FieldTone | undefined;
}

export interface FieldProps {
  label: ReactNode;
  /** Draws the control with what the field hands over. */
  children: (control: ControlProps) => ReactNode;
  /** What to write, under the label. */
  hint?: ReactNode;
  /** A sentence with the cure. Several are shown one under the other. */
  error?: string | readonly string[];
  warn?: string;
  /** What the text stands on, under the control (see ProvenanceLine). */
  provenance?: ReactNode;
  /** At the right of the label: a counter, a link. */
  aside?: ReactNode;
  /** Given where a form library chooses ids; otherwise made. */
  id?: string;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
}

/** A label, a control, and what is to be said about it, tied together for screen readers. */
export function Field({ label, children, hint, error, warn, provenance, aside, id, hideLabel = false }: FieldProps) {
  const made = useId();
  const controlId = id ?? made;
  const errors = error === undefined ? [] : typeof error === 'string' ? [error] : error;
  const tone = errors.length > 0 ? 'error' : warn ? 'warn' : undefined;
  const described = [hint && `${controlId}-hint`, tone && `${controlId}-said`].filter(Boolean).join(' ');

  return (
    <div className="min-w-0">
      <div className={hideLabel ? 'sr-only' : 'mb-1.5 flex items-baseline gap-2'}>
        <label className="label" htmlFor={controlId}>
          {label}
        </label>
        {aside !== undefined && <span className="ml-auto text-xs">{aside}</span>}
      </div>
      {hint !== undefined && (
        <p id={`${controlId}-hint`} className="-mt-1 mb-1.5 text-xs text-ink-3">
          {hint}
        </p>
      )}
      {children({
        id: controlId,
        'aria-describedby': described || undefined,
        'aria-invalid': tone === 'error' ? true : undefined,
        tone,
      })}
      <div id={`${controlId}-said`} aria-live="polite">
        {errors.map((sentence) => (
          <p key={sentence} className="sentence text-bad">
            <SeverityIcon severity="block" />
            {sentence}
          </p>
        ))}
        {errors.length === 0 && warn && (
          <p className="sentence text-warn">
            <SeverityIcon severity="warn" />
            {warn}
          </p>
        )}
      </div>
      {provenance !== undefined && <div className="mt-1.5">{provenance}</div>}
    </div>
  );
}
