import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { AppError } from '@upbeat/core/app-error';
import { CHANNEL_FIELDS } from '@upbeat/core/channel-fields';
import type { Channel } from '@upbeat/core/channel-fields';
import { z } from 'zod';

/** Kinds of fault that a label may name. */
export const LABEL_KINDS = [
  'capitals',
  'symbols',
  'phrase',
  'attributes',
  'claim',
  'term',
  'banned',
  'casing',
  'punctuation',
  'emoji',
  'person',
  'contraction',
  'passive',
  'length',
  'grade',
  'style',
] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

/** A stretch of a line that breaks a rule (UTF-16, end exclusive). */
export interface Label {
  kind: LabelKind;
  start: number;
  end: number;
}

/** One labelled line of copy; without labels it is faultless. */
export interface LabelledLine {
  brand: string;
  channel: Channel;
  field: string;
  locale: string;
  text: string;
  labels: Label[];
  /** Rules are tuned on one half; the other is looked at when they stand. */
  half: 'tuning' | 'held-out';
}

const BrandsSchema = z.record(
  z.string(),
  z.object({
    name: z.string(),
    about: z.string(),
    market: z.string(),
    rules: z.array(z.object({ kind: z.string() }).loose()),
    claims: z.array(
      z.object({ code: z.string(), text: z.string(), markets: z.array(z.string()), expiresOn: z.string().nullable() }),
    ),
    facts: z.array(z.string()),
  }),
);
export type LabelledBrand = z.infer<typeof BrandsSchema>[string];

export interface LabelFile {
  version: number;
  /** SHA-256 of both files as they stand. */
  digest: string;
  brands: Record<string, LabelledBrand>;
  lines: LabelledLine[];
}

const fileText = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Reads the frozen labels; throws `unsupported_file` where a row is malformed. */
export function readLabels(): LabelFile {
  const text = fileText('./lines.txt');
  const brandText = fileText('./brands.json');
  const rows = text.split('\n').filter((row) => row.trim() !== '' && !row.startsWith('#'));

  return {
    version: Number(/^# version (\d+)$/m.exec(text)?.[1]),
    digest: sha256(text + brandText),
    brands: BrandsSchema.parse(JSON.parse(brandText)),
    lines: rows.map(readRow),
  };
}

function readRow(row: string): LabelledLine {
  const [, brand = '', channelName = '', field = '', locale = 'en', marked = ''] =
    /^(\w+) (\w+)\.(\w+)(?:@(\w+))? \| (.+)$/.exec(row) ?? [];
  const channel = (Object.keys(CHANNEL_FIELDS) as Channel[]).find((one) => one === channelName);
  if (!channel || !(CHANNEL_FIELDS[channel] as readonly string[]).includes(field))
    throw new AppError('unsupported_file', `No such line of copy: ${row}`);
  const { text, labels } = readMarks(marked.replaceAll('\\n', '\n'), row);
  const half = Number.parseInt(sha256(text).slice(0, 2), 16) % 2 === 0 ? 'tuning' : 'held-out';

  return { brand, channel, field, locale, text, labels, half };
}

/** Takes the marks out of a line: ⟦kinds|text⟧, which may nest. */
function readMarks(marked: string, row: string): { text: string; labels: Label[] } {
  const open: { kinds: LabelKind[]; start: number }[] = [];
  const labels: Label[] = [];
  let text = '';
  for (const [part] of marked.matchAll(/⟦[a-z+]+\||⟧|[^⟦⟧]+/g)) {
    if (part.startsWith('⟦')) {
      const kinds = part.slice(1, -1).split('+');
      open.push({
        start: text.length,
        kinds: kinds.map((name) => {
          const kind = LABEL_KINDS.find((one) => one === name);
          if (!kind) throw new AppError('unsupported_file', `No such kind of fault, “${name}”: ${row}`);
          return kind;
        }),
      });
    } else if (part === '⟧') {
      const closed = open.pop();
      if (!closed || closed.start === text.length)
        throw new AppError('unsupported_file', `A mark holds nothing: ${row}`);
      labels.push(...closed.kinds.map((kind) => ({ kind, start: closed.start, end: text.length })));
    } else text += part;
  }
  if (open.length > 0) throw new AppError('unsupported_file', `A mark is not closed: ${row}`);

  return { text, labels: labels.toSorted((a, b) => a.start - b.start || a.end - b.end) };
}
