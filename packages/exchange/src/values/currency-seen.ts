import { AppError } from '@upbeat/core/app-error';

/** A currency and the line that states it; null when a person named it. */
export interface KnownCurrency {
  code: string;
  line: number | null;
}

/** Holds a file to one currency. */
export class CurrencySeen {
  private first: KnownCurrency | null;

  /** `code` and `line` when the currency is known already (from the header, or an earlier look at the file). */
  constructor(known: KnownCurrency | null = null) {
    this.first = known;
  }

  /** Where the currency was met first. */
  get line(): number | null {
    return this.first?.line ?? null;
  }

  /** The one currency met so far. */
  get code(): string | null {
    return this.first?.code ?? null;
  }

  /** Notes a currency on a line. Throws AppError invalid_input when the file has shown another before. */
  see(code: string, line: number): void {
    if (!this.first) this.first = { code, line };
    if (this.first.code === code) return;
    const where = this.first.line === null ? 'as chosen for the file' : `on line ${this.first.line}`;
    const sentence =
      `This file has two currencies: ${this.first.code} ${where} and ${code} on line ${line}. ` +
      'Export each currency to its own file, so that their figures are never added.';
    throw new AppError('invalid_input', sentence, { fields: { currency: sentence } });
  }
}
