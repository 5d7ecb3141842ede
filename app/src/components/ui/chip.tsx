import type { ReactNode } from 'react';

export type ChipTone = 'neutral' | 'good' | 'warn' | 'bad' | 'selected';

/** A state in a word or two. Never clickable. */
export function Chip({ tone = 'neutral', icon, children }: { tone?: ChipTone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className="chip" data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
