import type { ReactNode } from 'react';

/** A figure with what one must know to read it: for the pointer a title, for a screen reader words. */
export function Remarked({ remark, children }: { remark: string | null; children: ReactNode }) {
  if (remark === null) return <>{children}</>;

  return (
    <span title={remark} className="cursor-help">
      {children}
      <span className="sr-only"> ({remark})</span>
    </span>
  );
}
