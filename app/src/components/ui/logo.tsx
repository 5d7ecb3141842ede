/** The mark: an upstroke from a note on three lines. */
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true">
      <path d="M1 17.500h24M1 21.500h24M1 13.500h24" className="stroke-ink" strokeOpacity=".38" />
      <ellipse cx="8.5" cy="19.5" rx="4.6" ry="3.3" transform="rotate(-24 8.5 19.5)" className="fill-accent" />
      <path
        d="M12 18.300C12.600 11.500 15.500 6.200 22.500 3"
        fill="none"
        strokeWidth="2"
        strokeLinecap="round"
        className="stroke-accent"
      />
    </svg>
  );
}
