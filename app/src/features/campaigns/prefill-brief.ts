import { claimJudge } from '@upbeat/brand/claim-state';
import { lacksBaseVerb, withBaseVerb, withGerund } from '@upbeat/brand/grammar';
import type { Claim } from '@upbeat/core/brand';
import { EMPTY_BRIEF } from '@upbeat/core/brief';
import type { BriefSlots } from '@upbeat/core/brief';
import type { Channel } from '@upbeat/core/channel-fields';

/** What a brand has written down, as far as a brief is filled from it. */
export interface BrandSource {
  brand: { name: string; website: string; positioning: string };
  claims: readonly Claim[];
  facts: readonly { text: string }[];
  audiences: readonly { name: string; noun: string; description: string; pain: string }[];
}

/** What the campaign's form says. */
export interface CampaignSource {
  market: string;
  locale: string;
  channels: Channel[];
  objective: string;
  /** ISO date. */
  today: string;
}

const FACTS = 12;

/** The text as it is when it fits, else nothing: a slot is never filled with half a sentence. */
function fitting(text: string, max: number): string {
  const plain = text.trim();

  return plain.length <= max ? plain : '';
}

/** A benefit out of the positioning's first sentence, only where that says what people can do. */
function benefitOf(positioning: string): string {
  const [sentence = ''] = positioning.trim().split(/(?<=[.!?])\s/, 1);
  const bare = sentence.replace(/[.!?]+$/, '');
  const verbal = withBaseVerb(bare) ?? (lacksBaseVerb(bare) ? '' : bare);

  return fitting(verbal === bare && /^\p{Lu}/u.test(bare) ? '' : verbal, 120);
}

function audienceOf({ name, description }: BrandSource['audiences'][number]): string {
  return fitting(description, 200) || fitting(name, 200);
}

/** Live claims first, each with its id, then product facts that no claim says already. */
function factsOf({ claims, facts }: BrandSource, market: string, today: string): BriefSlots['facts'] {
  const stateOf = claimJudge(market, today);
  const live = claims.filter((claim) => stateOf(claim) === 'live' && claim.text.length <= 200);
  const said = new Set(live.map((claim) => claim.text.toLowerCase()));
  const plain = facts.filter(({ text }) => text.length <= 200 && !said.has(text.toLowerCase()));

  return [
    ...live.map((claim) => ({ text: claim.text, claimId: claim.id })),
    ...plain.map(({ text }) => ({ text, claimId: null })),
  ].slice(0, FACTS);
}

/** A brief filled as far as brand and form allow. What neither says stays empty: the brief check asks for it. */
export function prefillBrief(source: BrandSource, given: CampaignSource): BriefSlots {
  const { brand } = source;
  const [audience] = source.audiences;
  const pain = audience?.pain.trim() ?? '';

  return {
    ...EMPTY_BRIEF,
    objective: fitting(given.objective, 240),
    audience: audience ? audienceOf(audience) : '',
    audienceNoun: fitting(audience?.noun ?? '', 60),
    pain: fitting(withGerund(pain) ?? pain, 120),
    benefit: benefitOf(brand.positioning),
    product: fitting(brand.name, 80),
    facts: factsOf(source, given.market, given.today),
    tone: ['plain'],
    channels: given.channels,
    market: given.market,
    locale: given.locale,
    finalUrl: fitting(
      /^[a-z]+:\/\//i.test(brand.website) || brand.website === '' ? brand.website : `https://${brand.website}`,
      500,
    ),
  };
}
