import { IdSchema } from '@upbeat/core/id-schema';
import { z } from 'zod';

/** "variant~version": one version of a variant. */
const PairSchema = z
  .string()
  .transform((pair) => {
    const [variantId, versionId] = pair.split('~');

    return { variantId, versionId };
  })
  .pipe(z.object({ variantId: IdSchema, versionId: IdSchema }));

/** Signs several versions at once. */
export const SignManySchema = z.object({
  key: z.string().min(8).max(40),
  copies: z.preprocess(
    (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
    z.array(PairSchema).min(1, 'Choose what to sign.').max(50, 'Sign at most 50 at once.'),
  ),
});
