import { z } from 'zod';

const key = z.string().min(8).max(80);
const rowVersion = z.coerce.number().int();

/** The fewest and the most that a test may set itself, as the database holds them. */
export const LIMITS = { days: { min: 7, max: 90 }, exposures: { min: 100, max: 100_000_000 } } as const;

const ArmSchema = z.object({
  placementId: z.uuid(),
  percent: z.coerce
    .number({ error: 'Write each share as a number.' })
    .gt(0, 'Each share is above 0%.')
    .lt(100, 'Each share is below 100%.'),
});

/** A new test: arms with planned shares in percent that add up to 100. */
export const NewExperimentSchema = z
  .object({
    key,
    campaignId: z.uuid({ error: 'Choose what is compared.' }),
    name: z.string({ error: 'Give the test a name.' }).trim().min(1, 'Give the test a name.').max(120),
    hypothesis: z.string().trim().max(600, 'Use at most 600 characters.').default(''),
    metric: z.enum(['ctr', 'conversion_rate'], { error: 'Choose what decides.' }),
    /** "is:" and the conversion action that is counted; the action may be empty. */
    action: z
      .string()
      .regex(/^is:[\s\S]{0,300}$/, 'Choose one of the conversions listed.')
      .transform((value) => value.slice(3))
      .optional(),
    randomised: z.enum(['yes', 'no'], { error: 'Say who splits the audience.' }),
    minDays: z.coerce
      .number({ error: 'Write a number of days.' })
      .int('Whole days.')
      .min(LIMITS.days.min, 'At least 7 days, so that every weekday is in.')
      .max(LIMITS.days.max, 'At most 90 days.'),
    minExposures: z.coerce
      .number({ error: 'Write a number.' })
      .int('A whole number.')
      .min(LIMITS.exposures.min, 'At least 100.')
      .max(LIMITS.exposures.max, 'That is more than any test.'),
    startedOn: z.iso.date('Choose a day.').optional(),
    arms: z
      .array(ArmSchema, { error: 'Choose at least two placements.' })
      .min(2, 'Choose at least two placements.')
      .max(8, 'A test compares at most eight placements.'),
  })
  .refine(({ arms }) => Math.abs(arms.reduce((sum, arm) => sum + arm.percent, 0) - 100) < 0.1, {
    path: ['arms'],
    error: 'The planned shares add up to 100%.',
  });
export type NewExperimentForm = z.output<typeof NewExperimentSchema>;

const on = z.iso.date({ error: 'Choose a day.' });

/** Everything that can be done to one test. */
export const ExperimentActSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('start'), key, rowVersion, on }),
  z.object({ intent: z.literal('stop'), key, rowVersion, on }),
  z.object({ intent: z.literal('cancel'), key, rowVersion }),
  z.object({
    intent: z.literal('decide'),
    key,
    rowVersion,
    /** A placement that stays, or 'none': nothing changes. */
    keep: z.union([z.uuid(), z.literal('none')], { error: 'Say what you conclude.' }),
    reason: z
      .string({ error: 'Say why; it is read again when the outcome is in.' })
      .trim()
      .min(1, 'Say why; it is read again when the outcome is in.')
      .max(2000, 'Use at most 2,000 characters.'),
  }),
]);
export type ExperimentAct = z.output<typeof ExperimentActSchema>;
