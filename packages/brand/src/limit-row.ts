/** Changes whenever a row below changes; approvals bind to it. */
export const LIMITS_VERSION = '2026-11-24.1';

/** The limits of one field. Counts are entries; lengths are in the unit of `counter`. */
export interface Limit<C extends string = string, F extends string = string, K extends string = string> {
  channel: C;
  field: F;
  minCount: number;
  maxCount: number;
  /** The platform refuses anything longer. Null = nothing is refused. */
  hardMax: number | null;
  /** Guidance: the shortest length that fills the place it is shown in. */
  least: number | null;
  /** Guidance: what the smallest common placement shows. */
  visible: number | null;
  /** Guidance: what the largest common placement shows, where that differs from `visible`. */
  visibleMost: number | null;
  /** What lies beyond `visible` opens with one tap ("see more"): worth a note up to `visibleMost`, a warning past it. */
  folds: boolean;
  /** At least one entry must be this short; null = none has to. */
  oneWithin: number | null;
  counter: K;
  source: string;
  /** ISO date on which the source was last read. */
  checkedAt: string;
  version: string;
}

const CHECKED_AT = '2026-11-24';
type Numbers = Partial<
  Pick<
    Limit,
    'minCount' | 'maxCount' | 'hardMax' | 'least' | 'visible' | 'visibleMost' | 'folds' | 'oneWithin' | 'checkedAt'
  >
>;

/** One row: optional, one entry, nothing refused, unless `numbers` says otherwise. */
export function limit<C extends string, F extends string, K extends string>(
  channel: C,
  field: F,
  counter: K,
  source: string,
  numbers: Numbers,
): Limit<C, F, K> {
  return {
    channel,
    field,
    minCount: 0,
    maxCount: 1,
    hardMax: null,
    least: null,
    visible: null,
    visibleMost: null,
    folds: false,
    oneWithin: null,
    counter,
    source,
    checkedAt: CHECKED_AT,
    version: LIMITS_VERSION,
    ...numbers,
  };
}
