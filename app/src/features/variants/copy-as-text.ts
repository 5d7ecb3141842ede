import { entryName } from '@upbeat/brand/entry-name';
import { CHANNEL_FIELDS, CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { Channel } from '@upbeat/core/channel-fields';
import type { CopyFields } from '@upbeat/core/channels';

/** All copy of a variant as plain text, one line an entry under the field's name; blank entries are left out. */
export function copyAsText(channel: Channel, title: string, fields: CopyFields): string {
  const lines = CHANNEL_FIELDS[channel].flatMap((field) =>
    (fields[field] ?? []).flatMap((text, index) =>
      text.trim() === '' ? [] : [`${entryName(channel, field, index)}: ${text}`],
    ),
  );

  return [`${title} (${CHANNEL_NAMES[channel]})`, '', ...lines].join('\n');
}
