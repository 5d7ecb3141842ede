import type { Channel, FieldKey } from '@upbeat/core/channel-fields';

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
  meta_feed: [
    { title: 'Primary text', hint: '{n} of 5, about 125 characters are shown', fields: ['primary_text'] },
    { title: 'Headlines', hint: '{n} of 5, 27 to 40 characters are shown', fields: ['headline'] },
    { title: 'Descriptions', hint: '{n} of 5, 25 to 30 characters are shown', fields: ['description'] },
    { title: 'Final URL', hint: 'where the ad leads', fields: ['final_url'] },
  ],
  email: [
    { title: 'Inbox line', hint: 'what is read before it is opened', fields: ['subject', 'preheader', 'sender'] },
    { title: 'Message', hint: 'plain text, an empty line between paragraphs', fields: ['body', 'cta'] },
    { title: 'Final URL', hint: 'where the button leads', fields: ['final_url'] },
  ],
};

/** What a list calls one more of its entries. */
export const ENTRY_NOUNS: Partial<Record<FieldKey, string>> = {
  headline: 'headline',
  description: 'description',
  primary_text: 'primary text',
};
