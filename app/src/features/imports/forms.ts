import { z } from 'zod';
import { ACCOUNT_PLATFORMS, type AccountPlatform } from './choices';

const text = (most: number) => z.string().trim().max(most, `At most ${most} characters.`).optional();

/** What the mapping screen posts, whole, each time: the server works everything else out anew. */
export const AnswersSchema = z.strictObject({
  intent: z.enum(['check', 'dry-run', 'queue']),
  key: z.string().max(80),
  /** One target a column, in the order of the file. */
  target: z.array(z.string().max(80)).max(1000).default([]),
  currency: text(5),
  otherCurrency: text(3),
  dateOrder: z.enum(['dmy', 'mdy']).optional(),
  decimalMark: z.enum(['point', 'comma']).optional(),
  platform: z.enum(Object.keys(ACCOUNT_PLATFORMS) as [AccountPlatform, ...AccountPlatform[]]).optional(),
  account: text(120),
  timeZone: text(60),
});
export type AnswersForm = z.output<typeof AnswersSchema>;

/** The other acts of an import's page. */
const ActSchema = z.strictObject({ intent: z.enum(['discard', 'stop', 'undo']), key: z.string().max(80) });

/** Puts a file of which nothing was imported away, or brings it back; `from` is the page that goes on. */
const AwaySchema = z.strictObject({
  intent: z.enum(['put-away', 'bring-back']),
  from: z.enum(['today', 'imports', 'away', 'file']).default('imports'),
});
export type AwayForm = z.output<typeof AwaySchema>;

export const ImportFormSchema = z.discriminatedUnion('intent', [AnswersSchema, ActSchema, AwaySchema]);
