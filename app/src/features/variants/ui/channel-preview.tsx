import type { Channel } from '@upbeat/core/channel-fields';
import type { CopyFields } from '@upbeat/core/channels';
import type { ComponentType } from 'react';
import { siteOf } from '../site-of';
import { EmailPreview } from './email-preview';
import { GooglePreview } from './google-preview';
import { LinkedInPreview } from './linkedin-preview';
import { MetaPreview } from './meta-preview';
import { PmaxPreview } from './pmax-preview';
import type { PreviewProps } from './preview-props';
import { PushPreview } from './push-preview';
import { SmsPreview } from './sms-preview';
import { TikTokPreview } from './tiktok-preview';
import { XPreview } from './x-preview';

const PREVIEWS: Record<Channel, ComponentType<PreviewProps>> = {
  google_rsa: GooglePreview,
  google_pmax: PmaxPreview,
  meta_feed: MetaPreview,
  linkedin_image: LinkedInPreview,
  tiktok_feed: TikTokPreview,
  x_post: XPreview,
  email: EmailPreview,
  sms: SmsPreview,
  push: PushPreview,
};

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
