/** Below either of these a click rate says too little to be read. */
const FEWEST_CLICKS = 5;
const FEWEST_SHOWN = 500;

/** Whether something was shown or clicked too seldom for its rate to be read. */
export function isThin({ impressions, clicks }: { impressions: number; clicks: number }): boolean {
  return impressions < FEWEST_SHOWN || clicks < FEWEST_CLICKS;
}
