/** A track record, one dot a try: filled where it held. */
export function Dots({ outcomes, label }: { outcomes: readonly boolean[]; label: string }) {
  return (
    <svg width={outcomes.length * 11} height="10" role="img" aria-label={label} className="inline-block align-middle">
      {outcomes.map((held, index) => (
        <circle
          key={index}
          cx={index * 11 + 5}
          cy="5"
          r="3.25"
          strokeWidth="1.5"
          className={`stroke-ink ${held ? 'fill-ink' : 'fill-none'}`}
        />
      ))}
    </svg>
  );
}
