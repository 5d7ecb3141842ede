/** How grave something is: it blocks, it warns, or it is a note. */
export type Severity = 'block' | 'warn' | 'note';

const COLOUR: Record<Severity, string> = {
  block: 'text-bad fill-bad-soft',
  warn: 'text-warn fill-warn-soft',
  note: 'text-ink-2 fill-none',
};
const SHAPE: Record<Severity, string> = {
  block: 'M5.500 2.500h5l3 3v5l-3 3h-5l-3-3v-5z',
  warn: 'M8 2.800 14 13H2z',
  note: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0z',
};
const SIGN: Record<Severity, string> = {
  block: 'M8 5.200v3.400M8 10.800v.1',
  warn: 'M8 6.500v3M8 11.300v.1',
  note: 'M8 7.500v3.300M8 5.200v.1',
};

/** Octagon blocks, triangle warns, circle notes: told apart by shape before colour. */
export function SeverityIcon({ severity, size = 14 }: { severity: Severity; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      stroke="currentColor"
      className={COLOUR[severity]}
      aria-hidden="true"
    >
      <path d={SHAPE[severity]} />
      <path d={SIGN[severity]} fill="none" />
    </svg>
  );
}
