/** Fewer judged ideas than this say nothing of a version. */
export const TOO_FEW_UNDER = 5;
