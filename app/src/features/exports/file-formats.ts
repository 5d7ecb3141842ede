import { CHANNELS } from '@upbeat/core/channel-fields';
import type { Channel } from '@upbeat/core/channel-fields';
import type { AdFormat } from '@upbeat/exchange/export/ad-format';
import { AD_FORMATS } from '@upbeat/exchange/export/formats';

/** A file that can be asked for: a platform's table, an e-mail, or the table of any channel. */
export type FileFormat =
  | { kind: 'ads'; id: string; name: string; channel: Channel; ads: AdFormat }
  | { kind: 'mail'; id: 'e-mail'; name: string; channel: 'email' }
  | { kind: 'sheet'; id: 'any-channel'; name: string; channel: null };

const isChannel = (key: string): key is Channel => CHANNELS.some((channel) => channel === key);

/** Files in the order the page offers them. A platform's file is here once the Studio writes for its channel. */
export const FILE_FORMATS: readonly FileFormat[] = [
  ...AD_FORMATS.flatMap((ads): FileFormat[] =>
    isChannel(ads.channel) ? [{ kind: 'ads', id: ads.id, name: ads.name, channel: ads.channel, ads }] : [],
  ),
  { kind: 'mail', id: 'e-mail', name: 'E-mail', channel: 'email' },
  { kind: 'sheet', id: 'any-channel', name: 'CSV of any channel', channel: null },
];

/** The file of an id; undefined where there is none. */
export function fileFormat(id: string | null | undefined): FileFormat | undefined {
  return FILE_FORMATS.find((format) => format.id === id);
}

/** The file that copy of a channel goes into first. */
export function formatOfChannel(channel: Channel): FileFormat {
  const own = FILE_FORMATS.find((format) => format.channel === channel);

  return own ?? { kind: 'sheet', id: 'any-channel', name: 'CSV of any channel', channel: null };
}

/** Key under which the answers for a file are kept. */
export function keptUnder({ channel }: FileFormat): string {
  return channel ?? 'any';
}
