import { CHANNEL_FIELDS } from '@upbeat/core/channel-fields';
import type { Exportable } from '@upbeat/db/exports/row';
import type { EmailFoot } from '@upbeat/exchange/export/email-message';
import type { CopyToExport, ExportSettings } from '@upbeat/exchange/export/copy-to-export';
import type { ExportVariant } from '@upbeat/db/exports/row';
import { keptUnder } from './file-formats';
import type { FileFormat } from './file-formats';

/** What a person answers for a file, as text; an empty one is left to the default. */
export const ANSWERS = [
  'campaignName',
  'adGroupName',
  'button',
  'source',
  'medium',
  'campaign',
  'content',
  'term',
  'address',
  'unsubscribe',
  'unsubscribeSays',
  'from',
] as const;
export type AnswerKey = (typeof ANSWERS)[number];
export type Answers = Record<AnswerKey, string>;

/** What differs from campaign to campaign and is never kept for all of them. */
const OF_CAMPAIGN: ReadonlySet<AnswerKey> = new Set<AnswerKey>(['campaignName', 'adGroupName', 'campaign', 'content']);

const NOTHING = Object.fromEntries(ANSWERS.map((key) => [key, ''])) as Answers;

/** Answers to keep: all of them for a campaign, what all campaigns share for the workspace. */
export function answersToKeep(answers: Answers, scope: 'campaign' | 'workspace'): Partial<Answers> {
  const kept = ANSWERS.filter((key) => answers[key] !== '' && (scope === 'campaign' || !OF_CAMPAIGN.has(key)));

  return Object.fromEntries(kept.map((key) => [key, answers[key]]));
}

type Kept = Exportable['settings'][number];

/** The kept answers of a campaign or of the workspace, for one file. */
export function keptFor(settings: readonly Kept[], format: FileFormat, campaignId: string | null): Kept | undefined {
  return settings.find((one) => one.campaignId === campaignId && one.channel === keptUnder(format));
}

/** What the form begins with: what the campaign kept, else the workspace, else names that results came in under. */
export function firstAnswers(
  { campaign, settings, names }: Pick<Exportable, 'campaign' | 'settings' | 'names'>,
  format: FileFormat,
): Answers {
  const own = keptFor(settings, format, campaign.id)?.settings ?? {};
  const shared = keptFor(settings, format, null)?.settings ?? {};
  const known = names.find(({ channel }) => channel === format.channel);
  const seen: Partial<Answers> =
    format.kind === 'ads' ? { campaignName: known?.campaign ?? campaign.name, adGroupName: known?.adGroup ?? '' } : {};
  const one = (key: AnswerKey): string => {
    const text = own[key] ?? shared[key] ?? seen[key];
    return typeof text === 'string' ? text : '';
  };

  return { ...NOTHING, ...Object.fromEntries(ANSWERS.map((key) => [key, one(key)])) };
}

/** Answers as the exporters read them. */
export function settingsOf(answers: Answers, campaign: string): ExportSettings {
  const { source, medium, term, content } = answers;

  return {
    campaign,
    names: { campaign: answers.campaignName, adGroup: answers.adGroupName },
    utm: { source, medium, campaign: answers.campaign, content, term },
    button: answers.button,
  };
}

/** The foot of an e-mail. */
export function footOf({ address, unsubscribe, unsubscribeSays }: Answers): EmailFoot {
  return { address, unsubscribe, unsubscribeSays };
}

/** A variant that is approved as it stands, as the exporters read it, its fields in the editor's order; null for any other. */
export function copyOf(variant: ExportVariant): CopyToExport | null {
  const { id, version, hash, fields, ...words } = variant;
  if (version === null || hash === null || fields === null) return null;
  const { label, piece, channel, locale } = words;
  const order: readonly string[] = CHANNEL_FIELDS[channel];
  const byOrder = Object.entries(fields).toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other));

  return { variantId: id, label, piece, channel, locale, version, hash, fields: Object.fromEntries(byOrder) };
}
