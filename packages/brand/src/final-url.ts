import type { Channel } from '@upbeat/core/channel-fields';
import type { CopyFields } from '@upbeat/core/channels';
import { entriesOf, spanIn } from './copy-lines';
import { finding } from './findings';
import type { Finding } from './findings';

const CHECKED_AT = '2026-11-24';
const SOURCE = 'Upbeat link rules';

const GOOGLE_TAGS = new Set(
  '{campaignid} {adgroupid} {creative} {keyword} {matchtype} {device} {network} {targetid} {loc_physical_ms}'.split(
    ' ',
  ),
);
const NO_TAGS: ReadonlySet<string> = new Set();

/** Merge tags each channel fills in by itself when somebody clicks. Any other tag would reach the reader raw. */
const MERGE_TAGS: Record<Channel, ReadonlySet<string>> = {
  google_rsa: GOOGLE_TAGS,
  google_pmax: GOOGLE_TAGS,
  linkedin_image: new Set(
    '{{ACCOUNT_ID}} {{ACCOUNT_NAME}} {{CAMPAIGN_GROUP_ID}} {{CAMPAIGN_GROUP_NAME}} {{CAMPAIGN_ID}} {{CAMPAIGN_NAME}} {{CREATIVE_ID}}'.split(
      ' ',
    ),
  ),
  tiktok_feed: NO_TAGS,
  x_post: NO_TAGS,
  sms: NO_TAGS,
  push: NO_TAGS,
  meta_feed: new Set(
    '{{campaign.id}} {{campaign.name}} {{adset.id}} {{adset.name}} {{ad.id}} {{ad.name}} {{placement}} {{site_source_name}}'.split(
      ' ',
    ),
  ),
  email: new Set(['{{campaign_id}}', '{{recipient_id}}']),
};
const UTM_NAMES = new Set(
  'utm_source utm_medium utm_campaign utm_term utm_content utm_id utm_source_platform utm_creative_format utm_marketing_tactic'.split(
    ' ',
  ),
);
const TAG = /\{\{[^{}]*\}\}|\{[^{}]*\}|%7B.*?%7D/gi;

/** Findings on one final URL. Blank text has none: that it is missing is a matter of counts. */
export function checkFinalUrl(channel: Channel, url: string, index = 0): Finding[] {
  if (url.trim() === '') return [];

  const fault = refusal(url) ?? tagFault(channel, url);
  const report = (rule: string, severity: Finding['severity'], title: string, detail: string) =>
    finding({
      rule,
      severity,
      title,
      detail,
      source: SOURCE,
      checkedAt: CHECKED_AT,
      span: spanIn({ field: 'final_url', index }, 0, url.length),
    });
  if (fault) return [report('url', 'block', fault[0], fault[1])];

  const strange = utmNames(url).filter((name) => !UTM_NAMES.has(name));
  return strange.length === 0
    ? []
    : [
        report(
          'url.utm',
          'warn',
          `“${strange[0]}” is no UTM parameter`,
          'Analytics ignores it. Use utm_source, utm_medium, utm_campaign, utm_term or utm_content.',
        ),
      ];
}

const LINK = /https?:\/\/[^\s“”"<>]+/giu;

/** The links that a text carries, without the stop or bracket that closes its sentence. */
export function linksIn(text: string): { text: string; start: number; end: number }[] {
  return Array.from(text.matchAll(LINK), ({ 0: found, index }) => {
    const link = found.replace(/[.,;:!?)\]’']+$/u, '');
    return { text: link, start: index, end: index + link.length };
  });
}

/** Findings on the links inside a text, for channels whose message carries its own address. */
export function checkLinksInText(channel: Channel, fields: CopyFields): Finding[] {
  return entriesOf(fields, 'text').flatMap((entry, index) =>
    linksIn(entry).flatMap(({ text, start, end }) =>
      checkFinalUrl(channel, text, index).map((found) => ({
        ...found,
        id: `${found.id.split(':')[0]}:text:${index}:${start}-${end}`,
        title: found.title.replace('Final URL', 'The link'),
        span: spanIn({ field: 'text', index }, start, end),
      })),
    ),
  );
}

/** Whether an address may stand behind an ad: https, a public host name, no credentials, no hidden characters. */
export function isSafeUrl(url: string): boolean {
  return refusal(url) === null;
}

type Fault = readonly [title: string, detail: string];

function refusal(url: string): Fault | null {
  if (/[\s\\\p{C}]/u.test(url)) {
    return ['Final URL holds a space or a hidden character', 'Write it as one address without spaces or backslashes.'];
  }
  if (!/^https:\/\//i.test(url) || !URL.canParse(url)) {
    return ['Final URL is not an https address', 'Write the whole address, from https:// on.'];
  }

  const { username, password, hostname } = new URL(url);
  if (username || password) {
    return ['Final URL holds a user name', 'Take out what stands before the @: an ad must not carry credentials.'];
  }
  if (!isPublicName(hostname)) {
    return [
      'Final URL leads nowhere public',
      'Use the public name of the site, not an IP address or a machine of your own.',
    ];
  }

  return null;
}

/** The parser has already turned every spelling of an IPv4 address into four numbers. */
function isPublicName(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  if (host.startsWith('[') || /^[\d.]+$/.test(host)) return false;

  return host.includes('.') && !/(?:^|\.)(?:localhost|local|internal|localdomain|lan|home\.arpa|onion)$/.test(host);
}

function tagFault(channel: Channel, url: string): Fault | null {
  const tags = url.match(TAG) ?? [];
  const beforeQuery = url.split(/[?#]/, 1)[0] ?? '';
  const strange = tags.find((tag) => !MERGE_TAGS[channel].has(tag));
  if (strange)
    return [`Final URL holds the unknown tag ${strange}`, 'Nothing would fill it in. Take it out or use a known one.'];
  if (/[{}]/.test(url.replace(TAG, '')))
    return ['Final URL holds a lone brace', 'A merge tag needs both of its braces.'];
  if (/[{}]/.test(beforeQuery)) return ['A merge tag stands before the ?', 'Tags may only fill in parameters.'];

  return null;
}

function utmNames(url: string): string[] {
  return [...new URL(url).searchParams.keys()].filter((name) => /^utm/i.test(name));
}
