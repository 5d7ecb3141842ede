import type { ReactNode } from 'react';

export interface FigureProps {
  label: string;
  value: string;
  /** What the figure stands on. */
  note?: string;
  children?: ReactNode;
}

/** A figure of a request, with its bar and what it stands on. */
export function Figure({ label, value, note, children }: FigureProps) {
  return (
    <span className="grid w-[176px] gap-1">
      <span className="flex justify-between gap-2 text-xs text-ink-3">
        {label} <b className="text-right whitespace-nowrap text-ink">{value}</b>
      </span>
      {children}
      {note !== undefined && <span className="text-2xs text-ink-3">{note}</span>}
    </span>
  );
}
