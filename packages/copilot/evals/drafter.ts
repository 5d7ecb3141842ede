import { countField } from '@upbeat/brand/count-field';
import { limitOf } from '@upbeat/brand/limits';
import type { Channel } from '@upbeat/core/channels';
import { leadOf } from '../src/draft-ideas/compose/lines';
import { isNearCopy } from '../src/draft-ideas/near-copy';
import { draftFromPatterns } from '../src/draft-ideas/patterns-drafter';
import { repeatedWord } from '../src/draft-ideas/grammar';
import type { AnsweredIdea, DraftIdeasInput, RetrievedReference } from '../src/draft-ideas/schema';
import { checkIdea, entriesOf } from '../src/guard/check-idea';
import { randomFrom, shuffled } from '../src/random';
import { STRUCTURES } from '../src/structure-names';
import { GOLDEN_BRIEFS } from './golden-briefs';
import type { GoldenBrief } from './golden-briefs';

const COUNT = 12;
const SAMPLE = 50;

/** One invented measured headline per structure, so that citing can be scored without the library. */
const REFERENCES: RetrievedReference[] = STRUCTURES.map((structure, at) => ({
  id: `ref-${structure}`,
  source: 'library',
  headline: `An invented headline that shows ${structure}`,
  impressions: 3000 + at,
  clicks: 40 + at,
  lift: 0.1,
  liftLow: 0.02,
  liftClear: true,
  tags: [structure],
  field: null,
  matchedWords: [],
}));

/** Share of passes, 0 to 1, of each deterministic check over all ideas or lines of a brief. */
export interface DrafterScores {
  twelve: number;
  distinct: number;
  tactics: number;
  limits: number;
  guard: number;
  repeats: number;
  citations: number;
  /** Titles and lead headlines that are no near-copies of one before. */
  nearCopies: number;
}

export interface DrafterResult {
  name: string;
  ideas: AnsweredIdea[];
  scores: DrafterScores;
}

function share<T>(items: readonly T[], passes: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(passes).length / items.length;
}

function fits({ channel, field, text }: { channel: string; field: string; text: string }): boolean {
  const limit = limitOf(channel as Channel, field);
  const room = limit?.hardMax ?? limit?.visible;

  return !room || field === 'primary_text' || countField(channel as Channel, field, text) <= room;
}

/** Share of an idea's title, lead headlines and search headlines that no other one comes near. */
function freshShare(ideas: readonly AnsweredIdea[]): number {
  const across = ['title', 'rsa_headline', 'meta_headline', 'subject'] as const;
  const sets = [
    ...across.map((field) =>
      ideas.flatMap((idea) => (field === 'title' ? idea.title : leadOf(idea.copy, field)) ?? []),
    ),
    ...ideas.map((idea) => [idea.copy.google_rsa?.headline ?? []].flat()),
  ];
  const judged = sets.flatMap((lines) => lines.map((line, at) => !isNearCopy(line, lines.slice(0, at))));

  return share(judged, (isFresh) => isFresh);
}

/** Drafts one golden brief with the built-in drafter and scores it. */
export function evaluateBrief(brief: GoldenBrief, seed: number): DrafterResult {
  const input: DraftIdeasInput = {
    slots: brief.slots,
    brand: brief.brand,
    references: REFERENCES,
    rejected: [],
    count: COUNT,
    seed,
    channels: brief.slots.channels,
  };
  const ideas = draftFromPatterns(input, [], COUNT);
  const lines = ideas.flatMap((idea) => entriesOf(idea.copy));
  const leads = ideas.map((idea) => JSON.stringify([idea.copy.meta_feed?.primary_text, idea.copy.email?.subject]));
  const scores: DrafterScores = {
    nearCopies: freshShare(ideas),
    twelve: ideas.length / COUNT,
    distinct: new Set([...ideas.map((idea) => idea.title), ...leads]).size / (2 * ideas.length),
    tactics: new Set(ideas.map((idea) => idea.tactic)).size / COUNT,
    limits: share(lines, fits),
    guard: share(ideas, (idea) => checkIdea(idea, input, []).length === 0),
    repeats: share(
      lines,
      ({ field, text }) => repeatedWord(text, field === 'body' || field === 'primary_text') === null,
    ),
    citations: share(
      ideas,
      ({ referenceIds, borrowed }) =>
        new Set(referenceIds).size === referenceIds.length &&
        (referenceIds.length > 0 || borrowed.startsWith('Nothing')) &&
        referenceIds.every((id) => REFERENCES.some((one) => one.id === id)),
    ),
  };

  return { name: brief.name, ideas, scores };
}

function print(line = ''): void {
  process.stdout.write(`${line}\n`);
}

function printIdea({ title, body, tactic, borrowed, referenceIds, copy }: AnsweredIdea): void {
  print(`\n  ${title}  [${tactic}; ${referenceIds.join(', ')}]`);
  print(`    ${body}`);
  print(`    Borrowed: ${borrowed}`);
  for (const { channel, field, text } of entriesOf(copy))
    print(`    ${channel}.${field}: ${text.replace(/\n\n/g, ' / ')}`);
}

/** Fifty lines drawn at random over all briefs, for a person to judge: would a copywriter use it? */
function printSample(results: readonly DrafterResult[]): void {
  const lines = results.flatMap(({ name, ideas }) =>
    ideas.flatMap((idea) => entriesOf(idea.copy).map((entry) => ({ name, ...entry }))),
  );
  const distinct = lines.filter(
    (line, at) => lines.findIndex((other) => other.name === line.name && other.text === line.text) === at,
  );
  print(`\n# ${SAMPLE} lines to judge`);
  for (const [at, line] of shuffled(distinct, randomFrom(11)).slice(0, SAMPLE).entries()) {
    print(
      `${String(at + 1).padStart(2)}  ${line.name.padEnd(16)} ${line.channel}.${line.field}: ${line.text.replace(/\n\n/g, ' / ')}`,
    );
  }
}

/** Prints every golden draft, the sample to judge and the scores; false when a check is not met everywhere. */
export function run(): boolean {
  const results = GOLDEN_BRIEFS.map((brief, at) => evaluateBrief(brief, at + 1));
  for (const { name, ideas } of results) {
    print(`\n# ${name}`);
    ideas.forEach(printIdea);
  }
  printSample(results);
  print('\n# Scores (share of passes)');
  for (const { name, scores } of results) {
    const figures = Object.entries(scores).map(([check, score]) => `${check} ${score.toFixed(3)}`);
    print(`${name.padEnd(16)} ${figures.join('  ')}`);
  }

  return results.every(({ scores }) => Object.values(scores).every((score) => score === 1));
}
