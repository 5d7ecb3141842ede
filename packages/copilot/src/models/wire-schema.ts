import { z } from 'zod';

/** Keywords that one strict mode or another refuses; the zod schema checks them when the answer is back. */
const REFUSED = new Set([
  '$schema',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  'pattern',
  'format',
]);

type Json = Record<string, unknown>;

function bare(node: unknown, isPropertyMap = false): unknown {
  if (Array.isArray(node)) return node.map((item) => bare(item));
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([key]) => isPropertyMap || !REFUSED.has(key));

  return Object.fromEntries(kept.map(([key, value]) => [key, bare(value, key === 'properties' && !isPropertyMap)]));
}

/** A zod schema as the JSON schema sent to providers: shape and descriptions only, in what every strict mode accepts. */
export function wireSchema(schema: z.ZodType): Json {
  return bare(z.toJSONSchema(schema)) as Json;
}
