import type { Channel, FieldKey } from '@upbeat/core/channel-fields';
import { mostEntries } from './entry-room';

/** A heading of the editor and the fields under it. */
export interface FieldGroup {
  title: string;
  /** What the group takes, beside the heading; `{n}` stands for the entries written in the first field. */
  hint: string;
  fields: readonly FieldKey[];
  /** Entries side by side, as in an address. */
  isInline?: boolean;
}

/** Headings of each channel's editor, in the order of its fields. */
export const FIELD_GROUPS: Record<Channel, readonly FieldGroup[]> = {
  google_rsa: [
    { title: 'Headlines', hint: '{n} of 15, 30 characters each', fields: ['headline'] },
    { title: 'Descriptions', hint: '{n} of 4, 90 characters each', fields: ['description'] },
    { title: 'Paths', hint: 'two of 15 characters', fields: ['path1', 'path2'], isInline: true },
    { title: 'Final URL', hint: 'where the ad leads', fields: ['final_url'] },
  ],
  google_pmax: [
    { title: 'Headlines', hint: '{n} of 15, 30 characters each, one of them at most 15', fields: ['headline'] },
    { title: 'Long headlines', hint: '{n} of 5, 90 characters each', fields: ['long_headline'] },
    { title: 'Descriptions', hint: '{n} of 5, 90 characters each, one of them at most 60', fields: ['description'] },
    { title: 'Business name', hint: 'as your domain or your verification has it', fields: ['business_name'] },
    { title: 'Final URL', hint: 'where the ads lead', fields: ['final_url'] },
  ],
  meta_feed: [
    { title: 'Primary text', hint: '{n} of 5, about 125 characters are shown', fields: ['primary_text'] },
    { title: 'Headlines', hint: '{n} of 5, 27 to 40 characters are shown', fields: ['headline'] },
    { title: 'Descriptions', hint: '{n} of 5, 25 to 30 characters are shown', fields: ['description'] },
    { title: 'Final URL', hint: 'where the ad leads', fields: ['final_url'] },
  ],
  linkedin_image: [
    { title: 'Intro', hint: '150 characters stand before “see more”', fields: ['intro'] },
    { title: 'Headline', hint: '70 characters are shown', fields: ['headline'] },
    { title: 'Description', hint: 'shown on the audience network only', fields: ['description'] },
    { title: 'Ad name', hint: 'for colleagues and the review, never shown', fields: ['ad_name'] },
    { title: 'Final URL', hint: 'where the ad leads', fields: ['final_url'] },
  ],
  tiktok_feed: [
    { title: 'Caption', hint: '100 characters, CJK counts double', fields: ['text'] },
    { title: 'Display name', hint: 'whose film it is', fields: ['display_name'] },
    { title: 'Final URL', hint: 'where the button leads', fields: ['final_url'] },
  ],
  x_post: [{ title: 'Post', hint: 'the link stands in the text; any address counts 23', fields: ['text'] }],
  email: [
    { title: 'Inbox line', hint: 'what is read before it is opened', fields: ['subject', 'preheader', 'sender'] },
    { title: 'Message', hint: 'plain text, an empty line between paragraphs', fields: ['body', 'cta'] },
    { title: 'Final URL', hint: 'where the button leads', fields: ['final_url'] },
  ],
  sms: [
    { title: 'Message', hint: 'sender, what you say, the link, how to end it', fields: ['text'] },
    { title: 'Sender name', hint: '11 characters; some networks show a number instead', fields: ['sender'] },
  ],
  push: [
    { title: 'Notification', hint: 'what a locked screen shows', fields: ['title', 'body'] },
    { title: 'Final URL', hint: 'what a tap opens; may stay empty', fields: ['final_url'] },
  ],
};

const ENTRY_NOUNS: Partial<Record<FieldKey, string>> = {
  headline: 'headline',
  long_headline: 'long headline',
  description: 'description',
  primary_text: 'primary text',
};

/** What a list calls one more of its entries; undefined where the channel takes one. */
export function entryNoun(channel: Channel, field: FieldKey): string | undefined {
  return mostEntries(channel, field) > 1 ? ENTRY_NOUNS[field] : undefined;
}
