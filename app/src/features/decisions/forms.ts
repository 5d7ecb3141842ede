import { z } from 'zod';
import { ReasonSchema } from '~/features/suggestions/forms';

const key = z.string().min(8).max(80);
const optionalText = (most: number) => z.string().trim().max(most, `Use at most ${most} characters.`).default('');

/** Everything that can be done to one decision. */
export const DecisionActSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('forecast'),
    key,
    percent: z.coerce.number().int().min(1, 'Say between 1% and 99%.').max(99, 'Say between 1% and 99%.'),
  }),
  z.object({
    intent: z.literal('decide'),
    key,
    rowVersion: z.coerce.number().int(),
    choice: z.string({ error: 'Choose one of the ways, or write another.' }).max(300),
    other: optionalText(200),
    reason: ReasonSchema,
  }),
  z.object({
    intent: z.literal('undo'),
    key,
    reason: z.string({ error: 'Say why.' }).trim().min(1, 'Say why.').max(500, 'Use at most 500 characters.'),
  }),
  z.object({
    intent: z.literal('resolve'),
    key,
    happened: z.enum(['yes', 'no'], { error: 'Say whether it came true.' }),
    note: z.string({ error: 'Say how you know.' }).trim().min(1, 'Say how you know.').max(500),
  }),
  z.object({
    intent: z.literal('audit'),
    key,
    verdict: z.enum(['fine', 'wrong'], { error: 'Say whether it was fine.' }),
    note: optionalText(500),
  }),
  z.object({ intent: z.literal('withdraw'), key }),
]);
export type DecisionAct = z.output<typeof DecisionActSchema>;

const Alternative = z.object({ text: optionalText(200), note: optionalText(300) });
const Evidence = z
  .object({
    side: z.enum(['for', 'against', 'unknown']),
    text: optionalText(400),
    figure: optionalText(40),
    source: optionalText(200),
    lessonId: z.uuid().optional(),
    outcomeId: z.uuid().optional(),
    windowId: z.uuid().optional(),
  })
  .refine(
    ({ lessonId, outcomeId, windowId }) => [lessonId, outcomeId, windowId].filter(Boolean).length <= 1,
    'A row cites one thing.',
  );

/** A question that people put to themselves. Rows left empty are left out. */
export const QuestionSchema = z
  .object({
    key,
    question: z
      .string({ error: 'Put the question.' })
      .trim()
      .min(1, 'Put the question.')
      .max(300, 'Use at most 300 characters.'),
    context: optionalText(2000),
    campaignId: z.uuid().optional(),
    dueOn: z.iso.date('Choose a day.').optional(),
    statement: optionalText(300),
    resolvesOn: z.iso.date('Choose a day.').optional(),
    alternatives: z
      .array(Alternative.optional())
      .default([])
      .transform((rows) => rows.flatMap((row) => (row === undefined || row.text === '' ? [] : [row])))
      .refine((rows) => rows.length >= 2, 'Name at least two ways to decide.'),
    evidence: z
      .array(Evidence.optional())
      .default([])
      .transform((rows) => rows.flatMap((row) => (row === undefined || row.text === '' ? [] : [row]))),
  })
  .superRefine(({ statement, resolvesOn }, context) => {
    if (statement !== '' && resolvesOn === undefined)
      context.addIssue({ code: 'custom', path: ['resolvesOn'], message: 'Say on which later day it can be seen.' });
    if (statement === '' && resolvesOn !== undefined)
      context.addIssue({ code: 'custom', path: ['statement'], message: 'Say what can be seen on that day.' });
  });
export type Question = z.output<typeof QuestionSchema>;
