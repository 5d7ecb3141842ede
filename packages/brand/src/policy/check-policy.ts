import type { Channel } from '@upbeat/core/channel-fields';
import type { CopyFields } from '@upbeat/core/channels';
import { copyLines } from '../copy-lines';
import type { CopyLine } from '../copy-lines';
import type { Finding } from '../findings';
import { checkGoogleCapitals } from './google-capitals';
import { checkGooglePhrases } from './google-phrases';
import { checkGoogleSymbols } from './google-symbols';
import { checkLinkedInName } from './linkedin-name';
import { checkMetaAttributes } from './meta-attributes';
import type { PolicyContext } from './policy-finding';
import { checkSmsManners } from './sms-manners';
import { checkTikTokCaption } from './tiktok-caption';

interface Policy {
  /** Checks of one line. */
  lines?: readonly ((line: CopyLine, context: PolicyContext) => Finding[])[];
  /** Checks of the copy as a whole: what it lacks, and fields that are not read as sentences. */
  whole?: (fields: CopyFields, context: PolicyContext) => Finding[];
}

const GOOGLE: Policy = { lines: [checkGoogleCapitals, checkGoogleSymbols, checkGooglePhrases] };

/** The lint of each channel. E-mail, a post on X and a notification have no platform that publishes rules on wording alone. */
const POLICIES: Record<Channel, Policy> = {
  google_rsa: GOOGLE,
  google_pmax: GOOGLE,
  meta_feed: { lines: [checkMetaAttributes] },
  linkedin_image: { whole: checkLinkedInName },
  tiktok_feed: { lines: [checkTikTokCaption] },
  x_post: {},
  email: {},
  sms: { whole: checkSmsManners },
  push: {},
};

/** Findings of the platform's published policy on one channel's copy. */
export function checkPolicy(channel: Channel, fields: CopyFields, context: PolicyContext): Finding[] {
  const { lines = [], whole } = POLICIES[channel];

  return [
    ...copyLines(channel, fields).flatMap((line) => lines.flatMap((check) => check(line, context))),
    ...(whole?.(fields, context) ?? []),
  ];
}
