import { z } from 'zod';

const key = z.string().min(8).max(80);
/** A version as a form names it: "b" for the built-in text, else the id of an own one. */
const VersionRefSchema = z.union([z.literal('b'), z.uuid()], { error: 'Choose a version.' });

/** A text to keep as the next version; its variables are checked against the prompt's. */
export const SaveVersionSchema = z.object({
  key,
  last: z.coerce.number().int().min(0),
  text: z
    .string({ error: 'Write the text of the prompt.' })
    .trim()
    .min(1, 'Write the text of the prompt.')
    .max(40_000, 'Use at most 40,000 characters.')
    .transform((text) => text.replaceAll('\r\n', '\n')),
  note: z.string().trim().max(200, 'Use at most 200 characters.').default(''),
});

/** Everything that a prompt's page posts. */
export const PromptActSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('promote'),
    key,
    version: VersionRefSchema,
    reason: z
      .string({ error: 'Say why; it is kept with the change.' })
      .trim()
      .min(1, 'Say why; it is kept with the change.')
      .max(500, 'Use at most 500 characters.'),
  }),
  z.object({
    intent: z.literal('try'),
    key,
    left: VersionRefSchema,
    right: z.union([VersionRefSchema, z.literal('none')]).default('none'),
    leftModel: z.uuid().optional(),
    rightModel: z.uuid().optional(),
    briefs: z
      .array(z.string().min(1).max(80))
      .min(1, 'Choose at least one brief.')
      .max(12, 'Choose at most 12 briefs.')
      .default([])
      .refine((list) => list.length > 0, 'Choose at least one brief.'),
  }),
]);
export type PromptAct = z.output<typeof PromptActSchema>;
