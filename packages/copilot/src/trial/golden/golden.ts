import { EMPTY_BRIEF } from '@upbeat/core/brief';
import type { BriefSlots } from '@upbeat/core/brief';
import type { DraftBrand } from '../../draft-ideas/schema';

/** A brief as a careful marketer would fill it in, for one invented company. */
export interface GoldenBrief {
  name: string;
  brand: DraftBrand;
  slots: BriefSlots;
}

/** A golden brief; what is not named is empty, but for three channels and an address that tells which brief it is. */
export function golden(
  name: string,
  brandName: string,
  slots: Partial<BriefSlots>,
  brand: Partial<DraftBrand> = {},
): GoldenBrief {
  return {
    name,
    brand: { name: brandName, positioning: '', rules: [], claims: [], facts: [], ...brand },
    slots: {
      ...EMPTY_BRIEF,
      channels: ['google_rsa', 'meta_feed', 'email'],
      finalUrl: `https://${name.toLowerCase().replace(/[^a-z]+/g, '-')}.example/start`,
      ...slots,
    },
  };
}

/** A fact of a brief that no claim of the register covers. */
export function fact(text: string): BriefSlots['facts'][number] {
  return { text, claimId: null };
}
