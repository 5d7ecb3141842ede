import { AWKWARD } from './golden/awkward';
import { GOODS } from './golden/goods';
import { SERVICES } from './golden/services';
import { TEN_INDUSTRIES } from './golden/ten-industries';

export type { GoldenBrief } from './golden/golden';

/** Forty briefs: the ten that came first, ten services, ten makers and shops, and ten that are awkward on purpose. */
export const GOLDEN_BRIEFS = [...TEN_INDUSTRIES, ...SERVICES, ...GOODS, ...AWKWARD];
