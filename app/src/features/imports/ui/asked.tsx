import type { ReactNode } from 'react';

/** A question of the mapping, split from the others by a rule. */
export function Asked({ sentence, children }: { sentence?: string; children: ReactNode }) {
  return (
    <div className="border-t border-line px-[18px] py-[13px]">
      {sentence !== undefined && <p className="mb-2 text-xs text-ink-3">{sentence}</p>}
      {children}
    </div>
  );
}
