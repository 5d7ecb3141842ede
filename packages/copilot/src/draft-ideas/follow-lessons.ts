import { LEAD_FIELD } from '@upbeat/core/channels';
import type { Channel } from '@upbeat/core/channels';
import { structureTagsOf } from '../library/structure-tags';
import type { StructureTag } from '../library/structure-tags';
import { TAG_NAMES } from '../structure-names';
import type { CitingIdea } from './cite';
import { plannedTitles } from './patterns-drafter';
import type { DraftIdeasInput, Idea } from './schema';
import { traitsOf } from './taught-traits';

function firstLine({ copy }: CitingIdea, channel: Channel): string {
  const value = copy[channel]?.[LEAD_FIELD[channel]];

  return (Array.isArray(value) ? value[0] : value) ?? '';
}

const inWords = (traits: readonly string[]): string =>
  traits.map((trait) => TAG_NAMES[trait as StructureTag] ?? trait.replaceAll('_', ' ')).join(', ');

/** Titles in the order of the draft with its lessons and without them; the same input is planned once. */
const plans = new WeakMap<DraftIdeasInput, { taught: string[]; untaught: string[] }>();

function planOf(input: DraftIdeasInput): { taught: string[]; untaught: string[] } {
  const known = plans.get(input);
  if (known) return known;
  const plan = { taught: plannedTitles(input), untaught: plannedTitles({ ...input, lessons: [] }) };
  plans.set(input, plan);

  return plan;
}

/** What the lessons changed for one idea of the built-in drafter. */
function changeOf(title: string, input: DraftIdeasInput): string {
  const { taught, untaught } = planOf(input);
  const now = taught.indexOf(title) + 1;
  const then = untaught.indexOf(title) + 1;
  if (then === 0 || then > input.count) return 'Without the lesson it would not be among these ideas.';
  if (now > 0 && now < then) return `It stands ${now} of ${input.count}; without the lesson it would stand ${then}.`;

  return 'It would stand here without the lesson too.';
}

/**
 * Lessons that an idea follows: on the lesson's channel its first line, or its title, shows what the lesson found. `why` says what
 * that is and, for the built-in drafter, what the lesson changed.
 */
export function followedLessons(idea: CitingIdea, input: DraftIdeasInput, builtIn: boolean): Idea['lessons'] {
  return (input.lessons ?? []).flatMap((lesson) => {
    if (!input.channels.includes(lesson.channel)) return [];
    const line = firstLine(idea, lesson.channel);
    const shown = new Set<string>(structureTagsOf(line));
    const inTitle = new Set<string>(structureTagsOf(idea.title));
    const telling = traitsOf(lesson);
    const inLine = telling.filter((trait) => shown.has(trait));
    const traits = inLine.length > 0 ? inLine : telling.filter((trait) => inTitle.has(trait));
    if (traits.length === 0) return [];
    const where = inLine.length > 0 ? `Its first line, “${line}”,` : 'Its title';
    const part = traits.length < telling.length ? ' in part' : '';
    const change = builtIn ? ` ${changeOf(idea.title, input)}` : '';

    return [{ id: lesson.id, traits, why: `${where} follows this lesson${part}: ${inWords(traits)}.${change}` }];
  });
}
