import type { BriefSlots } from '@upbeat/core/brief';
import type { DraftBrand } from '../draft-ideas/schema';
import { figuresIn } from './figures';
import { needsClaim, offerWords, riskyWords } from './promises';

/** What a draft may state: read once from the brief, the live claims and the product facts. */
export interface Sources {
  figures: ReadonlySet<string>;
  risky: ReadonlySet<string>;
  offers: ReadonlySet<string>;
  /** Every word of the brief, brand and claims, lower case: names outside it are invented. */
  words: ReadonlySet<string>;
  /** Addresses a draft may hold. */
  urls: readonly string[];
  /** Lower-cased text of everything a draft may repeat. */
  text: string;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? [];
}

/**
 * Sources of a brief and brand. Objective, audience and positioning lend names only: their figures are for colleagues. A fact that would need a claim ("cheapest") and has none is no source. References and earlier rejections are never a source.
 */
export function sourcesOf(slots: BriefSlots, brand: DraftBrand): Sources {
  const facts = slots.facts.filter((fact) => fact.claimId !== null || !needsClaim(fact.text)).map((fact) => fact.text);
  const brandFacts = brand.facts.filter((fact) => !needsClaim(fact));
  const said = [
    slots.benefit,
    slots.pain,
    slots.offer,
    slots.proof,
    slots.product,
    slots.action,
    slots.audienceNoun,
    slots.mustSay,
  ];
  const statements = [...said, ...facts, ...brandFacts, ...brand.claims.map((claim) => claim.text), brand.name].join(
    '\n',
  );

  return {
    figures: figuresIn(statements),
    risky: new Set(riskyWords(statements)),
    offers: new Set(offerWords(statements)),
    words: new Set(
      wordsOf(
        [statements, slots.objective, slots.audience, brand.positioning, slots.market, slots.tone.join(' ')].join('\n'),
      ),
    ),
    urls: [slots.finalUrl].filter((url) => url !== ''),
    text: statements.toLowerCase(),
  };
}
