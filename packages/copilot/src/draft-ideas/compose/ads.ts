import { countField } from '@upbeat/brand/count-field';
import { limitOf } from '@upbeat/brand/limits';
import { fitsRoom } from '../../field-room';
import type { PatternField } from '../patterns/types';
import { isShortOne, PLACE } from '../render';
import { linesOf } from './lines';
import type { ChannelCopy, CopyContext } from './lines';

const LONG_HEADLINES = 3;
const RSA = { headlines: { least: 5, aim: 8 }, descriptions: { least: 2, aim: 3 } };

interface SearchCopy extends ChannelCopy {
  headline: string[];
  description: string[];
}

/** Headlines and descriptions of a search ad; null where too few fit. */
export function searchAd(context: CopyContext): SearchCopy | null {
  const { mustSay } = context;
  const said = mustSay && fitsRoom('google_rsa', 'headline', mustSay) ? [mustSay] : [];
  const headlines = [...linesOf(context, 'rsa_headline', RSA.headlines.aim - said.length, said), ...said];
  const alsoSaid =
    mustSay && said.length === 0 && fitsRoom('google_rsa', 'description', `${mustSay}.`) ? [`${mustSay}.`] : [];
  const descriptions = [
    ...linesOf(context, 'rsa_description', RSA.descriptions.aim - alsoSaid.length, alsoSaid),
    ...alsoSaid,
  ];
  if (headlines.length < RSA.headlines.least || descriptions.length < RSA.descriptions.least) return null;

  return { headline: headlines, description: descriptions };
}

/** A feed ad: text, headline and description. */
export function metaAd(context: CopyContext): ChannelCopy | null {
  const [text] = linesOf(context, 'meta_text', 1);
  const [headline] = linesOf(context, 'meta_headline', 1, text ? [text] : []);
  const [description] = linesOf(context, 'meta_description', 1, [headline ?? '', text ?? ''].filter(Boolean));
  if (!text || !headline || !description) return null;

  return { primary_text: withMustSay(context, 'meta_text', text), headline, description };
}

/** How a must-say line joins a text, and when both fit together. */
interface Joining {
  join?: (text: string, said: string) => string;
  fits?: (text: string) => boolean;
}

/**
 * The must-say line after the text, after a shorter text, or alone: whichever fits first. Where it never fits, it is said all the same
 * unless the channel would refuse it.
 */
export function withMustSay(
  context: CopyContext,
  pattern: PatternField,
  text: string,
  { join = (line, said) => `${line} ${said}`, fits }: Joining = {},
): string {
  const { mustSay } = context;
  const place = PLACE[pattern];
  if (mustSay === '' || !place) return text;
  const said = `${mustSay}.`;
  const isFitting = fits ?? ((line: string) => fitsRoom(place.channel, place.field, line));
  const candidates = [text, ...linesOf(context, pattern, 12)].map((line) => join(line, said));
  const found = [...candidates, join('', said).trim()].find(isFitting);
  if (found !== undefined) return found;
  const most = limitOf(place.channel, place.field)?.hardMax ?? Number.POSITIVE_INFINITY;
  const forced = join(text, said);

  return countField(place.channel, place.field, forced) <= most ? forced : text;
}

/** Assets of Performance Max: a search ad's lines, one headline and one description short enough for its small places, long headlines. */
export function performanceMax(context: CopyContext): ChannelCopy | null {
  const ad = searchAd(context);
  const long = linesOf(context, 'pmax_long', LONG_HEADLINES);
  if (ad === null || long.length === 0) return null;
  const headline = withShortOne(ad.headline, (line) => isShortOne(line), shortHeadlines(context, ad.headline));
  const description = withShortOne(
    ad.description,
    (line) => isShortOne(line, 'description'),
    linesOf(context, 'rsa_description', 40),
  );
  if (headline === null || description === null) return null;

  return { headline, long_headline: long, description };
}

function shortHeadlines(context: CopyContext, beside: readonly string[]): string[] {
  return [...linesOf(context, 'pmax_short', 1, beside), ...linesOf(context, 'pmax_short', 12)];
}

/** The lines with one that is short: their own, or the first of some others in place of the last but the lead; null where none is. */
function withShortOne(
  lines: readonly string[],
  isShort: (line: string) => boolean,
  others: readonly string[],
): string[] | null {
  if (lines.some(isShort)) return [...lines];
  const short = others.find((line) => isShort(line) && !lines.includes(line));

  return short === undefined ? null : [...lines.slice(0, -1), short];
}

/** A sponsored post on LinkedIn: what stands before the fold, headline and description. */
export function linkedInAd(context: CopyContext): ChannelCopy | null {
  const [intro] = linesOf(context, 'li_intro', 1);
  const [headline] = linesOf(context, 'li_headline', 1, intro ? [intro] : []);
  const [description] = linesOf(context, 'li_description', 1, [headline ?? '', intro ?? ''].filter(Boolean));
  if (!intro || !headline) return null;

  return {
    intro: withMustSay(context, 'li_intro', intro),
    headline,
    ...(description ? { description } : {}),
  };
}

/** The caption of a film on TikTok. */
export function tikTokAd(context: CopyContext): ChannelCopy | null {
  const [text] = linesOf(context, 'tiktok_text', 1);

  return text ? { text: withMustSay(context, 'tiktok_text', text) } : null;
}
