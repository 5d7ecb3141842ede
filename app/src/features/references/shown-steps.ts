/** How often a reference was shown at least, as the filter offers it. */
export const SHOWN_STEPS = [0, 1500, 3000, 5000, 10_000] as const;
