import type { Channel } from '@upbeat/core/channels';
import { fitsRoom } from '../../src/field-room';
import { leadOf } from '../../src/draft-ideas/compose/lines';
import { isNearCopy } from '../../src/draft-ideas/near-copy';
import { draftFromPatterns } from '../../src/draft-ideas/patterns-drafter';
import { repeatedWord } from '../../src/draft-ideas/grammar';
import type { AnsweredIdea, DraftIdeasInput } from '../../src/draft-ideas/schema';
import { checkIdea, entriesOf } from '../../src/guard/check-idea';
import type { GoldenBrief } from '../../src/trial/golden-briefs';
import { GOLDEN_REFERENCES } from '../../src/trial/golden-references';

/** Ideas of one draft. */
export const COUNT = 12;

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
  input: DraftIdeasInput;
  ideas: AnsweredIdea[];
  scores: DrafterScores;
}

function share<T>(items: readonly T[], passes: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(passes).length / items.length;
}

/** Fields that say the must-say line even where the feed then folds it. */
const SOFT = new Set(['meta_feed.primary_text', 'linkedin_image.intro', 'push.body']);

function fits({ channel, field, text }: { channel: string; field: string; text: string }): boolean {
  return SOFT.has(`${channel}.${field}`) || fitsRoom(channel as Channel, field, text);
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
export function evaluateBrief(
  brief: GoldenBrief,
  seed: number,
  channels: readonly Channel[] = brief.slots.channels,
): DrafterResult {
  const input: DraftIdeasInput = {
    slots: { ...brief.slots, channels: [...channels] },
    brand: brief.brand,
    references: [...GOLDEN_REFERENCES],
    rejected: [],
    count: COUNT,
    seed,
    channels: [...channels],
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
        referenceIds.every((id) => GOLDEN_REFERENCES.some((one) => one.id === id)),
    ),
  };

  return { name: brief.name, input, ideas, scores };
}
