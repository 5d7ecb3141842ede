const CURRENCY_TAIL = /[([]\s*([A-Za-z]{3})\s*[)\]]\s*$/;

/** A column name for comparison: case, punctuation, underscores and a currency in brackets do not matter. */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(CURRENCY_TAIL, (tail, code: string) => (isCurrencyCode(code.toUpperCase()) ? '' : tail))
    .toLowerCase()
    .replace(/[’`´]/g, "'")
    .replace(/[._\-/:()[\]*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The currency a column name states in brackets ("Amount spent (EUR)"), or null. */
export function currencyInName(name: string): string | null {
  const code = CURRENCY_TAIL.exec(name.normalize('NFKC'))?.[1]?.toUpperCase();
  return code && isCurrencyCode(code) ? code : null;
}

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** True for an ISO 4217 code in capitals. */
export function isCurrencyCode(code: string): boolean {
  return CURRENCIES.has(code);
}
