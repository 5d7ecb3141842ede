import { IdSchema } from '@upbeat/core/id-schema';
import { z } from 'zod';
import { OBJECTIVE_METRICS } from './metrics';

const day = (missing: string) =>
  z.iso.date({ error: (issue) => (issue.input === undefined ? missing : 'Write it as 2027-03-31.') });
const needed = (sentence: string, most: number) =>
  z
    .string({ error: sentence })
    .trim()
    .min(1, sentence)
    .max(most, `Keep it within ${most.toLocaleString('en-GB')} characters.`);

/** An objective as it is written; `rowVersion` is absent on a new one, whose id is the form's key. */
export const ObjectiveFormSchema = z
  .object({
    key: IdSchema,
    rowVersion: z.coerce.number().int().min(1).optional(),
    name: needed('Give the objective a name.', 120),
    metric: z.enum(OBJECTIVE_METRICS, 'Choose what is measured.'),
    target: z
      .string({ error: 'Write the number to reach.' })
      .trim()
      .transform((text) => text.replace(/[,\s](?=\d{3}(\D|$))/g, ''))
      .refine((text) => /^\d{1,12}(\.\d{1,6})?$/.test(text) && Number(text) > 0, 'Write a number above zero.'),
    startsOn: day('Say from which day it counts.'),
    endsOn: day('Say by when.'),
    reason: needed('Say why this target: whoever judges it later will ask.', 1000),
  })
  .check(({ value, issues }) => {
    if (value.endsOn < value.startsOn)
      issues.push({ code: 'custom', path: ['endsOn'], message: 'It ends before it starts.', input: value });
  });

/** What the objective's page posts beside the form: put away, take back, count a campaign in or out. */
export const ObjectiveActSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.enum(['archive', 'restore']) }),
  z.object({ intent: z.enum(['link', 'unlink']), campaignId: IdSchema }),
]);
