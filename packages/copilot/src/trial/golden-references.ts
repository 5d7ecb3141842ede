import type { RetrievedReference } from '../draft-ideas/schema';
import { STRUCTURES } from '../structure-names';

/** One invented measured headline per structure, so that citing can be scored without the library. */
export const GOLDEN_REFERENCES: readonly RetrievedReference[] = STRUCTURES.map((structure, at) => ({
  id: `ref-${structure}`,
  source: 'library',
  headline: `An invented headline that shows ${structure}`,
  impressions: 3000 + at,
  clicks: 40 + at,
  lift: 0.1,
  liftLow: 0.02,
  liftClear: true,
  tags: [structure],
  field: null,
  matchedWords: [],
}));
