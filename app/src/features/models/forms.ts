import { parseMicros } from '@upbeat/core/money';
import { MODEL_PROVIDERS, MODEL_STEPS } from './choices';
import { z } from 'zod';

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
  .superRefine((model, context) => {
    const served = model.provider === 'ollama' || model.provider === 'openai_compatible';
    if (served && !model.baseUrl)
      context.addIssue({ code: 'custom', path: ['baseUrl'], message: 'Say where the model is served.' });
    if ((model.inputPrice === null) !== (model.outputPrice === null)) {
      const path = [model.inputPrice === null ? 'inputPrice' : 'outputPrice'];
      context.addIssue({ code: 'custom', path, message: 'Enter both prices, or neither.' });
    }
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
