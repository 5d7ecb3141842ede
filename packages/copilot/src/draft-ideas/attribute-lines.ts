import type { CopyFields, Provenance } from '@upbeat/core/channels';
import type { DraftIdeasInput } from './schema';

interface Ground {
  kind: Provenance['kind'];
  id: string | null;
  label: string;
  words: string[];
}

const STOP = new Set(
  'the a an and or of in on at to by with for from is are it you your we our that this be can will'.split(' '),
);
/** Share of a ground's words that a line must hold to stand on it. */
const COVERED = 0.7;

function contentWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !STOP.has(word));
}

function groundsOf({ slots, brand }: DraftIdeasInput): Ground[] {
  const claims = brand.claims.map((claim) => ({
    kind: 'claim' as const,
    id: claim.id,
    label: `Claim ${claim.code}`,
    text: claim.text,
  }));
  const facts = slots.facts.map((fact, index) => {
    const claim = brand.claims.find((candidate) => candidate.id === fact.claimId);

    return claim
      ? { kind: 'claim' as const, id: claim.id, label: `Claim ${claim.code}`, text: fact.text }
      : { kind: 'fact' as const, id: null, label: `Fact ${index + 1} of the brief`, text: fact.text };
  });
  const brandFacts = brand.facts.map((text) => ({ kind: 'fact' as const, id: null, label: 'Product fact', text }));
  const named = [
    ['offer', 'Offer'],
    ['proof', 'Proof'],
    ['mustSay', 'Must say'],
    ['benefit', 'Benefit'],
    ['pain', 'Pain'],
    ['action', 'Next step'],
    ['audienceNoun', 'Audience'],
    ['product', 'Product'],
    ['finalUrl', 'Address'],
  ] as const;
  const lines = named.map(([slot, label]) => ({
    kind: 'brief' as const,
    id: slot,
    label: `Brief, ${label.toLowerCase()}`,
    text: slots[slot],
  }));
  const brandName = { kind: 'brief' as const, id: 'brand', label: 'Brand name', text: brand.name };

  return [...claims, ...facts, ...brandFacts, ...lines, brandName]
    .map(({ text, ...ground }) => ({ ...ground, words: contentWords(text) }))
    .filter((ground) => ground.words.length > 0);
}

/**
 * What each entry of a channel's copy stands on: the claims, facts and brief lines whose words it carries. A line that carries
 * none stands on its pattern when patterns wrote it, else on nothing yet.
 */
export function attributeLines(copy: CopyFields, input: DraftIdeasInput, patternId: string | null): Provenance[] {
  const grounds = groundsOf(input);

  return Object.entries(copy).flatMap(([field, entries]) =>
    entries.flatMap((entry, index) => {
      const words = new Set(contentWords(entry));
      const found = grounds.filter(
        (ground) => ground.words.filter((word) => words.has(word)).length / ground.words.length >= COVERED,
      );
      if (found.length > 0) return dedupe(found).map(({ kind, id, label }) => ({ field, index, kind, id, label }));
      const pattern: Provenance = {
        field,
        index,
        kind: 'pattern',
        id: patternId,
        label: 'Pattern wording, claims nothing',
      };

      return [patternId ? pattern : { field, index, kind: 'none' as const, id: null, label: 'Stands on nothing yet' }];
    }),
  );
}

function dedupe(grounds: Ground[]): Ground[] {
  return grounds.filter((ground, at) => grounds.findIndex((other) => other.label === ground.label) === at);
}
