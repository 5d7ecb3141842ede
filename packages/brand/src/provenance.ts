import type { Claim } from '@upbeat/core/brand';
import type { BriefSlots } from '@upbeat/core/brief';
import type { Channel } from '@upbeat/core/channel-fields';
import type { CopyFields, Provenance } from '@upbeat/core/channels';
import { briefLines } from './brief-lines';
import { claimJudge } from './claim-state';
import { copyLines } from './copy-lines';
import { dateInWords } from './dates';
import { contentStems, sharedCount } from './stems';
import { sentences, words } from './words';

/** A reference or pattern that shaped a draft: its words, with {slots} where the pattern has them. */
export interface StructureSource {
  kind: 'reference' | 'pattern';
  id: string;
  label: string;
  text: string;
}

export interface ProvenanceInput {
  channel: Channel;
  fields: CopyFields;
  claims: readonly Claim[];
  brief: BriefSlots;
  /** Product facts of the brand. */
  facts: readonly { id: string; text: string }[];
  structures: readonly StructureSource[];
  market: string;
  /** ISO date. */
  today: string;
}

/** Share of the shorter side's content stems that must be common, and how many at least: one shared word is chance. */
const LEAST_SHARE = 0.5;
const LEAST_SHARED = 2;
/** Share of a structure's own words that must stand in the sentence in their order, and how many at least. */
const LEAST_STRUCTURE_SHARE = 0.6;
const LEAST_STRUCTURE_WORDS = 3;
const UNLINKED = 'Stands on nothing yet';

type Ground = Pick<Provenance, 'kind' | 'id' | 'label'>;
type Source = Ground & { stems: Set<string> };

/**
 * What each entry of copy stands on, sentence by sentence. A sentence takes the source with the largest share of common
 * content words (ties: claim, brief, fact), else the structure it follows, else none. Sources of one entry are listed
 * once; where only part of an entry is unlinked, that part is quoted. Words are compared by English stem: in a script
 * without spaces only whole runs match.
 */
export function findProvenance(input: ProvenanceInput): Provenance[] {
  const sources = contentSources(input);
  const structures = input.structures.map((source) => ({ ...source, words: literalWords(source.text) }));

  return copyLines(input.channel, input.fields).flatMap(({ field, index, text }) => {
    const parts = sentences(text);
    const grounds = parts.map(
      (part) => byContent(part.text, sources) ?? byStructure(part.text, structures) ?? unlinked(part.text),
    );
    const all = grounds.every(({ kind }) => kind === 'none')
      ? [{ kind: 'none', id: null, label: UNLINKED } as const]
      : grounds;
    const seen = new Set<string>();

    return all
      .filter(({ kind, id, label }) => {
        const key = `${kind} ${id} ${label}`;
        return seen.has(key) ? false : seen.add(key);
      })
      .map((ground) => ({ field, index, ...ground }));
  });
}

function unlinked(sentence: string): Ground {
  return { kind: 'none', id: null, label: `“${sentence}”: ${UNLINKED.toLowerCase()}` };
}

function contentSources({ claims, brief, facts, market, today }: ProvenanceInput): Source[] {
  const stateOf = claimJudge(market, today);
  const live = claims.filter((claim) => stateOf(claim) === 'live');
  const groundOf = new Map(live.map((claim) => [claim.id, claimGround(claim)]));
  const read = (ground: Ground, text: string): Source => ({ ...ground, stems: contentStems(text) });

  return [
    ...live.map((claim) => read(claimGround(claim), claim.text)),
    ...briefLines(brief).map(({ label, text, claimId }) =>
      read(groundOf.get(claimId ?? '') ?? { kind: 'brief', id: null, label }, text),
    ),
    ...facts.map(({ id, text }) => read({ kind: 'fact', id, label: `Product fact, ${excerpt(text)}` }, text)),
  ].filter(({ stems }) => stems.size > 0);
}

function claimGround({ id, code, text, expiresOn }: Claim): Ground {
  const until = expiresOn === null ? '' : `, to ${dateInWords(expiresOn)}`;

  return { kind: 'claim', id, label: `Claim ${code}, ${excerpt(text)}${until}` };
}

function excerpt(text: string): string {
  const plain = text.trim().replace(/[.!]+$/, '');

  return plain.length <= 60 ? plain : `${plain.slice(0, 60).replace(/\s+\S*$/, '')}…`;
}

function byContent(sentence: string, sources: readonly Source[]): Ground | null {
  const stems = contentStems(sentence);
  let best: { source: Source; share: number } | null = null;
  for (const source of sources) {
    const smaller = Math.min(stems.size, source.stems.size);
    const shared = sharedCount(stems, source.stems);
    const share = shared / smaller;
    const enough = shared >= LEAST_SHARED || (shared === 1 && stems.size === 1 && source.stems.size === 1);
    if (enough && share >= LEAST_SHARE && share > (best?.share ?? 0)) best = { source, share };
  }
  if (!best) return null;

  const { kind, id, label } = best.source;
  return { kind, id, label };
}

function literalWords(text: string): string[] {
  return words(text.replace(/\{[^{}]*\}/g, ' ')).map(({ text: word }) => word.toLowerCase());
}

function byStructure(
  sentence: string,
  structures: readonly (StructureSource & { words: readonly string[] })[],
): Ground | null {
  const own = literalWords(sentence);
  for (const { kind, id, label, words: literal } of structures) {
    const common = commonInOrder(own, literal);
    if (common >= LEAST_STRUCTURE_WORDS && common / literal.length >= LEAST_STRUCTURE_SHARE) return { kind, id, label };
  }

  return null;
}

/** Length of the longest common subsequence of two short word lists. */
function commonInOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    b.forEach((other, at) => {
      const diagonal = row[at] ?? 0;
      next.push(word === other ? diagonal + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    });
    row = next;
  }

  return row.at(-1) ?? 0;
}
