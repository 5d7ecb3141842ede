import type { ReferenceCursor, ReferenceFilter } from '@upbeat/db/references/search-references';
import { isId } from '@upbeat/core/ids';
import { z } from 'zod';

const AddressSchema = z.object({
  q: z.string().trim().max(200).catch(''),
  field: z
    .string()
    .regex(/^[a-z_]{1,40}$/)
    .catch(''),
  tag: z
    .string()
    .regex(/^[a-z_]{1,40}$/)
    .catch(''),
  shown: z.coerce.number().int().min(0).max(1_000_000).catch(0),
  source: z.enum(['all', 'own', 'library']).catch('all'),
  result: z.enum(['any', 'better', 'worse', 'clear']).catch('any'),
  sensitive: z.literal('on').nullable().catch(null),
  same: z.string().refine(isId).nullable().catch(null),
  each: z.literal('on').nullable().catch(null),
  sort: z.enum(['shrunk_low', 'ctr', 'lift', 'impressions']).catch('shrunk_low'),
  turn: z.enum(['asc', 'desc']).catch('desc'),
});

/** The filter that an address asks for; what it cannot read is left out. */
export function filterFrom(params: URLSearchParams): ReferenceFilter {
  const { q, turn, sensitive, same, each, ...rest } = AddressSchema.parse(
    Object.fromEntries(Object.keys(AddressSchema.shape).map((name) => [name, params.get(name)])),
  );

  return {
    ...rest,
    text: q,
    descending: turn === 'desc',
    sensitive: sensitive === 'on',
    sameAs: same,
    each: each === 'on',
  };
}

/** The place a page begins after: `own~key~id` or `library~key~id`, an empty key standing for a missing one. */
export function cursorFrom(params: URLSearchParams): ReferenceCursor | null {
  const [source, key, id] = (params.get('after') ?? '').split('~');
  if (!isId(id) || key === undefined || !/^(-?\d+(\.\d+)?(e-?\d+)?)?$/i.test(key)) return null;

  return { own: source === 'own', key: key === '' ? null : key, id };
}

/** A cursor as an address carries it. */
export function cursorText({ own, key, id }: ReferenceCursor): string {
  return [own ? 'own' : 'library', key ?? '', id].join('~');
}
