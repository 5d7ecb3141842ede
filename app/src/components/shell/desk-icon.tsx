const PATHS = {
  today: 'M3 12.500h10M5 9.500a3 3 0 0 1 6 0M8 3v1.500M2.800 5.600l1 1M13.200 5.600l-1 1',
  strategy: 'M3.500 14V2.500M3.500 3h8.500l-2 2.700 2 2.800H3.500',
  studio: 'M2.500 13.500l.8-3.200 7.600-7.600 2.400 2.400-7.600 7.600zM9.300 4.300l2.400 2.400',
  performance: 'M2.500 2.500v11h11M5 10.500l2.600-3 2 1.600L13 5',
  voice: 'M2.500 3.500h11v7.500H8l-3 2.500V11H2.500z',
  references:
    'M8 4v9.500M8 4C6.500 3 4.500 2.700 2.500 2.900v9.300c2-.2 4 .2 5.500 1.300 1.500-1.100 3.500-1.500 5.500-1.300V2.900C11.500 2.700 9.500 3 8 4z',
  lessons: 'M4 2.500h8v11L8 10.800 4 13.500z',
  campaigns: 'M2.500 4.500h4l1.300 1.700h5.700v6.800h-11zM2.500 8.500h11',
  brand: 'M8 2.500l5.500 5.500L8 13.500 2.500 8zM8 6l2 2-2 2-2-2z',
  orchestration:
    'M3 4.500h1.400M7.600 4.500H13M3 8h5.900M12.100 8h.9M3 11.500h.4M6.600 11.500H13M7.600 4.500a1.600 1.600 0 1 1-3.200 0 1.600 1.600 0 0 1 3.200 0zM12.100 8a1.600 1.600 0 1 1-3.200 0 1.600 1.600 0 0 1 3.200 0zM6.600 11.500a1.600 1.600 0 1 1-3.200 0 1.600 1.600 0 0 1 3.200 0z',
  settings:
    'M10 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM8 2v1.800M8 12.200V14M2 8h1.800M12.200 8H14M3.800 3.800l1.200 1.200M11 11l1.200 1.200M12.200 3.800 11 5M5 11l-1.200 1.200',
} as const;

/** The drawings of the rail, by the word beside them. */
export type DeskIconName = keyof typeof PATHS;

/** A desk's drawing, in the stroke of the rail. */
export function DeskIcon({ name, size = 16 }: { name: DeskIconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
