import type { ReactNode } from 'react';
import { Button } from './button';
import { SeverityIcon, type Severity } from './severity-icon';

export interface FindingProps {
  severity: Severity;
  title: string;
  /** Rule, source and date. */
  children: ReactNode;
  /** The sentence mended: what goes and what comes. */
  fix?: { before?: string; remove?: string; insert?: string; after?: string };
  onApply?: () => void;
  /** Goes to the words it concerns. */
  onShow?: () => void;
  /** Why the fix cannot be applied now. */
  applyDisabled?: string | boolean;
}

const SAID: Record<Severity, string> = { block: 'Blocks: ', warn: 'Warns: ', note: '' };

/** What a rule says of a text, with the cure beside it. */
export function Finding({ severity, title, children, fix, onApply, onShow, applyDisabled = false }: FindingProps) {
  return (
    <div className="finding">
      <SeverityIcon severity={severity} size={18} />
      <h3>
        <span className="sr-only">{SAID[severity]}</span>
        {onShow ? (
          <button type="button" className="text-left hover:underline" onClick={onShow}>
            {title}
          </button>
        ) : (
          title
        )}
      </h3>
      <p className="text-sm text-ink-2">{children}</p>
      {fix && (
        <div className="mt-1.5 flex items-center gap-2">
          <span className="fix text-sm">
            {fix.before}
            {fix.remove !== undefined && <del>{fix.remove}</del>} {fix.insert !== undefined && <ins>{fix.insert}</ins>}
            {fix.after}
          </span>
          {onApply && (
            <Button
              size="small"
              className="ml-auto"
              disabled={applyDisabled}
              onClick={onApply}
              aria-label={`Apply: ${title}`}
            >
              Apply
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
