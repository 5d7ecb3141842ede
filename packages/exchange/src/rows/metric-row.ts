import type { Micros } from '@upbeat/core/money';

/** The names and dimensions of a row; null where the file does not say. */
export interface RowDimensions {
  account: string | null;
  accountId: string | null;
  campaign: string | null;
  campaignId: string | null;
  adGroup: string | null;
  adGroupId: string | null;
  ad: string | null;
  adId: string | null;
  market: string | null;
  device: string | null;
  /** The file's own further dimensions by slug (age, placement, hour). */
  breakdowns: Record<string, string>;
  conversionAction: string | null;
  attribution: string | null;
}

/** The figures of a row; null is "not reported", which is not nought. */
export interface RowFigures {
  impressions: number | null;
  clicks: number | null;
  spend: Micros | null;
  /** A plain decimal of at most six places ("2.5"), so that no digit is lost on the way to a numeric column. */
  conversions: string | null;
  conversionValue: Micros | null;
}

/** One row of an ad-platform report. A daily row starts and ends on the same day; any other is a range row. */
export interface MetricRow extends RowDimensions, RowFigures {
  /** Physical line of the file the row starts on, 1-based. */
  line: number;
  /** ISO dates in the ad account's zone. */
  dateStart: string;
  dateEnd: string;
  currency: string | null;
}

/** A cell that kept its row out, in plain words: "`value` in `column` on line `line` `reason`". */
export interface RejectedCell {
  line: number;
  column: string;
  value: string;
  reason: string;
}

/** A row as JSON and the database take it: money as whole micros in text. */
export type StoredRow = Omit<MetricRow, 'spend' | 'conversionValue'> & {
  spendMicros: string | null;
  conversionValueMicros: string | null;
};

/** The stored form of a row. */
export function storedForm(row: MetricRow): StoredRow {
  const { spend, conversionValue, ...rest } = row;
  return {
    ...rest,
    spendMicros: spend === null ? null : spend.toString(),
    conversionValueMicros: conversionValue === null ? null : conversionValue.toString(),
  };
}
