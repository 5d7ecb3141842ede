import { z } from 'zod';

/** Where a page of a list that is ordered by rank, then newest first, ends: the place of its last row. */
export interface RankedPlace {
  rank: number;
  at: string;
  id: string;
}

/** A place as an address carries it. */
export function writePlace({ rank, at, id }: RankedPlace): string {
  return [rank, at, id].join('~');
}

const PlaceSchema = z.object({ rank: z.coerce.number().int(), at: z.iso.datetime({ offset: true }), id: z.uuid() });

/** The place that an address carries; null where it carries none that fits. */
export function readPlace(text: string | null): RankedPlace | null {
  const [rank, at, id] = (text ?? '').split('~');

  return PlaceSchema.safeParse({ rank, at, id }).data ?? null;
}

/** A page of `limit` out of `limit` + 1 rows, and the place it goes on from. */
export function toPage<Row extends { rank: number; createdAt: string; id: string }>(
  rows: readonly Row[],
  limit: number,
): { rows: Row[]; next: RankedPlace | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);

  return {
    rows: shown,
    next: rows.length > limit && last ? { rank: last.rank, at: last.createdAt, id: last.id } : null,
  };
}
