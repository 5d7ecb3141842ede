import { AppError } from '@upbeat/core/app-error';
import type { FieldErrors } from '@upbeat/core/app-error';
import type { FileLocale, Platform } from './dialects/dialect';
import type { ReportType } from './dialects/detect-dialect';
import { isCurrencyCode } from './dialects/normalise-name';
import type { FileInspection, Question } from './inspection';
import { validateMapping } from './mapping/validate-mapping';
import type { ColumnMapping } from './mapping/targets';
import type { Delimiter } from './records/read-records';
import type { DateOrder } from './values/parse-date';
import type { DecimalMark } from './values/parse-number';

/** Everything needed to read a file's rows without looking at it first; plain JSON, so an import can keep it. */
export interface ReadPlan {
  platform: Platform;
  reportType: ReportType;
  locale: FileLocale;
  delimiter: Delimiter;
  headerLine: number;
  header: string[];
  mapping: ColumnMapping;
  decimalMark: DecimalMark;
  dateOrder: DateOrder;
  /** ISO 4217; null only in a dry run of a file that names none. */
  currency: string | null;
  /** Line that states the currency; null when a person named it. */
  currencyLine: number | null;
}

/** What a person said where the file was silent. */
export interface Answers {
  currency?: string;
  decimalMark?: DecimalMark;
  dateOrder?: DateOrder;
}

/** Questions that a set of answers leaves open. */
export function openQuestions(inspection: FileInspection, answers: Answers): Question[] {
  const answered: Record<Question['id'], boolean> = {
    currency: answers.currency !== undefined,
    decimal_mark: answers.decimalMark !== undefined,
    date_order: answers.dateOrder !== undefined,
    mapping: false,
  };
  return inspection.questions.filter((question) => !answered[question.id]);
}

/**
 * The plan to read a file by. Throws AppError invalid_input, with the question as a field error, while a question is open;
 * `dryRun` leaves the currency open, since no figure is stored.
 */
export function makeReadPlan(
  inspection: FileInspection,
  answers: Answers,
  options: { dryRun?: boolean } = {},
): ReadPlan {
  validateMapping(inspection.mapping, inspection.columns.length);
  const open = openQuestions(inspection, answers).filter((question) => !(options.dryRun && question.id === 'currency'));
  if (open.length > 0) {
    const fields: FieldErrors = Object.fromEntries(open.map((question) => [question.id, question.sentence]));
    throw new AppError('invalid_input', open.map((question) => question.sentence).join(' '), { fields });
  }
  const currency = chooseCurrency(inspection.currency, answers.currency);

  return {
    platform: inspection.platform,
    reportType: inspection.reportType,
    locale: inspection.locale,
    delimiter: inspection.delimiter,
    headerLine: inspection.headerLine,
    header: inspection.columns.map((column) => column.name),
    mapping: inspection.mapping,
    decimalMark: answers.decimalMark ?? inspection.decimalMark ?? 'point',
    dateOrder: answers.dateOrder ?? inspection.dateOrder ?? 'dmy',
    currency,
    currencyLine: inspection.currencyLine,
  };
}

/** The file's own currency, else the one a person named; the two may not differ. */
function chooseCurrency(stated: string | null, named: string | undefined): string | null {
  const answer = named?.trim().toUpperCase();
  if (answer !== undefined && !isCurrencyCode(answer)) {
    const sentence = `"${answer}" is not a currency code. Write three letters, such as EUR.`;
    throw new AppError('invalid_input', sentence, { fields: { currency: sentence } });
  }
  if (stated && answer && stated !== answer) {
    const sentence = `The file says its currency is ${stated}, not ${answer}.`;
    throw new AppError('invalid_input', sentence, { fields: { currency: sentence } });
  }
  return stated ?? answer ?? null;
}
