import type { Database } from '../database.types';

/** A measured headline, of the library or of the workspace itself. Rates are fractions, intervals 95%. */
export interface Reference {
  source: 'own' | 'library';
  id: string;
  headline: string;
  /** Where an own reference ran; null for the library. */
  channel: string | null;
  field: string;
  tags: string[];
  sensitive: boolean;
  impressions: number;
  clicks: number;
  ctr: number;
  ctrLow: number;
  ctrHigh: number;
  /** Lower bound after shrinking towards the archive's rates: what lists sort by. */
  shrunkLow: number;
  /** Against the rest of its test; null where there is no test to compare with. */
  lift: number | null;
  liftLow: number | null;
  liftHigh: number | null;
  /** 1 or -1 where the interval clears the rest of its test, else 0. */
  liftClear: -1 | 0 | 1;
  /** Wordings in its test; null for own references. */
  arms: number | null;
}

/** A reference with everything its own page shows. */
export interface ReferenceDetail extends Reference {
  /** The test of a library reference, and its year and week (201431). */
  test: { id: string; week: number } | null;
  /** How a library headline is built, in words. */
  structure: string;
  ranFrom: string | null;
  ranTo: string | null;
  note: string;
  archived: boolean;
}

type Tables = Database['public']['Tables'];
type LibraryRow = Tables['library_references']['Row'];
type OwnRow = Tables['workspace_references']['Row'];

export const LIBRARY_SELECT =
  'id, test_id, test_week, headline, field, tags, structure, sensitive, impressions, clicks, ctr, ctr_low, ctr_high, shrunk_low, lift, lift_low, lift_high, lift_clear, arms' as const;
export const OWN_SELECT =
  'id, headline, channel, field, tags, sensitive, impressions, clicks, ctr, ctr_low, ctr_high, shrunk_low, ran_from, ran_to, note, archived_at' as const;

/** A row of either source as the database names its columns. */
export interface ReferenceColumns {
  id: string;
  headline: string;
  field: string;
  tags: string[];
  sensitive: boolean;
  impressions: number;
  clicks: number;
  ctr: number;
  ctr_low: number;
  ctr_high: number;
  shrunk_low: number;
  lift: number | null;
  lift_low: number | null;
  lift_high: number | null;
  lift_clear: number;
  arms: number | null;
}

/** One reference from the columns both sources share. */
export function toReference(row: ReferenceColumns, source: Reference['source'], channel: string | null): Reference {
  return {
    source,
    id: row.id,
    headline: row.headline,
    channel,
    field: row.field,
    tags: row.tags,
    sensitive: row.sensitive,
    impressions: row.impressions,
    clicks: row.clicks,
    ctr: row.ctr,
    ctrLow: row.ctr_low,
    ctrHigh: row.ctr_high,
    shrunkLow: row.shrunk_low,
    lift: row.lift,
    liftLow: row.lift_low,
    liftHigh: row.lift_high,
    liftClear: row.lift_clear > 0 ? 1 : row.lift_clear < 0 ? -1 : 0,
    arms: row.arms,
  };
}

type LibraryColumns = Pick<LibraryRow, 'test_id' | 'test_week' | 'structure'> & ReferenceColumns;

/** A reference of the library. */
export function toLibraryDetail(row: LibraryColumns): ReferenceDetail {
  return {
    ...toReference(row, 'library', null),
    test: { id: row.test_id, week: row.test_week },
    structure: row.structure,
    ranFrom: null,
    ranTo: null,
    note: '',
    archived: false,
  };
}

type OwnColumns = Pick<OwnRow, 'channel' | 'ran_from' | 'ran_to' | 'note' | 'archived_at'> &
  Omit<ReferenceColumns, 'lift' | 'lift_low' | 'lift_high' | 'lift_clear' | 'arms'>;

/** A workspace's own reference: it stands alone, so there is no test to compare it with. */
export function toOwnDetail(row: OwnColumns): ReferenceDetail {
  const alone = { lift: null, lift_low: null, lift_high: null, lift_clear: 0, arms: null };

  return {
    ...toReference({ ...row, ...alone }, 'own', row.channel),
    test: null,
    structure: '',
    ranFrom: row.ran_from,
    ranTo: row.ran_to,
    note: row.note,
    archived: row.archived_at !== null,
  };
}
