import type { Severity } from '@upbeat/core/brand';
import type { CopyLine } from '../copy-lines';
import type { Finding } from '../findings';
import { EMOJI, withoutEmoji } from '../emoji';
import { pieces } from '../words';
import type { Piece } from '../words';
import { policyFinding } from './policy-finding';
import type { PolicyContext } from './policy-finding';

interface SymbolRule {
  name: string;
  pattern: RegExp;
  severity: Severity;
  title: string;
  reason: string;
  /** Text that mends a match, or null where the meant word cannot be known. */
  mend: (match: Piece, line: CopyLine) => string | null;
  only?: (line: CopyLine) => boolean;
}

const isHeadline = (line: CopyLine) => line.field === 'headline' || line.field === 'long_headline';
const closesLine = ({ end }: Piece, line: CopyLine) => line.text.slice(end).trim() === '';

const MARK = /[^\p{L}\p{N}\p{M}\s]/u;

/**
 * What stands in for a run of marks: nothing beside another mark or at the end of a headline, else its calm form.
 * Null between two other marks, where any answer would make a new run.
 */
function calmMark(match: Piece, line: CopyLine): string | null {
  const besides = [line.text.charAt(match.start - 1), line.text.charAt(match.end)].filter((each) => MARK.test(each));
  if (besides.length > 0) return besides.length === 2 ? null : '';
  if (match.text.includes('?')) return '?';
  if (match.text.includes('!')) return isHeadline(line) && closesLine(match, line) ? '' : '.';

  return match.text.startsWith('*') ? '' : match.text.charAt(0);
}

const RULES: readonly SymbolRule[] = [
  {
    name: 'repeated',
    pattern: /[!?]{2,}|([,;:&%$€£#+=|~^])\1+|\.{4,}|(?<!\.)\.{2}(?!\.)|…{2,}|\*{2,}/gu,
    severity: 'block',
    title: 'Repeated punctuation',
    reason: 'Google disapproves marks repeated in a row.',
    mend: calmMark,
  },
  {
    name: 'emoji',
    pattern: EMOJI,
    severity: 'block',
    title: 'Emoji in a text ad',
    reason: 'Google does not accept emoji in text ads.',
    mend: () => '',
  },
  {
    name: 'disguised',
    pattern:
      /(?<![\p{L}\p{N}@])(?:\p{L}+(?:[@$€|!][\p{L}]+|(?<=\p{Ll})[013457](?=\p{Ll})\p{L}+)|[$€](?=\p{Ll}{3})\p{L}+)(?![\p{L}\p{N}]|\.\p{L})/gu,
    severity: 'block',
    title: 'A sign in place of a letter',
    reason: 'Google wants letters, figures and signs in their own meaning.',
    mend: () => null,
  },
  {
    name: 'ornament',
    pattern:
      /[•●◦▪■□◆◇★☆►▶▸→⇒✓✔✗✘✦❖♥♦♣♠‣∙·~^|<>=\\]|(?<![\p{L}\p{N}*])\*(?=\p{L})(?:[^*\n]{1,40}\*(?![\p{L}*]))?/gu,
    severity: 'block',
    title: 'A symbol used as ornament',
    reason: 'Google disapproves bullets, stars and other non-standard symbols.',
    mend: ({ text }) => (text.startsWith('*') ? text.replaceAll('*', '') : ''),
  },
  {
    name: 'letterform',
    pattern: /[\u2070-\u209c\u1d2c-\u1d6a\uff21-\uff3a\uff41-\uff5a\uff66-\uff9f\u{1d400}-\u{1d7ff}]+/gu,
    severity: 'block',
    title: 'Letters of an unusual form',
    reason: 'Google does not accept superscript, styled or single-byte letters.',
    mend: ({ text }) => text.normalize('NFKC'),
  },
  {
    name: 'exclamation',
    pattern: /(?<![!?])!(?![!?])/gu,
    severity: 'warn',
    title: 'Exclamation mark in a headline',
    reason: 'Google may disapprove it.',
    mend: (match, line) => (closesLine(match, line) ? '' : '.'),
    only: isHeadline,
  },
];

/** Google: gimmick punctuation and symbols (flowers!!, f1owers, fl@wers, *flowers*), emoji, "!" in a headline. */
export function checkGoogleSymbols(line: CopyLine, { brandName, allowlist }: PolicyContext): Finding[] {
  const names = [brandName, ...allowlist].filter(Boolean);

  return RULES.flatMap((rule) => {
    if (rule.only && !rule.only(line)) return [];

    return pieces(line.text, rule.pattern)
      .filter((match) => !names.some((name) => isInside(line.text, match, name)))
      .map((match) => {
        const replacement = rule.mend(match, line);
        const { start, end } = replacement === '' ? withoutEmoji(line.text, match) : match;
        return policyFinding(line, {
          rule: `google.${rule.name}`,
          source: 'google_symbols',
          severity: rule.severity,
          title: rule.title,
          reason: rule.reason,
          start,
          end,
          replacement,
        });
      });
  });
}

function isInside(text: string, { start, end }: Piece, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (at <= start && end <= at + name.length) return true;
  }

  return false;
}
