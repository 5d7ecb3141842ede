/** Locales offered, as BCP 47; each decides how figures and dates are written, not the language of the pages. */
export const LOCALES = [
  'en-GB',
  'en-IE',
  'en-US',
  'en-CA',
  'en-AU',
  'en-NZ',
  'en-IN',
  'en-SG',
  'en-ZA',
  'de-DE',
  'de-AT',
  'de-CH',
  'fr-FR',
  'fr-BE',
  'fr-CA',
  'fr-CH',
  'es-ES',
  'es-MX',
  'it-IT',
  'nl-NL',
  'nl-BE',
  'pt-PT',
  'pt-BR',
  'da-DK',
  'sv-SE',
  'nb-NO',
  'fi-FI',
  'pl-PL',
  'cs-CZ',
  'hu-HU',
  'ro-RO',
  'el-GR',
  'tr-TR',
  'ja-JP',
  'ko-KR',
] as const;

/** Currencies offered, as ISO 4217. */
export const CURRENCIES = [
  'EUR',
  'GBP',
  'USD',
  'CHF',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'HUF',
  'RON',
  'TRY',
  'CAD',
  'AUD',
  'NZD',
  'INR',
  'SGD',
  'HKD',
  'JPY',
  'KRW',
  'CNY',
  'BRL',
  'MXN',
  'ZAR',
  'AED',
  'ILS',
] as const;

const CURRENCY_OF: Record<string, (typeof CURRENCIES)[number]> = {
  GB: 'GBP',
  US: 'USD',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  IN: 'INR',
  SG: 'SGD',
  ZA: 'ZAR',
  CH: 'CHF',
  MX: 'MXN',
  BR: 'BRL',
  DK: 'DKK',
  SE: 'SEK',
  NO: 'NOK',
  PL: 'PLN',
  CZ: 'CZK',
  HU: 'HUF',
  RO: 'RON',
  TR: 'TRY',
  JP: 'JPY',
  KR: 'KRW',
};

/** The first locale of an Accept-Language header that is offered, or one of the same language; else British English. */
export function localeFrom(acceptLanguage: string | null): string {
  const asked = (acceptLanguage ?? '').split(',').map((part) => part.split(';')[0]?.trim() ?? '');
  for (const tag of asked.filter(Boolean)) {
    const found =
      LOCALES.find((locale) => locale.toLowerCase() === tag.toLowerCase()) ??
      LOCALES.find((locale) => locale.split('-')[0] === tag.toLowerCase());
    if (found) return found;
  }

  return 'en-GB';
}

/** The currency of a locale's country; euro where none is known. */
export function currencyOf(locale: string): string {
  return CURRENCY_OF[locale.split('-')[1] ?? ''] ?? 'EUR';
}

/** Whether this machine knows an IANA time zone. */
export function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
