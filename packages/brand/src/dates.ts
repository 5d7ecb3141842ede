const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "31 March 2025" for an ISO date; text that is no ISO date comes back as it was. */
export function dateInWords(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number);
  const name = MONTHS[(month ?? 0) - 1];

  return name && year && day ? `${day} ${name} ${year}` : isoDate;
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const DATE = `(?<![\\p{L}\\p{N}])(?:${DAY} (?:of )?${MONTH}(?:,? \\d{4})?|${MONTH} ${DAY}(?:,? \\d{4})?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})(?![\\p{L}\\p{N}])`;

/** Matches a calendar date as copy and briefs write it ("31 March 2025", "March 31", "2025-03-31", "31.03.2025"). */
export function datePattern(): RegExp {
  return new RegExp(DATE, 'giu');
}

/** Parts of a written date that two spellings share: day, month number, year, each as `d31`, `m3`, `y2025`. */
export function dateParts(written: string): string[] {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  if (iso) return [`y${iso[1]}`, `m${Number(iso[2])}`, `d${Number(iso[3])}`];

  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{2,4})$/.exec(written);
  if (dotted) {
    const year = dotted[3]?.length === 2 ? `20${dotted[3]}` : dotted[3];
    return [`d${Number(dotted[1])}`, `m${Number(dotted[2])}`, `y${year}`];
  }

  const parts: string[] = [];
  for (const token of written.toLowerCase().match(/[a-z]{3,}|\d+/g) ?? []) {
    const month = MONTHS.findIndex((name) => name.toLowerCase().startsWith(token.slice(0, 3)));
    if (/^\d{4}$/.test(token)) parts.push(`y${token}`);
    else if (/^\d+$/.test(token)) parts.push(`d${Number(token)}`);
    else if (month >= 0) parts.push(`m${month + 1}`);
  }

  return parts;
}
