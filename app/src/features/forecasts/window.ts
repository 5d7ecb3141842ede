/** Days over which a forecast of a click-through rate is held against what happens. */
export const FORECAST_DAYS = 14;
