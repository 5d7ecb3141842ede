import { ChannelSchema } from '@upbeat/core/channels';
import { parseMicros } from '@upbeat/core/money';
import { CAMPAIGN_STATUSES } from './statuses';
import { OBJECTIVE_METRICS } from '../objectives/metrics';
import { z } from 'zod';

/** An ISO date or nothing. */
const DateSchema = z.iso.date('Write it as 2027-03-31.').optional();

/** Money as people type it ("4200", "4,200.50"), to micros as text. */
const BudgetSchema = z
  .string()
  .trim()
  .transform((text, context) => {
    const micros = parseMicros(text.replace(/[,\s](?=\d{3}(\D|$))/g, ''));
    if (micros === null || micros < 0n || micros > 1_000_000_000_000_000n) {
      context.addIssue({ code: 'custom', message: 'Write it as 4200 or 4,200.' });
      return z.NEVER;
    }
    return micros.toString();
  })
  .optional();

const TargetSchema = z
  .string()
  .trim()
  .transform((text) => text.replace(/[,\s](?=\d{3}(\D|$))/g, ''))
  .refine((text) => /^\d{1,12}(\.\d{1,6})?$/.test(text) && Number(text) > 0, 'Write a number above zero.')
  .optional();

/** A new campaign: only name and channels are needed. `objective` is an id, 'new' or nothing. */
export const NewCampaignSchema = z
  .object({
    key: z.string().min(8).max(80),
    brandId: z.uuid(),
    name: z.string({ error: 'Give the campaign a name.' }).trim().min(1, 'Give the campaign a name.').max(120),
    market: z.string().trim().max(60).default(''),
    channels: z.array(ChannelSchema).min(1, 'Choose at least one channel.'),
    startsOn: DateSchema,
    endsOn: DateSchema,
    budget: BudgetSchema,
    objective: z.union([z.uuid(), z.literal('new')]).optional(),
    metric: z.enum(OBJECTIVE_METRICS).optional(),
    target: TargetSchema,
    by: DateSchema,
    reason: z.string().trim().max(1000).default(''),
  })
  .check((context) => {
    const { value, issues } = context;
    const need = (path: string, message: string) =>
      issues.push({ code: 'custom', path: [path], message, input: value });
    if (value.startsOn && value.endsOn && value.endsOn < value.startsOn) need('endsOn', 'It ends before it starts.');
    if (value.objective !== 'new') return;
    if (!value.metric) need('metric', 'Choose what is measured.');
    if (!value.target) need('target', 'Write the number to reach.');
    if (!value.by) need('by', 'Say by when.');
    if (!value.reason) need('reason', 'Say why this target: whoever judges it later will ask.');
  });

/** A step of the status machine. */
const CampaignStatusSchema = z.object({
  intent: z.literal('status'),
  rowVersion: z.coerce.number().int(),
  status: z.enum(CAMPAIGN_STATUSES),
});

/** What may be changed of a campaign after it was made. */
const CampaignEditSchema = z
  .object({
    intent: z.literal('edit'),
    rowVersion: z.coerce.number().int(),
    name: z.string({ error: 'Give the campaign a name.' }).trim().min(1, 'Give the campaign a name.').max(120),
    market: z.string().trim().max(60).default(''),
    startsOn: DateSchema,
    endsOn: DateSchema,
    budget: BudgetSchema,
    /** Nothing ties it to none. */
    objectiveId: z.uuid().optional(),
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
    path: ['endsOn'],
    error: 'It ends before it starts.',
  });

/** What a campaign's page posts. */
export const CampaignActSchema = z.union([CampaignStatusSchema, CampaignEditSchema]);
