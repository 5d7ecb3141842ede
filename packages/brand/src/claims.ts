import type { Claim } from '@upbeat/core/brand';
import type { Channel } from '@upbeat/core/channel-fields';
import type { CopyFields } from '@upbeat/core/channels';
import { findAssertions } from './assertions';
import type { Assertion, AssertionKind } from './assertions';
import { coverOf, nearestClaims } from './claim-cover';
import type { Cover } from './claim-cover';
import { contradictionOf } from './contradiction';
import type { Contradiction } from './contradiction';
import { copyLines, spanIn } from './copy-lines';
import type { CopyLine } from './copy-lines';
import { countField } from './count-field';
import { dateInWords } from './dates';
import { entryName } from './entry-name';
import { linksIn } from './final-url';
import { finding } from './findings';
import type { Finding, Fix } from './findings';
import { readGround } from './ground';
import type { Ground, GroundInput } from './ground';
import { quoted } from './quoted';
import { limitOf } from './limits';
import { phrasePattern, pieces, sentences } from './words';
import type { Piece } from './words';

export interface ClaimCheckInput extends GroundInput {
  channel: Channel;
  fields: CopyFields;
  /** Names that may hold a figure or a superlative ("Harbour 360"). */
  names: readonly string[];
}

/**
 * Every figure, offer, promise and superlative in copy that no live claim, brief line or product fact covers, and every figure that
 * differs from a live claim's on the same subject: they hold an approval back. A superlative or promise that only the brief vouches for warns.
 */
export function checkClaims(input: ClaimCheckInput): Finding[] {
  const lines = copyLines(input.channel, input.fields).filter(({ text }) => findAssertions(text).length > 0);
  if (lines.length === 0) return [];

  const ground = readGround(input);
  const names = namePattern(input.names);

  return lines.flatMap((line) =>
    openIn(line, ground, names).map((open) =>
      claimFinding({ ...line, name: entryName(input.channel, line.field, line.index) }, open, {
        claim: nearestClaims(open.sentence.text, ground)[0] ?? null,
        fix: figureFix(line, open, ground, names) ?? claimFix(input.channel, line, open.sentence, ground, names),
      }),
    ),
  );
}

/** Matches the names that may hold a figure or a superlative; null where there are none. */
export function namePattern(names: readonly string[]): RegExp | null {
  const given = names.filter((name) => name.trim() !== '');

  return given.length > 0 ? new RegExp(phrasePattern(given), 'giu') : null;
}

/** Assertions of a text that are no part of a name. */
export function assertionsBeside(text: string, names: RegExp | null): Assertion[] {
  const named = [...(names ? pieces(text, names) : []), ...linksIn(text)];

  return findAssertions(text).filter(
    (assertion) => !named.some(({ start, end }) => start <= assertion.start && assertion.end <= end),
  );
}

/** An assertion that does not hold, and what it nearly stood on or stands against. */
interface Open {
  assertion: Assertion;
  cover: Cover;
  against: Contradiction | null;
  sentence: Piece;
}

function openIn(line: Pick<CopyLine, 'text'>, ground: Ground, names: RegExp | null): Open[] {
  const parts = sentences(line.text);

  return assertionsBeside(line.text, names).flatMap((assertion) => {
    const whole = { text: line.text, start: 0, end: line.text.length };
    const sentence = parts.find(({ start, end }) => start <= assertion.start && assertion.end <= end) ?? whole;
    const cover = coverOf(assertion, sentence.text, ground);
    if (cover.by === 'claim') return [];
    const against = contradictionOf(assertion, sentence.text, ground);
    const needsClaim = assertion.kind === 'superlative' || assertion.kind === 'guarantee';

    return cover.by === 'brief' && !needsClaim && against === null ? [] : [{ assertion, cover, against, sentence }];
  });
}

function claimFinding(
  line: CopyLine & { name: string },
  { assertion, cover, against }: Open,
  nearest: { claim: Claim | null; fix: Fix | null },
): Finding {
  const beside = nearest.claim && against === null ? ` ${nearest.claim.code} comes nearest.` : '';
  const base = finding({
    rule: `claim.${against ? 'contradiction' : assertion.kind}`,
    severity: cover.by === 'brief' && against === null ? 'warn' : 'block',
    title: `${line.name} ${TITLES[assertion.kind](assertion.text)}${against ? `, ${against.claim.code} says otherwise` : ''}`,
    detail: `${against ? reasonAgainst(assertion, cover, against) : reason(assertion, cover)}${beside}`,
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
  offer: (text) => `offers “${text}”`,
  percentage: (text) => `states ${text}`,
  money: (text) => `states ${text}`,
  date: (text) => `names ${text}`,
  number: (text) => `states ${text}`,
};

/** What holds an approval back, in the words that every page uses. */
const UNCOVERED = 'No live claim, brief line or product fact covers it';

function reason({ text, kind }: Assertion, cover: Cover): string {
  if (cover.by === 'brief') return `“${text}” stands in the brief, but no live claim holds evidence for it.`;

  const lapsed = cover.by === 'nothing' ? cover.lapsed : null;
  if (lapsed?.state === 'expired') {
    return `“${text}” stood on ${lapsed.claim.code}, which expired on ${dateInWords(lapsed.claim.expiresOn ?? '')}.`;
  }
  if (lapsed)
    return `“${text}” stands on ${lapsed.claim.code}, which holds only in ${lapsed.claim.markets.join(', ')}.`;

  return kind === 'superlative' || kind === 'guarantee'
    ? `“${text}” needs a live entry in the claims register. None covers it.`
    : `“${text}” must stand on something. ${UNCOVERED}.`;
}

function reasonAgainst({ text }: Assertion, cover: Cover, { claim }: Contradiction): string {
  const brief = cover.by === 'brief' ? ` ${cover.source.label} still says “${text}”: mend it there too.` : '';

  return `${claim.code} says ${quoted(claim.text)}.${brief}`;
}

/** The claim's own figure in place of the one that differs, where the claim then covers the sentence. */
function figureFix(
  line: CopyLine,
  { assertion, against, sentence }: Open,
  ground: Ground,
  names: RegExp | null,
): Fix | null {
  const figure = against?.figure;
  if (!figure) return null;
  const [from, to] = [assertion.start - sentence.start, assertion.end - sentence.start];
  const mended = sentence.text.slice(0, from) + figure.text + sentence.text.slice(to);
  const isStillOpen = openIn({ text: mended }, ground, names).some((open) => open.assertion.start === from);

  return isStillOpen
    ? null
    : { kind: 'replace', span: spanIn(line, assertion.start, assertion.end), text: figure.text };
}

const HEADLINE_LIKE: ReadonlySet<string> = new Set(['headline', 'long_headline', 'subject', 'title', 'cta']);

/** The nearest live claim in place of the sentence, where it fits the field and raises nothing itself. */
function claimFix(
  channel: Channel,
  line: CopyLine,
  { text, start, end }: Piece,
  ground: Ground,
  names: RegExp | null,
): Fix | null {
  const max = limitOf(channel, line.field)?.hardMax ?? Number.POSITIVE_INFINITY;
  const stop = HEADLINE_LIKE.has(line.field) ? '' : (/[.!?…]+$/.exec(text)?.[0] ?? '');

  for (const claim of nearestClaims(text, ground)) {
    const wording = claim.text.trim().replace(/[.!…]+$/, '') + (stop ? '.' : '');
    const mended = line.text.slice(0, start) + wording + line.text.slice(end);
    if (Number.isFinite(max) && countField(channel, line.field, mended) > max) continue;

    // Cover is judged sentence by sentence, so the rest of the line cannot change the answer.
    const stillOpen = openIn({ text: wording }, ground, names).length > 0;
    if (!stillOpen) return { kind: 'replace', span: spanIn(line, start, end), text: wording };
  }

  return null;
}
