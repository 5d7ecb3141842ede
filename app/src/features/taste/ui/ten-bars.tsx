/** How far one is in a ten: a bar a pair, the one at hand in the accent. `at` counts from one. */
export function TenBars({ at, of }: { at: number; of: number }) {
  return (
    <span className="ten" role="img" aria-label={`Pair ${at} of ${of}`}>
      {Array.from({ length: of }, (_, index) => (
        <i key={index} data-state={index + 1 < at ? 'done' : index + 1 === at ? 'now' : undefined} />
      ))}
    </span>
  );
}
