/** Parameters that analytics reads, in the order they are written. */
export const UTM_KEYS = ['source', 'medium', 'campaign', 'content', 'term'] as const;
export type UtmKey = (typeof UTM_KEYS)[number];
/** Values without their names; an empty text is left to the defaults. */
export type UtmTags = Record<UtmKey, string>;

export const NO_TAGS: UtmTags = { source: '', medium: '', campaign: '', content: '', term: '' };

/**
 * Where a click of each channel comes from. Media are words that the default channel groups of Google Analytics know ("cpc", "paid-…",
 * "email"); a channel that is not named here is called by its own key.
 */
const CHANNEL_TAGS: Readonly<Record<string, Pick<UtmTags, 'source' | 'medium'>>> = {
  google_rsa: { source: 'google', medium: 'cpc' },
  google_pmax: { source: 'google', medium: 'cpc' },
  meta_feed: { source: 'facebook', medium: 'paid-social' },
  linkedin_image: { source: 'linkedin', medium: 'paid-social' },
  tiktok_feed: { source: 'tiktok', medium: 'paid-social' },
  x_post: { source: 'x', medium: 'social' },
  email: { source: 'newsletter', medium: 'email' },
  sms: { source: 'sms', medium: 'sms' },
  push: { source: 'app', medium: 'push' },
};

/** A merge tag that a platform or a mail service fills in: {keyword}, {{ad.id}}. */
const MERGE_TAG = /\{\{[^{}\s]+\}\}|\{[^{}\s]+\}/g;
const MAX_VALUE = 100;

/**
 * A value in the house's way of writing: lower case, hyphens for whatever is neither letter nor digit (of any script), dots and
 * underscores kept, accents dropped from Latin letters. Merge tags stay as they are. At most 100 characters.
 */
export function utmValue(text: string): string {
  const tags = text.match(MERGE_TAG) ?? [];
  const words = text.split(MERGE_TAG).map((part) =>
    part
      .normalize('NFKD')
      .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}._]+/gu, '-'),
  );
  const joined = words.map((part, at) => part + (tags[at] ?? '')).join('');

  return joined.slice(0, MAX_VALUE).replace(/^-+|-+$/g, '');
}

/** What the tags of one variant are where a person said nothing else. The term stays empty: it is the platform's to fill. */
export function defaultTags(of: { channel: string; campaign: string; piece: string; label: string }): UtmTags {
  const known = Object.hasOwn(CHANNEL_TAGS, of.channel) ? CHANNEL_TAGS[of.channel] : undefined;

  return {
    source: known?.source ?? utmValue(of.channel.replaceAll('_', '-')),
    medium: known?.medium ?? utmValue(of.channel.replaceAll('_', '-')),
    campaign: utmValue(of.campaign),
    content: utmValue(`${of.piece} ${of.label}`),
    term: '',
  };
}

/** A person's tags over the defaults. */
export function tagsFor(asked: UtmTags, of: Parameters<typeof defaultTags>[0]): UtmTags {
  const fallback = defaultTags(of);
  const one = (key: UtmKey) => utmValue(asked[key]) || fallback[key];

  return {
    source: one('source'),
    medium: one('medium'),
    campaign: one('campaign'),
    content: one('content'),
    term: one('term'),
  };
}

export type TaggedUrl =
  | { ok: true; url: string; /** Parameters that the address had of its own: they stay. */ kept: string[] }
  | { ok: false; reason: string };

/**
 * An address with UTM parameters. What it carries stays to the letter: path, other parameters, fragment, and any UTM parameter of its own,
 * which is named in `kept` and never written twice. Only http and https addresses are tagged.
 */
export function withUtm(address: string, tags: UtmTags): TaggedUrl {
  const text = address.trim();
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text.replace(MERGE_TAG, 'x'))) {
    return { ok: false, reason: 'Its final URL is not an http or https address.' };
  }
  const hash = text.indexOf('#');
  const [before, fragment] = hash < 0 ? [text, ''] : [text.slice(0, hash), text.slice(hash)];
  const mark = before.indexOf('?');
  const [path, query] = mark < 0 ? [before, ''] : [before.slice(0, mark), before.slice(mark + 1)];
  const own = new Set(query.split('&').map((pair) => nameOf(pair)));
  const kept = UTM_KEYS.filter((key) => own.has(`utm_${key}`)).map((key) => `utm_${key}`);
  const added = UTM_KEYS.filter((key) => tags[key] !== '' && !own.has(`utm_${key}`)).map(
    (key) => `utm_${key}=${encodeValue(tags[key])}`,
  );
  const whole = [query, ...added].filter((part) => part !== '').join('&');

  return { ok: true, url: `${path}${whole === '' ? '' : `?${whole}`}${fragment}`, kept };
}

function nameOf(pair: string): string {
  const name = pair.split('=', 1)[0] ?? '';

  return name.toLowerCase().replaceAll('%5f', '_');
}

/** Braces of merge tags stay bare, else nothing would fill them in. */
function encodeValue(value: string): string {
  const tags = value.match(MERGE_TAG) ?? [];

  return value
    .split(MERGE_TAG)
    .map((part, at) => encodeURIComponent(part) + (tags[at] ?? ''))
    .join('');
}
