import { isCurrencyCode } from '../dialects/normalise-name';

/** Symbols that stand for one currency only. The dollar, pound, yen and krona signs stand for several, so they state none. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '₹': 'INR',
  '₺': 'TRY',
  '₩': 'KRW',
  '₪': 'ILS',
  zł: 'PLN',
  US$: 'USD',
  C$: 'CAD',
  A$: 'AUD',
};
const AFFIX =
  /^([A-Za-z]{3}|US\$|C\$|A\$|[$€£¥₹₺₩₪]|zł|kr\.?)\s*(?=[-+(\d.,])|(?<=[\d.,)])\s*([A-Za-z]{3}|US\$|[$€£¥₹₺₩₪]|zł|kr\.?)$/;

/** A money cell without its currency sign, and the currency the sign states beyond doubt (else null). */
export function stripCurrency(cell: string): { figure: string; currency: string | null } {
  const text = cell.trim();
  const signed = /^([-+(])\s*(?=\D)/.exec(text)?.[1] ?? '';
  const body = text.slice(signed.length).trim();
  const match = AFFIX.exec(body);
  if (!match) return { figure: text, currency: null };

  const sign = match[1] ?? match[2] ?? '';
  const code = sign.toUpperCase();
  if (/^[A-Z]{3}$/.test(code) && !isCurrencyCode(code)) return { figure: text, currency: null };
  const figure = signed + body.replace(AFFIX, '').trim();
  return { figure, currency: SYMBOLS[sign] ?? (isCurrencyCode(code) ? code : null) };
}
