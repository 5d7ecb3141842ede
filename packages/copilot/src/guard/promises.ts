/** Words that promise the outermost: a superlative, a guarantee, "free". Adjectives in -est are found by rule. */
const RISKY =
  /(?<![\p{L}-])(?:best|worst|most|least|number one|leading|leader|unbeatable|unrivalled|unmatched|ultimate|perfect|guaranteed?|guarantees|free|unlimited|instant(?:ly)?|always|never fails?|risk-free|award-winning|proven|clinically|certified|lifetime|forever|100 ?%|#1|no\. ?1|only (?:one|bank|app|tool|company))(?![\p{L}-])/giu;
const EST = /(?<![\p{L}-])\p{Ll}{3,}est(?![\p{L}-])/giu;
const NOT_SUPERLATIVE = new Set(
  'interest request forest honest modest harvest protest contest invest suggest digest arrest guest quest chest forest nest rest test west pest vest best conquest manifest earnest northwest southwest everest'.split(
    ' ',
  ),
);

/** Words of a commercial offer; each must stand in the brief or a claim. */
const OFFER =
  /(?<![\p{L}-])(?:discounts?|% off|sale|vouchers?|coupons?|cashback|bonus(?:es)?|gifts?|free trial|trials?|refunds?|money back|half price|two for one|prizes?|giveaway|interest-free|no fees?|no cost)(?![\p{L}-])/giu;

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[0].toLowerCase());
}

/** Superlatives and guarantees in a text, lower case. */
export function riskyWords(text: string): string[] {
  const superlatives = matches(text, EST).filter((word) => !NOT_SUPERLATIVE.has(word));

  return [...matches(text, RISKY), ...superlatives];
}

/** Words of an offer in a text, lower case. */
export function offerWords(text: string): string[] {
  return matches(text, OFFER);
}

/** True when a statement may only be made with a claim behind it. */
export function needsClaim(text: string): boolean {
  return riskyWords(text).length > 0 || /\d ?%/.test(text);
}
