import type { Level } from '@upbeat/core/levels';

/** A kind of task in words, with what holds at each level it may have. */
export interface TaskKindWords {
  /** "Ideas" */
  name: string;
  /** In a sentence: "ideas". */
  inWords: string;
  /** What bounds it, and who does what. */
  guardrail: string;
  people: string;
  /** What another level would mean, said before it is chosen. */
  means: Partial<Record<Level, string>>;
}

const PEOPLE_ONLY = { guardrail: 'Evidence, never a verdict' };

/** Every kind of task that the database knows. */
export const TASK_KINDS: Record<string, TaskKindWords> = {
  variant_winner: {
    name: 'Variant winners',
    inWords: 'variant winners',
    guardrail: 'Pauses placements; spends nothing more',
    people: 'Whoever places copy applies',
    means: {
      1: 'AI pauses the losing placements by itself, inside the caps below, while the switch is on. Each act is listed here and undone with one click.',
      2: 'AI suggests with its evidence; a person forecasts first, then applies or dismisses.',
      3: 'AI lays out the evidence and asks; nothing is applied but by a person.',
    },
  },
  budget_shift: {
    name: 'Budget shifts',
    inWords: 'budget shifts',
    guardrail: 'The total stays as it is',
    people: 'Owner and strategists apply',
    means: {
      1: 'AI moves spend between placements by itself, inside the caps below, while the switch is on. The total never grows. Each act is undone with one click.',
      2: 'AI suggests with its evidence; a person forecasts first, then applies or dismisses.',
      3: 'AI lays out the evidence and asks; nothing is moved but by a person.',
    },
  },
  ideas: {
    name: 'Ideas',
    inWords: 'ideas',
    guardrail: 'Each cites a measured headline',
    people: 'Marketers accept or reject',
    means: {
      2: 'AI drafts when somebody asks; people accept, edit or reject.',
      3: 'AI is not asked for ideas; the draft button goes, and the database refuses a draft. People write them.',
    },
  },
  copy: {
    name: 'Copy',
    inWords: 'copy',
    guardrail: 'Live only after people sign',
    people: 'Marketers edit and sign',
    means: {
      2: 'AI offers other words for a field when somebody asks; people edit and sign.',
      3: 'AI is not asked for words; its button goes, and the database refuses. People write and sign.',
    },
  },
  lessons: {
    name: 'Lessons',
    inWords: 'lessons',
    guardrail: 'Facts by code, words by people',
    people: 'Analysts, marketers and strategists judge',
    means: {
      2: 'A lesson is drafted when an outcome is measured; people edit the words and accept or reject.',
      3: 'People judge every lesson; drafts only lay out the facts.',
    },
  },
  spend_more: {
    ...PEOPLE_ONLY,
    name: 'Spending more',
    inWords: 'spending more',
    people: 'Owner and strategists decide',
    means: {},
  },
  positioning: {
    ...PEOPLE_ONLY,
    name: 'Positioning',
    inWords: 'positioning',
    people: 'Owner and strategists decide',
    means: {},
  },
  targets: {
    ...PEOPLE_ONLY,
    name: 'Targets and budget totals',
    inWords: 'targets and budget totals',
    people: 'Owner and strategists decide',
    means: {},
  },
};

/** A kind's words; one without any is called by its name. */
export function taskKindWords(kind: string): TaskKindWords {
  const name = kind.replaceAll('_', ' ');

  return TASK_KINDS[kind] ?? { ...PEOPLE_ONLY, name, inWords: name, people: 'People decide', means: {} };
}
