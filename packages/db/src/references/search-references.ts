import { AppError } from '@upbeat/core/app-error';
import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { toReference } from './row';
import type { Reference } from './row';

export const REFERENCE_SORTS = ['shrunk_low', 'ctr', 'lift', 'impressions'] as const;
export type ReferenceSort = (typeof REFERENCE_SORTS)[number];

/** What a list of references is narrowed to; empty strings and zero narrow nothing. */
export interface ReferenceFilter {
  text: string;
  field: string;
  tag: string;
  /** Shown at least this often. */
  shown: number;
  source: 'all' | 'own' | 'library';
  /** Against the rest of its test; anything but `any` leaves own references out, which have no test. */
  result: 'any' | 'better' | 'worse' | 'clear';
  sensitive: boolean;
  /** Only uses of the headline of this library reference, each on a row of its own; null narrows nothing. */
  sameAs: string | null;
  /** Every use of a headline on a row of its own, instead of the best measured alone. */
  each: boolean;
  sort: ReferenceSort;
  descending: boolean;
}

/** The place of the last row of a page. `key` is the sort value as text, exact; null where the row has none. */
export interface ReferenceCursor {
  own: boolean;
  key: string | null;
  id: string;
}

/** A reference in a list; `uses` of its headline match, of which it is the best measured (1 where each is listed). */
export type ListedReference = Reference & { uses: number };

export interface ReferencePage {
  rows: ListedReference[];
  /** References that match, a headline of the library counted once unless each use is listed, over all pages. */
  total: number;
  next: ReferenceCursor | null;
  library: { arms: number; tests: number; meanCtr: number | null };
}

const RowSchema = z.object({
  own: z.boolean(),
  key: z.string().nullable(),
  id: z.string(),
  headline: z.string(),
  channel: z.string().nullable(),
  field: z.string(),
  tags: z.array(z.string()),
  sensitive: z.boolean(),
  impressions: z.number(),
  clicks: z.number(),
  ctr: z.number(),
  ctr_low: z.number(),
  ctr_high: z.number(),
  shrunk_low: z.number(),
  lift: z.number().nullable(),
  lift_low: z.number().nullable(),
  lift_high: z.number().nullable(),
  lift_clear: z.number(),
  arms: z.number().nullable(),
  uses: z.number(),
});
const PageSchema = z.object({
  total: z.number(),
  rows: z.array(RowSchema),
  library: z.object({ arms: z.number(), tests: z.number(), mean_ctr: z.number().nullable() }),
});

/**
 * One page of own and library references in one round trip: own ones first, then by the sort. Asks for one row more than
 * `limit` (at most 999) to know whether there is another page.
 */
export async function searchReferences(
  db: Db,
  workspaceId: string,
  filter: ReferenceFilter,
  { after, limit }: { after: ReferenceCursor | null; limit: number },
): Promise<ReferencePage> {
  if (limit < 1 || limit > 999) throw new AppError('invalid_input', 'A page holds 1 to 999 references.');
  const found = await unwrap(
    db.rpc('search_references', {
      p_workspace_id: workspaceId,
      p_text: filter.text,
      p_field: filter.field,
      p_tag: filter.tag,
      p_shown: filter.shown,
      p_source: filter.source,
      p_result: filter.result,
      p_sensitive: filter.sensitive,
      p_same_as: filter.sameAs,
      p_each: filter.each,
      p_sort: filter.sort,
      p_descending: filter.descending,
      p_after_own: after?.own ?? null,
      p_after_key: after?.key ?? null,
      p_after_id: after?.id ?? null,
      p_limit: limit + 1,
    }),
  );
  const { total, rows, library } = PageSchema.parse(found);
  const page = rows.slice(0, limit);
  const last = page.at(-1);

  return {
    total,
    rows: page.map((row) => ({ ...toReference(row, row.own ? 'own' : 'library', row.channel), uses: row.uses })),
    next: last && rows.length > limit ? { own: last.own, key: last.key, id: last.id } : null,
    library: { arms: library.arms, tests: library.tests, meanCtr: library.mean_ctr },
  };
}
