import type { CHANNELS } from '@upbeat/core/channel-fields';
import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';

/** Where an own reference may have run: what the Studio writes for, and three more. */
export const REFERENCE_CHANNELS: Readonly<Record<string, string>> = {
  ...CHANNEL_NAMES,
  organic: 'Organic social',
  landing_page: 'Landing page',
  other: 'Other',
};
export const CHANNEL_CHOICES = Object.entries(REFERENCE_CHANNELS).map(([value, label]) => ({ value, label }));

/** What people and their spreadsheets call a channel. */
const ALIASES: readonly (readonly [
  pattern: RegExp,
  channel: (typeof CHANNELS)[number] | 'organic' | 'landing_page',
])[] = [
  [/p-?max|performance max/i, 'google_pmax'],
  [/google|adwords|search|rsa/i, 'google_rsa'],
  [/meta|facebook|instagram/i, 'meta_feed'],
  [/linked\s?in/i, 'linkedin_image'],
  [/tik\s?tok/i, 'tiktok_feed'],
  [/twitter|^x(?: \w+)?$/i, 'x_post'],
  [/\bsms\b|text message/i, 'sms'],
  [/\bpush\b/i, 'push'],
  [/e-?mail|newsletter/i, 'email'],
  [/organic|social/i, 'organic'],
  [/landing|page|website/i, 'landing_page'],
];

/** A channel in words; one we do not know is shown as it was written. */
export function channelName(channel: string): string {
  return REFERENCE_CHANNELS[channel] ?? channel;
}

/** The channel that a cell of a spreadsheet means; empty is `other`, an unknown word stays as written. */
export function channelOf(cell: string): string {
  const text = cell.trim();
  if (text === '') return 'other';
  if (text in REFERENCE_CHANNELS) return text;

  return ALIASES.find(([pattern]) => pattern.test(text))?.[1] ?? text;
}
