import { countField } from '@upbeat/brand/count-field';
import { limitOf } from '@upbeat/brand/limits';
import { AppError } from '@upbeat/core/app-error';
import { CHANNEL_FIELDS } from '@upbeat/core/channels';
import type { Channel, CopyFields } from '@upbeat/core/channels';
import { checkIdea } from '../guard/check-idea';
import type { RunOptions, RunResult } from '../run/run-step';
import { runInteractive } from '../run/interactive';
import type { StreamedItem } from '../run/interactive';
import type { Step } from '../run/step';
import { attributeLines } from './attribute-lines';
import { carryLink } from './carry-link';
import { whyCited } from './explain';
import { followedLessons } from './follow-lessons';
import { DRAFT_IDEAS_PROMPT } from './prompt';
import { answerSchema, DraftIdeasInputSchema } from './schema';
import type { AnsweredIdea, DraftIdeasInput, Idea } from './schema';
import { missingSlots } from './slots';

/** Drafts distinct ideas, each with cited references and first copy for the brief's channels. */
export const draftIdeasStep: Step<DraftIdeasInput, AnsweredIdea, Idea> = {
  prompt: DRAFT_IDEAS_PROMPT,
  validate(input) {
    const parsed = DraftIdeasInputSchema.safeParse(input);
    if (parsed.success) return;
    const fields = Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]));
    throw new AppError('invalid_input', 'The brief cannot be drafted from as it is.', { fields, cause: parsed.error });
  },
  total: (input) => input.count,
  data: (input, done) => ({ ...input, done: done.map(({ title, tactic }) => ({ title, tactic })) }),
  schema: (input, wanted) => answerSchema(input.channels, wanted),
  items: (answer) => (answer as { ideas: AnsweredIdea[] }).ideas,
  check: (idea, input, done) =>
    checkIdea(
      idea,
      input,
      [...done, ...input.rejected].map(({ title }) => title),
    ),
  finish(idea, input, { builtIn }) {
    const patternId = builtIn ? idea.patternId : null;
    const copy: Idea['copy'] = {};
    const provenance: Idea['provenance'] = {};
    for (const channel of input.channels) {
      const fields = copyFields(channel, idea, input);
      copy[channel] = fields;
      provenance[channel] = attributeLines(channel, fields, input, patternId);
    }
    const referenceIds = [...new Set(idea.referenceIds)];
    const cited = referenceIds.flatMap((id) => input.references.find((reference) => reference.id === id) ?? []);

    return {
      title: idea.title,
      body: idea.body,
      tactic: idea.tactic,
      patternId,
      referenceIds,
      lessons: followedLessons(idea, input, builtIn),
      borrowed: idea.borrowed,
      why: whyCited(cited, idea),
      copy,
      provenance,
      missing: missingSlots(input.slots),
    };
  },
};

/** Fields that carry the brand's name, where it fits: a name is never cut. */
const NAME_FIELDS: ReadonlySet<string> = new Set(['sender', 'business_name', 'display_name']);

/** Copy with every field as a list, in the order the editor shows them; names and addresses come from the brand and brief, not from a draft. */
function copyFields(channel: Channel, idea: AnsweredIdea, input: DraftIdeasInput): CopyFields {
  const written = idea.copy[channel] ?? {};
  const { finalUrl } = input.slots;
  const name = input.brand.name.trim();
  const givenTo = (field: string): string[] => {
    if (field === 'final_url') return finalUrl ? [finalUrl] : [];
    const max = limitOf(channel, field)?.hardMax ?? Number.POSITIVE_INFINITY;

    return NAME_FIELDS.has(field) && name !== '' && countField(channel, field, name) <= max ? [name] : [];
  };

  return Object.fromEntries(
    CHANNEL_FIELDS[channel].map((field) => {
      const value = [written[field] ?? givenTo(field)].flat();

      return [field, field === 'text' ? value.map((text) => carryLink(channel, text, finalUrl.trim())) : value];
    }),
  );
}

/** Drafts ideas one at a time, each with its place in the draft ("3 of 12"); ends with all of them. */
export function draftIdeas(
  options: Omit<RunOptions<DraftIdeasInput, AnsweredIdea, Idea>, 'step' | 'executor' | 'onItem'>,
): AsyncGenerator<StreamedItem<Idea>, RunResult<Idea>> {
  return runInteractive({ ...options, step: draftIdeasStep });
}
