import { dateInWords } from '@upbeat/brand/dates';
import type { Claim } from '@upbeat/core/brand';
import type { BriefSlots } from '@upbeat/core/brief';
import type { Source } from '~/components/ui/provenance-line';

/** What a brief's words may come from. */
export interface BriefSources {
  base: string;
  brand: { name: string; website: string };
  claims: readonly Claim[];
  audiences: readonly { id: string; name: string; noun: string; description: string; pain: string }[];
  objective: { name: string; words: string } | null;
}

/** "Claim C-07, to 30 June 2027" */
export function claimWords(claim: Claim): string {
  return `Claim ${claim.code}${claim.expiresOn === null ? '' : `, to ${dateInWords(claim.expiresOn)}`}`;
}

const same = (a: string, b: string): boolean => a.trim() !== '' && a.trim().toLowerCase() === b.trim().toLowerCase();

/** What the text of a slot stands on, as far as it can be told by its words. Empty where a person wrote it here. */
export function sourcesOf(slot: keyof BriefSlots, slots: BriefSlots, given: BriefSources): Source[] {
  const { base, claims, audiences, objective, brand } = given;
  const value = slots[slot];
  if (slot === 'objective' && objective) return [{ id: 'objective', label: objective.words }];
  if (
    slot === 'finalUrl' &&
    typeof value === 'string' &&
    brand.website !== '' &&
    value.includes(brand.website.replace(/^[a-z]+:\/\//i, ''))
  )
    return [{ id: 'website', label: `${brand.name}’s website`, to: `${base}/brand` }];
  if (typeof value !== 'string') return [];
  const audience = audiences.find(
    (one) =>
      (slot === 'audience' && (same(value, one.description) || same(value, one.name))) ||
      (slot === 'audienceNoun' && same(value, one.noun)),
  );
  if (audience) return [{ id: audience.id, label: `Audience “${audience.name}”`, to: `${base}/brand` }];

  return claims
    .filter((claim) => same(value, claim.text))
    .map((claim) => ({ id: claim.id, label: claimWords(claim), to: `${base}/brand/claims/${claim.id}` }));
}
