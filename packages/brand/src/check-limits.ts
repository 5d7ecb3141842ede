import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { Channel } from '@upbeat/core/channel-fields';
import type { CopyFields } from '@upbeat/core/channels';
import { checkFinalUrl, checkLinksInText } from './final-url';
import { entriesOf, fieldName, spanIn } from './copy-lines';
import { countField } from './count-field';
import { dateInWords } from './dates';
import { entryName } from './entry-name';
import { fieldState } from './field-state';
import { finding } from './findings';
import type { Finding } from './findings';
import { CHANNEL_LIMITS } from './limits';
import type { ChannelLimit } from './limits';
import { checkPushPayload } from './push-payload';
import { shorten } from './shorten';
import { checkSmsCost } from './sms-cost';

/** Counts, lengths and addresses of one channel's copy against its limits. Blank entries do not count. */
export function checkLimits(channel: Channel, fields: CopyFields): Finding[] {
  const rows = CHANNEL_LIMITS.filter((row) => row.channel === channel);

  return [
    ...rows.flatMap((row) => checkCount(row, fields)),
    ...rows.flatMap((row) => checkLengths(row, fields)),
    ...checkPaths(channel, fields),
    ...checkRepeats(channel, fields),
    ...rows.flatMap((row) => checkShortOne(row, fields)),
    ...(channel === 'push' ? checkPushPayload(fields) : []),
    ...(channel === 'x_post' || channel === 'sms' ? checkLinksInText(channel, fields) : []),
    ...entriesOf(fields, 'final_url').flatMap((url, index) => checkFinalUrl(channel, url, index)),
  ];
}

function provenanceOf(row: ChannelLimit): Pick<Finding, 'source' | 'checkedAt'> {
  return { source: row.source, checkedAt: row.checkedAt };
}

function sourceLine(row: ChannelLimit): string {
  return `Source: ${row.source}, checked ${dateInWords(row.checkedAt)}.`;
}

function checkCount(row: ChannelLimit, fields: CopyFields): Finding[] {
  const entries = entriesOf(fields, row.field);
  const count = entries.filter((text) => text.trim() !== '').length;
  const name = fieldName(row.field);
  const about = { ...provenanceOf(row), severity: 'block' as const };

  if (count > row.maxCount) {
    const last = entries.length - 1;
    const span = spanIn({ field: row.field, index: last }, 0, entries[last]?.length ?? 0);
    const title = `${name}: ${count} of at most ${row.maxCount}`;
    const detail = `${CHANNEL_NAMES[row.channel]} takes no more than ${row.maxCount}. ${sourceLine(row)}`;
    return [finding({ ...about, rule: `limit.${row.field}.many`, title, detail, span })];
  }
  if (count >= row.minCount) return [];

  const one = row.maxCount === 1 || row.minCount === 1;
  const title = one ? `${name} is missing` : `${name}s: ${count} of at least ${row.minCount}`;
  const cure = one ? 'Write it before you submit.' : `Write ${row.minCount - count} more before you submit.`;
  return [
    finding({ ...about, rule: `limit.${row.field}.few`, title, detail: `${cure} ${sourceLine(row)}`, span: null }),
  ];
}

function checkLengths(row: ChannelLimit, fields: CopyFields): Finding[] {
  return entriesOf(fields, row.field).flatMap((text, index) => {
    if (text.trim() === '') return [];

    const { count, state } = fieldState(row.channel, row.field, text);
    if (row.counter === 'sms_units') return checkSmsCost(row, text, index);
    const name = entryName(row.channel, row.field, index);
    const place = { field: row.field, index };
    if (state === 'over' && row.hardMax !== null) {
      const max = row.hardMax;
      return [
        finding({
          ...provenanceOf(row),
          rule: `limit.${row.field}.long`,
          severity: 'block',
          title: `${name} is ${count} of ${max}`,
          detail: `${CHANNEL_NAMES[row.channel]} refuses it. ${sourceLine(row)}`,
          span: spanIn(place, 0, text.length),
          replacement: shorten(text, (shorter) => countField(row.channel, row.field, shorter) <= max),
        }),
      ];
    }
    if (state === 'warn') {
      const cut = row.visibleMost !== null && count > row.visibleMost ? row.visibleMost : (row.visible ?? 0);
      const where =
        cut === row.visible && row.visibleMost !== null ? 'in the smaller placements' : 'where space is short';
      return [
        finding({
          ...provenanceOf(row),
          rule: `limit.${row.field}.cut`,
          severity: 'warn',
          title: `${name} is ${count}, ${cut} are shown`,
          detail: `The end is cut ${cut === row.visibleMost ? 'in every placement' : where}. ${sourceLine(row)}`,
          span: spanIn(place, 0, text.length),
        }),
      ];
    }
    if (row.folds && row.visible !== null && count > row.visible) {
      return [
        finding({
          ...provenanceOf(row),
          rule: `limit.${row.field}.folds`,
          severity: 'note',
          title: `${name} is ${count}, ${row.visible} stand before “see more”`,
          detail: `Say what counts before the fold. ${sourceLine(row)}`,
          span: spanIn(place, 0, text.length),
        }),
      ];
    }
    if (row.least === null || count >= row.least) return [];

    return [
      finding({
        ...provenanceOf(row),
        rule: `limit.${row.field}.short`,
        severity: 'note',
        title: `${name} is ${count} of ${row.least} to ${row.visible}`,
        detail: `The inbox fills the rest with the start of the body. ${sourceLine(row)}`,
        span: spanIn(place, 0, text.length),
      }),
    ];
  });
}

/** Where a platform needs one entry that fits its smallest place. */
function checkShortOne(row: ChannelLimit, fields: CopyFields): Finding[] {
  const most = row.oneWithin;
  const entries = entriesOf(fields, row.field).filter((text) => text.trim() !== '');
  if (most === null || entries.length === 0) return [];
  if (entries.some((text) => countField(row.channel, row.field, text) <= most)) return [];

  const name = fieldName(row.field);
  return [
    finding({
      ...provenanceOf(row),
      rule: `limit.${row.field}.short_one`,
      severity: 'block',
      title: `No ${name.toLowerCase()} of ${most} characters or fewer`,
      detail: `${CHANNEL_NAMES[row.channel]} needs one for its small places. ${sourceLine(row)}`,
      span: null,
    }),
  ];
}

function checkPaths(channel: Channel, fields: CopyFields): Finding[] {
  const row = CHANNEL_LIMITS.find((each) => each.channel === channel && each.field === 'path2');
  const second = entriesOf(fields, 'path2')[0] ?? '';
  if (!row || second.trim() === '' || (entriesOf(fields, 'path1')[0] ?? '').trim() !== '') return [];

  return [
    finding({
      ...provenanceOf(row),
      rule: 'limit.path2.alone',
      severity: 'block',
      title: 'Path 2 needs path 1',
      detail: `Google takes the second path only after a first. ${sourceLine(row)}`,
      span: spanIn({ field: 'path2', index: 0 }, 0, second.length),
    }),
  ];
}

function checkRepeats(channel: Channel, fields: CopyFields): Finding[] {
  return CHANNEL_LIMITS.filter((row) => row.channel === channel && row.maxCount > 1).flatMap((row) => {
    const first = new Map<string, number>();

    return entriesOf(fields, row.field).flatMap((text, index) => {
      const key = text.trim().toLowerCase();
      const before = first.get(key);
      if (key === '' || before === undefined) {
        first.set(key, index);
        return [];
      }

      return [
        finding({
          ...provenanceOf(row),
          rule: `limit.${row.field}.repeat`,
          severity: 'warn',
          title: `${entryName(row.channel, row.field, index)} repeats ${entryName(row.channel, row.field, before).toLowerCase()}`,
          detail: 'The platform shows different entries together; the same words twice waste a place.',
          span: spanIn({ field: row.field, index }, 0, text.length),
        }),
      ];
    });
  });
}
