const WIDTHS = ['w-[70%]', 'w-full', 'w-[88%]'] as const;

/** The shape of text that is coming; appears after 150 ms, so that a quick answer shows nothing of it. */
export function Skeleton({ lines = 3, label = 'Loading' }: { lines?: number; label?: string }) {
  return (
    <div className="grid gap-[9px]" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className={`skeleton ${WIDTHS[index % WIDTHS.length]}`} />
      ))}
    </div>
  );
}
