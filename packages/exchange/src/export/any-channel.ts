import { entriesOf, nameOfCopy } from './copy-to-export';
import type { CopyToExport, ExportSettings, ExportTable } from './copy-to-export';
import { tagsFor, withUtm } from './utm';

/** How a channel counts a text, and the longest that it takes (null: nothing is refused). */
export type Measure = (channel: string, field: string, text: string) => { count: number; max: number | null };

const COLUMNS = [
  'Campaign',
  'Content piece',
  'Channel',
  'Language',
  'Variant',
  'Version',
  'Approval',
  'Field',
  'Entry',
  'Text',
  'Length',
  'Limit',
];

/**
 * Every entry of the copy of any channel, a row each; the final URL with its tags. For people and programs of one's own: cells that a
 * spreadsheet would take for a formula are written behind an apostrophe when the file is (see neutraliseCell).
 */
export function anyChannelTable(
  copies: readonly CopyToExport[],
  settings: ExportSettings,
  measure: Measure,
): ExportTable {
  const notes: string[] = [];
  const rows = copies.flatMap((copy) =>
    Object.keys(copy.fields).flatMap((field) =>
      entriesOf(copy, field).map((written, index) => {
        const tagged =
          field === 'final_url'
            ? withUtm(written, tagsFor(settings.utm, { ...copy, campaign: settings.campaign }))
            : null;
        if (tagged?.ok && tagged.kept.length > 0)
          notes.push(`${nameOfCopy(copy)}: its final URL keeps its own ${tagged.kept.join(', ')}.`);
        const text = tagged?.ok ? tagged.url : written;
        const { count, max } = measure(copy.channel, field, text);

        return [
          settings.campaign,
          copy.piece,
          copy.channel,
          copy.locale,
          copy.label,
          copy.version,
          copy.hash,
          field,
          index + 1,
          text,
          count,
          max,
        ];
      }),
    ),
  );

  return { columns: COLUMNS, rows, leftOut: [], notes };
}
