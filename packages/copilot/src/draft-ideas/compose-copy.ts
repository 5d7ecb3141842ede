import type { Channel } from '@upbeat/core/channels';
import { lineAllowed } from './brand-lines';
import type { LineRules } from './brand-lines';
import { linkedInAd, metaAd, performanceMax, searchAd, tikTokAd } from './compose/ads';
import type { ChannelCopy, CopyContext } from './compose/lines';
import { mail } from './compose/mail';
import { notification, textMessage, xPost } from './compose/messages';
import { cleanSlot } from './slots';
import { capitaliseFirst } from './grammar';

const WRITERS: Record<Channel, (context: CopyContext) => ChannelCopy | null> = {
  google_rsa: searchAd,
  google_pmax: performanceMax,
  meta_feed: metaAd,
  linkedin_image: linkedInAd,
  tiktok_feed: tikTokAd,
  x_post: xPost,
  email: mail,
  sms: textMessage,
  push: notification,
};

/** First drafts of one idea for each channel, or null when one channel cannot be filled within its limits. */
export function composeCopy(channels: readonly Channel[], context: CopyContext): Record<Channel, ChannelCopy> | null {
  const copy: Partial<Record<Channel, ChannelCopy>> = {};
  for (const channel of channels) {
    const written = WRITERS[channel](context);
    if (written === null) return null;
    copy[channel] = written;
  }

  return copy as Record<Channel, ChannelCopy>;
}

/** The must-say line as copy carries it, or empty when brand rules or markup forbid it. */
export function mustSayLine(text: string, rules: LineRules): string {
  const line = capitaliseFirst(cleanSlot(text));

  return line && lineAllowed(line, rules) ? line : '';
}
