import type { Claim, Severity } from '@upbeat/core/brand';
import type { BriefSlots } from '@upbeat/core/brief';
import type { Channel } from '@upbeat/core/channel-fields';
import type { CopyFields } from '@upbeat/core/channels';
import { findAssertions } from './assertions';
import type { Assertion, AssertionKind } from './assertions';
import { claimGround, coverOf, nearestClaims } from './claim-cover';
import type { ClaimGround, Cover } from './claim-cover';
import { copyLines, fieldName, spanIn } from './copy-lines';
import type { CopyLine } from './copy-lines';
import { countField } from './count-field';
import { dateInWords } from './dates';
import { finding } from './findings';
import type { Finding, Fix } from './findings';
import { limitOf } from './limits';
import { phrasePattern, pieces, sentences } from './words';
import type { Piece } from './words';

export interface ClaimCheckInput {
  channel: Channel;
  fields: CopyFields;
  claims: readonly Claim[];
  brief: BriefSlots;
  /** Where the copy runs, in words or ISO codes; empty = not said. */
  market: string;
  /** ISO date on which claims must be live. */
  today: string;
  /** Names that may hold a figure or a superlative ("Harbour 360"). */
  names: readonly string[];
}

/** What an uncovered assertion costs: promises and comparisons stop an approval, figures ask for a second look. */
const UNCOVERED: Record<AssertionKind, Severity> = {
  superlative: 'block',
  guarantee: 'block',
  free: 'block',
  percentage: 'block',
  money: 'warn',
  date: 'warn',
  number: 'warn',
};

/** Superlatives, guarantees and figures in copy that neither a live claim nor the brief's own words cover. */
export function checkClaims(input: ClaimCheckInput): Finding[] {
  const lines = copyLines(input.channel, input.fields).filter(({ text }) => findAssertions(text).length > 0);
  if (lines.length === 0) return [];

  const ground = claimGround(input.claims, input.brief, input.market, input.today);
  const names = input.names.filter((name) => name.trim() !== '');
  const pattern = names.length > 0 ? new RegExp(phrasePattern(names), 'giu') : null;

  return lines.flatMap((line) =>
    uncovered(line, ground, pattern).map(({ assertion, cover, sentence }) =>
      claimFinding(line, assertion, cover, {
        claim: nearestClaims(sentence.text, ground)[0] ?? null,
        fix: claimFix(input.channel, line, sentence, ground, pattern),
      }),
    ),
  );
}

interface Uncovered {
  assertion: Assertion;
  cover: Cover;
  sentence: Piece;
}

function uncovered(line: CopyLine, ground: ClaimGround, names: RegExp | null): Uncovered[] {
  const parts = sentences(line.text);
  const named = names ? pieces(line.text, names) : [];

  return findAssertions(line.text).flatMap((assertion) => {
    if (named.some(({ start, end }) => start <= assertion.start && assertion.end <= end)) return [];

    const whole = { text: line.text, start: 0, end: line.text.length };
    const sentence = parts.find(({ start, end }) => start <= assertion.start && assertion.end <= end) ?? whole;
    const cover = coverOf(assertion, sentence.text, ground);
    const needsClaim = assertion.kind === 'superlative' || assertion.kind === 'guarantee';

    return cover.by === 'claim' || (cover.by === 'brief' && !needsClaim) ? [] : [{ assertion, cover, sentence }];
  });
}

function claimFinding(
  line: CopyLine,
  assertion: Assertion,
  cover: Cover,
  nearest: { claim: Claim | null; fix: Fix | null },
): Finding {
  const base = finding({
    rule: `claim.${assertion.kind}`,
    severity: cover.by === 'brief' ? 'warn' : UNCOVERED[assertion.kind],
    title: `${fieldName(line.field, line.index)} ${TITLES[assertion.kind](assertion.text)}`,
    detail: `${reason(assertion, cover)}${nearest.claim ? ` ${nearest.claim.code} comes nearest.` : ''}`,
    source: 'Claims register',
    checkedAt: null,
    span: spanIn(line, assertion.start, assertion.end),
  });

  return { ...base, fix: nearest.fix };
}

const TITLES: Record<AssertionKind, (text: string) => string> = {
  superlative: (text) => `says “${text}”`,
  guarantee: () => 'guarantees something',
  free: () => 'says something is free',
  percentage: (text) => `states ${text}`,
  money: (text) => `states ${text}`,
  date: (text) => `names ${text}`,
  number: (text) => `states ${text}`,
};

function reason({ text, kind }: Assertion, cover: Cover): string {
  if (cover.by === 'brief') return `“${text}” stands in the brief, but no live claim holds evidence for it.`;

  const lapsed = cover.by === 'nothing' ? cover.lapsed : null;
  if (lapsed?.state === 'expired') {
    return `“${text}” stood on ${lapsed.claim.code}, which expired on ${dateInWords(lapsed.claim.expiresOn ?? '')}.`;
  }
  if (lapsed)
    return `“${text}” stands on ${lapsed.claim.code}, which holds only in ${lapsed.claim.markets.join(', ')}.`;

  return UNCOVERED[kind] === 'block'
    ? `“${text}” needs a live entry in the claims register. None covers it.`
    : `“${text}” is neither in the brief nor in a live claim.`;
}

const HEADLINE_LIKE: ReadonlySet<string> = new Set(['headline', 'subject', 'cta']);

/** The nearest live claim in place of the sentence, where it fits the field and raises nothing itself. */
function claimFix(
  channel: Channel,
  line: CopyLine,
  { text, start, end }: Piece,
  ground: ClaimGround,
  names: RegExp | null,
): Fix | null {
  const max = limitOf(channel, line.field)?.hardMax ?? Number.POSITIVE_INFINITY;
  const stop = HEADLINE_LIKE.has(line.field) ? '' : (/[.!?…]+$/.exec(text)?.[0] ?? '');

  for (const claim of nearestClaims(text, ground)) {
    const wording = claim.text.trim().replace(/[.!…]+$/, '') + (stop ? '.' : '');
    const mended = line.text.slice(0, start) + wording + line.text.slice(end);
    if (Number.isFinite(max) && countField(channel, line.field, mended) > max) continue;

    // Cover is judged sentence by sentence, so the rest of the line cannot change the answer.
    const stillOpen = uncovered({ ...line, text: wording }, ground, names).length > 0;
    if (!stillOpen) return { kind: 'replace', span: spanIn(line, start, end), text: wording };
  }

  return null;
}
