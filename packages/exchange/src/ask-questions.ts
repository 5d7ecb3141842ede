import type { FieldErrors } from '@upbeat/core/app-error';
import type { FileInspection, Question } from './inspection';

/** What is known of a file when its open questions are put together. */
export interface Findings extends Pick<FileInspection, 'decimalMark' | 'dateOrder' | 'currency'> {
  hasMoney: boolean;
  mappingErrors: FieldErrors;
  /** A sign in the money columns that several currencies share. */
  currencyHint: string | null;
}

/** The questions a person must answer before the file can be imported, in the order the wizard asks them. */
export function askQuestions(findings: Findings): Question[] {
  const questions: Question[] = Object.values(findings.mappingErrors).map((sentence) => ({
    id: 'mapping',
    sentence,
    options: [],
  }));
  if (findings.hasMoney && findings.currency === null) {
    const hint = findings.currencyHint
      ? ` Its amounts carry "${findings.currencyHint}", which several currencies share.`
      : '';
    questions.push({
      id: 'currency',
      sentence: `The file does not say its currency.${hint} Which one is it?`,
      options: [],
    });
  }
  if (findings.dateOrder === null) {
    questions.push({
      id: 'date_order',
      sentence:
        'The dates can be read two ways (03/04 is 3 April or 4 March). Which comes first, the day or the month?',
      options: [
        { value: 'dmy', label: 'Day first (31/12/2026)' },
        { value: 'mdy', label: 'Month first (12/31/2026)' },
      ],
    });
  }
  if (findings.decimalMark === null) {
    questions.push({
      id: 'decimal_mark',
      sentence:
        'The numbers can be read two ways ("1,234" is a thousand or one and a bit). Which mark parts the decimals?',
      options: [
        { value: 'point', label: 'Point (1,234.50)' },
        { value: 'comma', label: 'Comma (1.234,50)' },
      ],
    });
  }
  return questions;
}
