import Check from 'lucide-react/icons/check';
import type { InputHTMLAttributes, ReactNode } from 'react';

export interface PickProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> {
  children: ReactNode;
  /** Why this one may not be chosen; shown beside it. */
  ruledOut?: string;
}

/** Many of few: an ink ring and a check when chosen, dashed with its reason when ruled out. */
export function Pick({ children, ruledOut, ...rest }: PickProps) {
  return (
    <label className="pick" data-ruled-out={ruledOut === undefined ? undefined : ''}>
      <input type="checkbox" className="sr-only" {...rest} disabled={rest.disabled || ruledOut !== undefined} />
      <Check size={14} aria-hidden />
      {children}
      {ruledOut !== undefined && <span className="text-xs font-normal">{ruledOut}</span>}
    </label>
  );
}
