import Lock from 'lucide-react/icons/lock';
import type { ReactNode } from 'react';
import { useFormat } from '~/components/format-context';

/** When forecasts were frozen, and what they are scored against. */
export function FrozenAt({ at, children }: { at: string; children?: ReactNode }) {
  const { dateTime } = useFormat();

  return (
    <p className="flex items-start gap-1.5 text-xs text-ink-3">
      <Lock size={12} aria-hidden className="mt-0.5 flex-none" />
      <span>
        Frozen {dateTime(at)}
        {children !== undefined && <>; {children}</>}
      </span>
    </p>
  );
}

/** The box in which other forecasts stay until one's own is locked. */
export function Sealed({ children }: { children: ReactNode }) {
  return (
    <div className="mt-4 mb-3 flex items-center gap-2.5 rounded-md border border-dashed border-line-strong px-3 py-[11px] text-sm leading-[18px] text-ink-2">
      <Lock size={16} aria-hidden className="flex-none" />
      <span>{children}</span>
    </div>
  );
}
