import type { CopyFields } from '@upbeat/core/channels';
import { entriesOf } from '../copy-lines';
import type { Finding } from '../findings';
import { linksIn } from '../final-url';
import { marketCodes } from '../market-codes';
import { phrasePattern, words } from '../words';
import { lackFinding, policyFinding } from './policy-finding';
import type { PolicyContext } from './policy-finding';

/** Words that say how to end it, understood in every market. */
const OPT_OUT = ['stop', 'opt out', 'opt-out', 'unsubscribe'];
/** More of them by market, in the languages spoken there (ISO codes). */
const OPT_OUT_BY_MARKET: Readonly<Record<string, readonly string[]>> = {
  US: ['end', 'quit', 'cancel', 'revoke'],
  CA: ['end', 'quit', 'cancel', 'arrêt', 'arret'],
  DE: ['stopp', 'abmelden'],
  AT: ['stopp', 'abmelden'],
  CH: ['stopp', 'abmelden'],
  ES: ['baja'],
  MX: ['baja', 'alto'],
  IT: ['disiscrivi'],
  NL: ['afmelden', 'stoppen'],
  BE: ['afmelden', 'stoppen'],
  SE: ['stopp'],
  NO: ['stopp'],
  PT: ['sair'],
  BR: ['sair', 'pare', 'parar'],
  PL: ['rezygnuj'],
};
const QUIET: Readonly<Record<string, string>> = {
  US: 'In the US not before 8:00 or after 21:00 where the reader is; several states are stricter.',
  CA: 'In Canada between 9:00 and 21:30 on weekdays, 10:00 and 18:00 on weekends.',
  FR: 'In France not before 8:00, after 22:00, on Sundays or on holidays.',
};
const QUIET_ANYWHERE = 'Send by day, where the reader is; which hours are quiet differs by market.';
const SHORTENERS = /^https?:\/\/(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|is\.gd|cutt\.ly|rb\.gy)\//i;

/** SMS: who sends it, how to end it by the market's words, and a note on quiet hours. Nothing here stops an approval: carriers and laws differ. */
export function checkSmsManners(fields: CopyFields, { brandName, market = '' }: PolicyContext): Finding[] {
  const texts = entriesOf(fields, 'text').filter((text) => text.trim() !== '');
  if (texts.length === 0) return [];
  const all = texts.join('\n');
  const codes = marketCodes(market);

  return [
    ...checkSender(all, fields, brandName),
    ...checkOptOut(all, codes),
    ...checkShorteners(fields),
    quietHours(codes),
  ];
}

/** The name must stand in the text: where a sender name is not passed on, a number is all that the reader sees. */
function checkSender(text: string, fields: CopyFields, brandName: string): Finding[] {
  const known = [brandName, ...entriesOf(fields, 'sender')].filter((name) => name.trim() !== '');
  const isNamed = known.length > 0 && new RegExp(phrasePattern(known), 'iu').test(text);
  if (isNamed) return [];

  return [
    lackFinding({
      rule: 'sms.sender',
      source: 'sms_sender',
      severity: 'warn',
      title: 'The text does not say who sends it',
      reason:
        brandName === '' ? 'Name the sender.' : `Open on “${brandName}:”. Not every network passes a sender name on.`,
    }),
  ];
}

function checkOptOut(text: string, codes: readonly string[]): Finding[] {
  const local = codes.flatMap((code) => OPT_OUT_BY_MARKET[code] ?? []);
  const said = new Set(words(text).map((word) => word.text.toLowerCase()));
  const isSaid =
    new RegExp(phrasePattern(OPT_OUT), 'iu').test(text) ||
    local.some((word) => said.has(word) && new RegExp(`(?<!\\p{L})${word.toUpperCase()}(?!\\p{L})`, 'u').test(text));
  if (isSaid) return [];
  const also =
    local.length === 0 ? '' : ` Here ${local.map((word) => word.toUpperCase()).join(', ')} would do as well.`;

  return [
    lackFinding({
      rule: 'sms.opt_out',
      source: 'sms_opt_out',
      severity: 'warn',
      title: 'The text does not say how to end it',
      reason: `Add “Reply STOP to end”.${also}`,
    }),
  ];
}

function checkShorteners(fields: CopyFields): Finding[] {
  return entriesOf(fields, 'text').flatMap((text, index) =>
    linksIn(text)
      .filter((link) => SHORTENERS.test(link.text))
      .map(({ start, end }) =>
        policyFinding(
          { field: 'text', index },
          {
            rule: 'sms.shortener',
            source: 'sms_sender',
            severity: 'warn',
            title: 'A public link shortener',
            reason: 'It hides who sends it, and carriers filter it. Use an address of your own.',
            start,
            end,
          },
        ),
      ),
  );
}

function quietHours(codes: readonly string[]): Finding {
  const known = codes.flatMap((code) => QUIET[code] ?? []);

  return lackFinding({
    rule: 'sms.quiet_hours',
    source: 'sms_quiet_hours',
    severity: 'note',
    title: 'Mind the quiet hours',
    reason: known.length > 0 ? known.join(' ') : QUIET_ANYWHERE,
  });
}
