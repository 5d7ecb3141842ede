import type { Channel } from '@upbeat/core/channel-fields';
import type { CopyFields } from '@upbeat/core/channels';
import { copyLines } from '../copy-lines';
import type { CopyLine } from '../copy-lines';
import type { Finding } from '../findings';
import { checkGoogleCapitals } from './google-capitals';
import { checkGooglePhrases } from './google-phrases';
import { checkGoogleSymbols } from './google-symbols';
import { checkMetaAttributes } from './meta-attributes';
import type { PolicyContext } from './policy-finding';

type PolicyCheck = (line: CopyLine, context: PolicyContext) => Finding[];

/** The lint of each channel. E-mail has no platform that publishes rules on wording. */
const POLICIES: Record<Channel, readonly PolicyCheck[]> = {
  google_rsa: [checkGoogleCapitals, checkGoogleSymbols, checkGooglePhrases],
  meta_feed: [checkMetaAttributes],
  email: [],
};

/** Findings of the platform's published policy on one channel's copy. */
export function checkPolicy(channel: Channel, fields: CopyFields, context: PolicyContext): Finding[] {
  return copyLines(channel, fields).flatMap((line) => POLICIES[channel].flatMap((check) => check(line, context)));
}
