import type { DateOrder } from './parse-date';
import { leadingNumbers } from './parse-date';

/** Gathers what the dates of a file say about their order. A number above 12 can only be the day. */
export class DateOrderEvidence {
  private dayFirst = 0;
  private monthFirst = 0;
  private open = 0;

  add(cell: string): void {
    const numbers = leadingNumbers(cell);
    if (!numbers) return;
    if (numbers.first > 12 && numbers.second <= 12) this.dayFirst += 1;
    else if (numbers.second > 12 && numbers.first <= 12) this.monthFirst += 1;
    else if (numbers.first !== numbers.second) this.open += 1;
  }

  /** The order, or null while it is in question. A file without such dates has nothing in question. */
  get order(): DateOrder | null {
    if (this.dayFirst !== this.monthFirst) return this.dayFirst > this.monthFirst ? 'dmy' : 'mdy';
    return this.open === 0 && this.dayFirst === 0 ? 'dmy' : null;
  }
}
