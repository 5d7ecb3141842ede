import type { Channel } from '@upbeat/core/channel-fields';
import type { CopyFields } from '@upbeat/core/channels';
import { siteOf } from '../site-of';
import { EmailPreview } from './email-preview';
import { GooglePreview } from './google-preview';
import { MetaPreview } from './meta-preview';

const PREVIEWS = { google_rsa: GooglePreview, meta_feed: MetaPreview, email: EmailPreview };

export interface ChannelPreviewProps {
  channel: Channel;
  fields: CopyFields;
  brandName: string;
}

/** Copy as its channel shows it. Every word is drawn as text and no address is a link. */
export function ChannelPreview({ channel, fields, brandName }: ChannelPreviewProps) {
  const Preview = PREVIEWS[channel];

  return <Preview fields={fields} brandName={brandName} site={siteOf(fields['final_url']?.[0] ?? '')} />;
}
