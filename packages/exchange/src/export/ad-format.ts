import { entriesOf, nameOfCopy } from './copy-to-export';
import type { CopyToExport, ExportSettings, ExportTable } from './copy-to-export';
import { couldRun } from './formula-risk';
import { tagsFor, withUtm } from './utm';
import type { CsvValue } from './write-csv';

/** How the bytes of a file are laid out: `utf16-tab` and `utf8-comma` begin with a byte order mark, so that spreadsheets read every script. */
export type Encoding = 'utf16-tab' | 'utf8-comma';

/** What a column is filled from. */
interface Cell {
  copy: CopyToExport;
  settings: ExportSettings;
  /** The final URL with its tags. */
  url: string;
}

/** A column of a platform's file, under the name that the platform reads. */
export interface AdColumn {
  name: string;
  value: (cell: Cell) => CsvValue;
}

/** The file of one platform for one channel: its columns and what it needs to be told. Data only. */
export interface AdFormat {
  id: string;
  /** "Google Ads Editor" */
  name: string;
  /** Key of the channel whose copy it takes. */
  channel: string;
  /** Ends the name of the file. */
  slug: string;
  encoding: Encoding;
  columns: readonly AdColumn[];
  /** What the platform calls the two levels above an ad. */
  levels: { campaign: string; adGroup: string };
  /** Fields and how many entries of each have a column. */
  room: Readonly<Record<string, number>>;
  /** Longest final URL, tags included; absent: the platform names none. */
  maxUrl?: number;
  /** Values of the platform's list of buttons, where it has one. */
  buttons?: readonly string[];
  /** How the file gets in, and what is seen when it has. */
  steps: string;
  /** The page that the columns were compared with, when, and what could not be confirmed. */
  source: { page: string; address: string | null; checkedAt: string; unconfirmed: string };
}

/** A column that always says the same. */
export const fixed = (name: string, value: string): AdColumn => ({ name, value: () => value });

/** A column of one entry of a field; empty where the copy has fewer. */
export const entry = (name: string, field: string, index = 0): AdColumn => ({
  name,
  value: ({ copy }) => entriesOf(copy, field)[index] ?? null,
});

/** Columns of a field with several entries, named by a function of the entry's number from 1. */
export const entries = (field: string, count: number, name: (n: number) => string): AdColumn[] =>
  Array.from({ length: count }, (_, index) => entry(name(index + 1), field, index));

/** The names of the levels above the ad, and of the ad itself. */
export const campaignName = (name: string): AdColumn => ({
  name,
  value: ({ settings }) => settings.names.campaign.trim(),
});
export const adGroupName = (name: string): AdColumn => ({
  name,
  value: ({ settings }) => settings.names.adGroup.trim(),
});
export const adName = (name: string): AdColumn => ({ name, value: ({ copy }) => `${copy.piece} ${copy.label}` });
export const finalUrl = (name: string): AdColumn => ({ name, value: ({ url }) => url });

/**
 * The table of a platform's file: a row for each variant of its channel. Words are written to the letter, since what was signed is what may
 * run: a variant that could not be written so (a cell would run as a formula, an address cannot be tagged, more entries than columns) is
 * left out whole and named.
 */
export function adTable(format: AdFormat, copies: readonly CopyToExport[], settings: ExportSettings): ExportTable {
  const columns = format.columns.map(({ name }) => name);
  const table: ExportTable = { columns, rows: [], leftOut: [], notes: [] };
  for (const copy of copies) {
    if (copy.channel !== format.channel) continue;
    const outcome = rowOf(format, copy, settings);
    if ('reason' in outcome)
      table.leftOut.push({ variantId: copy.variantId, name: nameOfCopy(copy), reason: outcome.reason });
    else {
      table.rows.push(outcome.row);
      table.notes.push(...outcome.notes);
    }
  }

  return table;
}

type RowOutcome = { row: CsvValue[]; notes: string[] } | { reason: string };

function rowOf(format: AdFormat, copy: CopyToExport, settings: ExportSettings): RowOutcome {
  const missing = missingName(format, settings);
  if (missing !== null) return { reason: `The name of its ${missing} is missing.` };
  const over = Object.entries(format.room).find(([field, room]) => entriesOf(copy, field).length > room);
  if (over)
    return {
      reason: `${format.name} has ${over[1]} columns for this field; the copy has more (${over[0].replaceAll('_', ' ')}).`,
    };
  const tagged = withUtm(
    entriesOf(copy, 'final_url')[0] ?? '',
    tagsFor(settings.utm, { ...copy, campaign: settings.campaign }),
  );
  if (!tagged.ok) return { reason: tagged.reason };
  if (format.maxUrl !== undefined && tagged.url.length > format.maxUrl)
    return {
      reason: `With its tags the final URL has ${tagged.url.length} characters; ${format.name} takes ${format.maxUrl}.`,
    };

  const row = format.columns.map((column) => column.value({ copy, settings, url: tagged.url }));
  const risky = row.findIndex((value) => typeof value === 'string' && couldRun(value));
  if (risky >= 0) {
    const column = format.columns[risky]?.name ?? '';
    return {
      reason: `“${column}” begins like a formula, which a spreadsheet would run. Written otherwise it would not be what was approved: change it in the editor.`,
    };
  }
  const notes =
    tagged.kept.length === 0 ? [] : [`${nameOfCopy(copy)}: its final URL keeps its own ${tagged.kept.join(', ')}.`];

  return { row, notes };
}

function missingName({ levels }: AdFormat, { names }: ExportSettings): string | null {
  if (names.campaign.trim() === '') return levels.campaign.toLowerCase();

  return names.adGroup.trim() === '' ? levels.adGroup.toLowerCase() : null;
}
