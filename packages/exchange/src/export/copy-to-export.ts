import type { CsvValue } from './write-csv';
import type { UtmTags } from './utm';

/** Approved copy of one variant as its signed version holds it. */
export interface CopyToExport {
  variantId: string;
  /** Letter of the variant within its content piece. */
  label: string;
  piece: string;
  channel: string;
  /** Language of the copy, a BCP 47 tag. */
  locale: string;
  /** Number of the signed version. */
  version: number;
  /** First characters of the hash that the signatures are bound to. */
  hash: string;
  fields: Readonly<Record<string, readonly string[]>>;
}

/** What a person says once for a whole file. */
export interface ExportSettings {
  /** Name of the campaign in Upbeat: tags fall back on it. */
  campaign: string;
  /** Names of the campaign, and of the ad group or ad set, on the platform: copy joins what has these names there. */
  names: { campaign: string; adGroup: string };
  /** An empty text takes the default of the channel, the campaign or the variant. */
  utm: UtmTags;
  /** What the button says, where the platform offers a list of its own; empty: the column stays empty. */
  button: string;
}

/** Copy that the file does not carry, and the sentence that says why. */
export interface LeftOut {
  variantId: string;
  name: string;
  reason: string;
}

/** The table of one file. `notes` are things worth knowing that left nothing out. */
export interface ExportTable {
  columns: readonly string[];
  rows: CsvValue[][];
  leftOut: LeftOut[];
  notes: string[];
}

/** Entries of a field that hold words. */
export function entriesOf(copy: Pick<CopyToExport, 'fields'>, field: string): string[] {
  const entries = Object.hasOwn(copy.fields, field) ? copy.fields[field] : undefined;

  return (entries ?? []).filter((text) => text.trim() !== '');
}

/** "Fees you can see, variant A" */
export function nameOfCopy({ piece, label }: Pick<CopyToExport, 'piece' | 'label'>): string {
  return `${piece}, variant ${label}`;
}
