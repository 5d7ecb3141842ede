import type { FieldErrors } from '@upbeat/core/app-error';
import type { FileInspection } from '@upbeat/exchange/inspection';
import { isTarget } from '@upbeat/exchange/mapping/targets';
import type { ColumnMapping } from '@upbeat/exchange/mapping/targets';
import { ACCOUNT_PLATFORMS, OTHER_CURRENCY } from './choices';
import type { AccountPlatform } from './choices';
import type { AnswersForm } from './forms';

/** What a person said of a file, and what the file or the account said already. */
export interface Answers {
  currency?: string;
  dateOrder?: 'dmy' | 'mdy';
  decimalMark?: 'point' | 'comma';
  platform?: AccountPlatform;
  account?: string;
  timeZone?: string;
}

/** An account that stands already. */
export interface KnownAccount {
  id: string;
  platform: string;
  name: string;
  currency: string;
  timeZone: string;
}

/** A question still open, by the field that answers it. */
export interface OpenQuestion {
  field: 'mapping' | 'currency' | 'date_order' | 'decimal_mark' | 'platform' | 'account' | 'time_zone';
  sentence: string;
}

const ZONE_LENGTH = 60;

/** True for a time zone this machine knows. */
export function isTimeZone(zone: string): boolean {
  try {
    return zone.length <= ZONE_LENGTH && new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const currencyOf = (form: AnswersForm): string | undefined =>
  (form.currency === OTHER_CURRENCY ? form.otherCurrency : form.currency)?.toUpperCase();

/** The answers of a posted form. */
export function answersOf(form: AnswersForm): Answers {
  const { dateOrder, decimalMark, platform, account, timeZone } = form;

  return { currency: currencyOf(form), dateOrder, decimalMark, platform, account, timeZone };
}

/** The mapping of a posted form; null when it names no column, so that the suggested one holds. A target unknown to us is not imported. */
export function mappingOf(form: AnswersForm): ColumnMapping | null {
  if (form.target.length === 0) return null;

  return Object.fromEntries(form.target.map((target, index) => [index, isTarget(target) ? target : 'ignore']));
}

/** Before anybody answers: the platform where the file shows it, and the account where only one fits. Nothing else is filled in. */
export function firstAnswers(inspection: FileInspection, accounts: readonly KnownAccount[]): Answers {
  const platform = inspection.platform === 'generic' ? undefined : inspection.platform;
  const fitting = accounts.filter(
    (account) =>
      account.platform === platform && (inspection.currency === null || account.currency === inspection.currency),
  );
  const account = fitting.length === 1 ? fitting[0]?.name : undefined;

  return { platform, account: account ?? (platform && fitting.length === 0 ? ACCOUNT_PLATFORMS[platform] : undefined) };
}

/** The account the answers name, if it stands already: then its time zone holds. */
export function knownAccount(answers: Answers, accounts: readonly KnownAccount[]): KnownAccount | undefined {
  return accounts.find((account) => account.platform === answers.platform && account.name === answers.account);
}

/** What nobody has answered yet, in the order of the screen. `asked` are the file's own questions that are open. */
export function openQuestionsOf(
  inspection: Pick<FileInspection, 'currency'>,
  asked: readonly { id: 'mapping' | 'currency' | 'date_order' | 'decimal_mark'; sentence: string }[],
  answers: Answers,
  account: KnownAccount | undefined,
): OpenQuestion[] {
  const open: OpenQuestion[] = asked.map(({ id, sentence }) => ({ field: id, sentence }));
  const silent = inspection.currency === null && answers.currency === undefined;
  if (silent && !open.some((question) => question.field === 'currency'))
    open.push({ field: 'currency', sentence: 'Which currency is the account kept in?' });
  if (answers.platform === undefined) open.push({ field: 'platform', sentence: 'Which platform is the file from?' });
  if (!answers.account) open.push({ field: 'account', sentence: 'Which ad account is it?' });
  if (account === undefined && !answers.timeZone)
    open.push({ field: 'time_zone', sentence: 'In which time zone does the account count its days?' });

  return open;
}

/** What is wrong with an answer, by field. */
export function answerErrors(
  inspection: Pick<FileInspection, 'currency'>,
  answers: Answers,
  account: KnownAccount | undefined,
): FieldErrors {
  const errors: FieldErrors = {};
  const currency = inspection.currency ?? answers.currency;
  if (answers.currency !== undefined && !/^[A-Z]{3}$/.test(answers.currency))
    errors.currency = 'Write the three letters of a currency, such as CHF.';
  if (answers.timeZone !== undefined && !isTimeZone(answers.timeZone))
    errors.time_zone = 'Choose a zone from the list.';
  if (account && currency && account.currency !== currency)
    errors.account = `Account ${account.name} is kept in ${account.currency}; this file is in ${currency}. Name another account.`;

  return errors;
}
