import { isCommonWord } from '../language/common-words';
import { wordSet } from '../language/word-set';
import { capitalise, pieces, words } from '../words';
import type { CopyLine } from '../copy-lines';
import type { Finding } from '../findings';
import { policyFinding } from './policy-finding';
import type { PolicyContext } from './policy-finding';

/** Abbreviations and acronyms that are written in capitals everywhere. */
const ACRONYMS = wordSet(
  `ASAP FAQ USA NATO HTML HTTPS APR ISA VAT GDPR SEPA IBAN SWIFT NASA UNESCO ATM CEO CFO CMO PIN SIM DIY RSVP BOGO ISBN
  LED HDMI WIFI YMCA FIFA UEFA OECD AIDS COVID PDF URL IRA SAAS SEO CRM ERP API EUR USD GBP CHF JPY AUD CAD BBC GPS USB
  EPAC DHL UPS BMW TUV ISO NHS NFC LTE OLED HTTP JSON AWS ROI KPI ESG CSR HVAC UHT MRI DNA RNA PVC HEPA UNICEF NASDAQ
  SUV EPA FDA NGO MBA PHD LGBT LGBTQ PTA RAF RSPCA AARP IELTS TOEFL GCSE STEM CAD`,
);
/** Everyday words that nobody reads as an acronym: in capitals they only shout. */
const EVERYDAY = wordSet(
  `ALL AND ANY ASK BIG BUY CAN DAY EASY FAST FOR FREE GET GIFT GOOD GREAT HERE HOME HOT HUGE JOIN JUST LAST LESS LIVE LOW
  MORE NEW NEXT NOT NOW OFF ONE ONLY OUR OUT OPEN PAY PLUS BEST CALL CARD CASH CLICK DEAL DEALS FEE FEES HALF MEGA MONEY
  NEVER PRICE RATE SALE SAVE SEE SHOP SIGN STOP SUPER TAKE THE THIS TIME TODAY TOP TRY USE WIN WITH WOW YES YOU YOUR ZERO`,
);

/** Google: capitals for emphasis (FLOWERS, FlOwErS, F.L.O.W.E.R.S). Names, acronyms and coupon codes are left alone. */
export function checkGoogleCapitals(line: CopyLine, { brandName, allowlist }: PolicyContext): Finding[] {
  const allowed = new Set([brandName, ...allowlist].flatMap((name) => [name, ...words(name).map((word) => word.text)]));
  const titled = words(line.text).filter(({ text }) => /^\p{Lu}\p{Ll}+$/u.test(text)).length > 1;
  const calm = (word: string, start: number) =>
    titled || start === 0 ? capitalise(word.toLowerCase()) : word.toLowerCase();

  const spelled = pieces(line.text, /(?<![\p{L}\p{N}])(?:\p{L}[.\-_* ]){3,}\p{L}(?![\p{L}\p{N}])\.?/gu).filter(
    ({ text }) => !allowed.has(text),
  );
  const inSpelled = (at: number) => spelled.some(({ start, end }) => at >= start && at < end);
  const letters = spelled.map(({ text, start, end }) => {
    return policyFinding(line, {
      rule: 'google.spelled',
      source: 'google_capitals',
      severity: 'block',
      title: 'Letters set apart',
      reason: `“${text}” spells a word letter by letter.`,
      start,
      end,
      replacement: calm(text.replace(/[^\p{L}]/gu, ''), start),
    });
  });

  const shouted = words(line.text).flatMap(({ text, start, end }) => {
    const before = line.text.slice(0, start);
    if (allowed.has(text) || inSpelled(start) || /(?:code|coupon|voucher)[\s:“"']*$/i.test(before)) return [];

    const severity = /(?:\p{Ll}\p{Lu}.*){2,}/u.test(text) ? 'block' : capitalsSeverity(text);
    if (severity === null) return [];

    return [
      policyFinding(line, {
        rule: 'google.capitals',
        source: 'google_capitals',
        severity,
        title: severity === 'block' ? 'Capitals for emphasis' : 'Capitals that may be for emphasis',
        reason:
          severity === 'block'
            ? `Google disapproves “${text}”.`
            : `If “${text}” is a name or an acronym, add it to the brand’s allow list.`,
        start,
        end,
        replacement: calm(text, start),
      }),
    ];
  });

  return [...letters, ...shouted];
}

function capitalsSeverity(word: string): 'block' | 'warn' | null {
  const isShout = /^\p{Lu}{2,}(?:['’-]\p{Lu}+)*$/u.test(word);
  if (!isShout || ACRONYMS.has(word)) return null;
  if (EVERYDAY.has(word) || (word.length >= 3 && isCommonWord(word)) || word.length >= 6) return 'block';

  // Four consonants are no word (CCTV): an acronym.
  return word.length >= 4 && /[AEIOUY]/.test(word) ? 'warn' : null;
}
