/** First and last test week (see ArchiveArm.testWeek) in which the archive's tests were not randomised. */
const BROKEN_FROM = 201325;
const BROKEN_TO = 201401;

/**
 * Whether a test of the archive may be read as an experiment. Its authors found that from 25 June 2013 to 10 January
 * 2014 a web cache showed one arm at a time, and ask to treat those tests as not randomised (Matias et al., "Correction
 * to: The Upworthy Research Archive", Scientific Data 11, 2024). The counts of those arms stay true; comparisons between
 * them do not.
 */
export function wasRandomised(testWeek: number): boolean {
  return testWeek < BROKEN_FROM || testWeek > BROKEN_TO;
}
