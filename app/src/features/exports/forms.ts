import { IdSchema } from '@upbeat/core/id-schema';
import { couldRun } from '@upbeat/exchange/export/formula-risk';
import { z } from 'zod';
import type { AnswerKey } from './answers';
import { fileFormat } from './file-formats';

const text = (max: number) => z.string().trim().max(max, `At most ${max} characters.`).default('');
const name = text(250).refine(
  (value) => !couldRun(value),
  'A spreadsheet would run this name as a formula. Begin it otherwise.',
);
const tag = text(100);

/** An address of the web, of a mailbox, or a merge tag in the braces, bars or percent signs of a mail service. */
const LINK_OR_TAG =
  /^(?:https:\/\/[^\s"'<>]+|mailto:[^\s"'<>]+|\*\|[^\s|<>"]+\|\*|\{\{[^{}<>"]+\}\}|\{%[^%<>"]+%\}|%%[^%<>"]+%%|\[[^[\]<>"]+\]|\$\{[^{}<>"]+\}|\{[^{}<>"]+\})$/;

const AnswersSchema = z.object({
  campaignName: name,
  adGroupName: name,
  button: text(40),
  source: tag,
  medium: tag,
  campaign: tag,
  content: tag,
  term: tag,
  address: text(400),
  unsubscribe: text(300),
  unsubscribeSays: text(60),
  from: text(200).refine(
    (value) => value === '' || z.email().safeParse(value).success,
    'Write it as news@example.com.',
  ),
} satisfies Record<AnswerKey, z.ZodType>);

const FormatSchema = z.string().refine((id) => fileFormat(id) !== undefined, 'There is no such file.');

/** What a download asks for. `as` is the kind of file where there are several. */
export const ExportSchema = AnswersSchema.extend({
  format: FormatSchema,
  variant: z.array(IdSchema, 'Choose at least one variant.').min(1, 'Choose at least one variant.').max(500),
  as: z.enum(['csv', 'html', 'txt', 'eml']),
}).check(({ value, issues }) => {
  const need = (path: string, message: string) => issues.push({ code: 'custom', path: [path], message, input: value });
  const format = fileFormat(value.format);
  if (format?.kind === 'ads') {
    const { levels } = format.ads;
    if (value.campaignName === '')
      need('campaignName', `Write the ${levels.campaign.toLowerCase()}’s name on the platform.`);
    if (value.adGroupName === '')
      need('adGroupName', `Write the ${levels.adGroup.toLowerCase()}’s name on the platform.`);
    if (value.button !== '' && !format.ads.buttons?.includes(value.button)) need('button', 'Choose one of the list.');
  }
  if ((format?.kind === 'mail') !== (value.as !== 'csv')) need('as', 'This copy has no such file.');
  if (format?.kind !== 'mail') return;
  if (value.address === '')
    need('address', 'Write the sender’s postal address, or the tag that your e-mail service replaces with it.');
  if (value.unsubscribe === '')
    need('unsubscribe', 'Write where people unsubscribe, or the tag that your e-mail service replaces.');
  else if (!LINK_OR_TAG.test(value.unsubscribe))
    need('unsubscribe', 'Write an https address, or a tag such as *|UNSUB|* or {{unsubscribe_url}}.');
});

/** Answers to keep for later files. `rowVersion` is absent where none were kept. */
export const KeepSchema = AnswersSchema.extend({
  format: FormatSchema,
  scope: z.enum(['campaign', 'workspace']),
  rowVersion: z.coerce.number().int().positive().optional(),
});
