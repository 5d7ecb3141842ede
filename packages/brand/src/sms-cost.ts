import { fieldName, spanIn } from './copy-lines';
import { dateInWords } from './dates';
import { finding } from './findings';
import type { Finding } from './findings';
import type { ChannelLimit } from './limits';
import { gsmFor, smsSegments } from './sms-segments';
import type { Piece } from './words';

/** A message is never refused for its length; these say what it costs and which characters make it dear. */
export function checkSmsCost(row: ChannelLimit, text: string, index: number): Finding[] {
  const place = { field: row.field, index };
  const { alphabet, units, segments, perSegment, strangers } = smsSegments(text);
  const about = { source: row.source, checkedAt: row.checkedAt, severity: 'warn' as const };
  const source = `Source: ${row.source}, checked ${dateInWords(row.checkedAt)}.`;
  const mendable = strangers.filter(({ text: sign }) => gsmFor(sign) !== null);
  const others = strangers.filter(({ text: sign }) => gsmFor(sign) === null);
  const stranger = (piece: Piece, rest: string, replacement: string | null) =>
    finding({
      ...about,
      rule: `limit.${row.field}.alphabet`,
      title: `“${piece.text}” is outside the SMS alphabet`,
      detail: `One such character makes a segment hold 70 instead of 160, or 67 instead of 153 where there are several. ${rest}${source}`,
      span: spanIn(place, piece.start, piece.end),
      replacement,
    });
  const [first] = others;
  const cost =
    segments === 1
      ? []
      : [
          finding({
            ...about,
            rule: `limit.${row.field}.segments`,
            title: `${fieldName(row.field)} is ${segments} segments, billed as ${segments} messages`,
            detail: `${units} units, ${perSegment} a segment${alphabet === 'ucs2' ? ', since it is sent in Unicode' : ''}. ${source}`,
            span: spanIn(place, 0, text.length),
          }),
        ];

  return [
    ...cost,
    ...mendable.map((piece) => stranger(piece, '', gsmFor(piece.text))),
    ...(first ? [stranger(first, moreOf(others), null)] : []),
  ];
}

function moreOf(strangers: readonly Piece[]): string {
  const more = new Set(strangers.map(({ text }) => text)).size - 1;

  return more === 0 ? '' : `${more} more of ${more === 1 ? 'its' : 'their'} kind: ${namesOf(strangers)}. `;
}

const NAMED = 6;

function namesOf(strangers: readonly Piece[]): string {
  return [...new Set(strangers.map(({ text }) => text))]
    .slice(1, NAMED + 1)
    .map((sign) => `“${sign}”`)
    .join(', ');
}
