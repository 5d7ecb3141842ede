/** Fewest days that every compared arm must have run beside another: one whole week, so that no weekday counts twice. */
export const MIN_DAYS_VARIANTS = 7;
/** Fewest impressions (or, for a rate of clicks, fewest clicks) of each compared variant. */
export const MIN_IMPRESSIONS = 1_000;
/** Fewest clicks or conversions of each compared variant: under 30 the logarithm of a count is far from normal. */
export const MIN_SUCCESSES_VARIANTS = 30;
/** Two whole weeks before money moves. */
export const MIN_DAYS_BUDGET = 14;
/** Fewest conversions of each placement or channel that money may move between. */
export const MIN_CONVERSIONS_BUDGET = 25;
/** An arm shown less often than this share of an even split is left out of the comparison, by name, instead of holding it up. */
export const MIN_SHARE = 0.1;

/**
 * P(best) that a variant must pass. Stricter than 95% because every import is another look at the same data and a world
 * holds several groups: `npm run eval -- suggestions` counts null worlds that yield anything at any of their looks.
 */
export const SURE_WINNER = 0.99;
/** P(the move gains) that a budget shift must pass; the unknown returns of the next unit widen it already. */
export const SURE_SHIFT = 0.9;
/** P(the next unit of spend stays within the target) that "spend more" must pass. */
export const SURE_MORE = 0.9;
/** Expected relative gain under which nothing is proposed: the change would cost more attention than it brings. */
export const LEAST_GAIN_WINNER = 0.03;
export const LEAST_GAIN_SHIFT = 0.005;

/** Shares of the donor's daily spend that a shift may move; the last is the bound. */
export const SHIFT_STEPS = [0.05, 0.1, 0.15, 0.2] as const;
/** Days that say what an arm spends now: the last whole week, so that no weekday counts twice. */
export const PRESENT_DAYS = 7;
/** The receiver grows by at most this share of its own spend: nothing is known of it beyond. */
export const MAX_GROWTH = 0.5;
/** "Spend more" asks for this share of the receiving arm's daily spend. */
export const MORE_STEP = 0.2;

/**
 * Prior scale of the log rates of variants in one group (half-normal): 0.2, the pooled between-arm standard deviation of
 * log click-through rates within 4,458 tests of the Upworthy Research Archive (DerSimonian-Laird moments).
 */
export const SPREAD_VARIANTS = 0.2;
/** The same for the efficiency of placements and channels: a judgement, wide, since search and feed differ by factors. */
export const SPREAD_CHANNELS = 0.5;

/**
 * Elasticity of an arm's results to its own spend: marginal = elasticity x average. An assumption, drawn apart for each
 * arm from a normal kept within [low, high]; history cannot show it, since spend follows demand. An experiment replaces it.
 */
export const ELASTICITY = { mean: 0.7, sd: 0.16, low: 0.2, high: 1 } as const;

/** Posterior draws. 2,000 put the tenth percentile within 0.04 standard deviations. */
export const DRAWS = 2_000;
/** Days that a suggestion's forecast looks ahead unless the caller says otherwise. */
export const WINDOW_DAYS = 14;
