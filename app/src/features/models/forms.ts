import { parseMicros } from '@upbeat/core/money';
import { MODEL_PROVIDERS, MODEL_STEPS } from '@upbeat/core/model-choice';
import { z } from 'zod';
import { isServed } from './choices';

const id = z.uuid();

/** Dollars as a person types them; micros as text. Empty = not known. */
const PriceSchema = z
  .string()
  .trim()
  .default('')
  .transform((typed, context) => {
    if (typed === '') return null;
    const micros = parseMicros(typed.replace(',', '.'));
    if (micros === null || micros < 0n || micros > 10_000_000_000n) {
      context.addIssue({ code: 'custom', message: 'Write dollars, such as 2.50.' });
      return z.NEVER;
    }

    return micros.toString();
  });

const SaveSchema = z
  .object({
    intent: z.literal('save'),
    id,
    rowVersion: z.coerce.number().int().optional(),
    provider: z.enum(MODEL_PROVIDERS, { error: 'Choose a provider.' }),
    name: z
      .string({ error: 'Write the name that the provider uses.' })
      .trim()
      .min(1, 'Write the name that the provider uses.')
      .max(120, 'Use at most 120 characters.'),
    baseUrl: z.string().trim().max(500, 'Use at most 500 characters.').optional(),
    key: z.string().trim().max(2000, 'That is too long for a key.').optional(),
    inputPrice: PriceSchema,
    outputPrice: PriceSchema,
  })
  // Told together with what is wrong at other fields: the form is read whole.
  .refine(({ provider, baseUrl }) => !isServed(provider) || Boolean(baseUrl), {
    path: ['baseUrl'],
    error: 'Say where the model is served.',
    when: () => true,
  })
  .refine((model) => model.inputPrice === null || model.outputPrice !== null, {
    path: ['outputPrice'],
    error: 'Enter both prices, or neither.',
  })
  .refine((model) => model.outputPrice === null || model.inputPrice !== null, {
    path: ['inputPrice'],
    error: 'Enter both prices, or neither.',
  });

/** Everything that Settings, Models posts. */
export const ModelActSchema = z.discriminatedUnion('intent', [
  SaveSchema,
  z.object({ intent: z.literal('remove'), id }),
  z.object({ intent: z.literal('raise'), id }),
  z.object({ intent: z.literal('test'), id }),
  z.object({ intent: z.literal('choose'), step: z.enum(MODEL_STEPS), modelId: id.optional() }),
  z.object({ intent: z.literal('cap'), cap: PriceSchema }),
]);
export type ModelAct = z.output<typeof ModelActSchema>;
