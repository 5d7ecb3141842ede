/** A part of the data of a step that a prompt may point at. */
export interface PromptVariable {
  /** Path in the data block: "slots.offer". */
  name: string;
  /** What stands there, for who edits the prompt. */
  meaning: string;
  /** A prompt that does not point at it cannot do the step's work. */
  required?: true;
}

const VARIABLE = /\{\{([^{}]*)\}\}/g;

/** Names of the variables in a text, in order, each once. */
export function variablesIn(text: string): string[] {
  return [...new Set([...text.matchAll(VARIABLE)].map(([, name = '']) => name.trim()))];
}

/** What is wrong with the variables of a text, one sentence each: unknown, missing or broken ones. */
export function promptProblems(text: string, known: readonly PromptVariable[]): string[] {
  const used = variablesIn(text);
  const unknown = used.filter((name) => !known.some((one) => one.name === name));
  const missing = known.filter(({ name, required }) => required && !used.includes(name));
  const isBroken = /\{\{|\}\}/.test(text.replace(VARIABLE, ''));

  return [
    ...unknown.map((name) => `{{${name}}} is no variable of this prompt.${nearest(name, known)}`),
    ...missing.map(({ name, meaning }) => `{{${name}}} is missing: ${meaning}. The step cannot do without it.`),
    ...(isBroken ? ['A variable is not closed: it begins with {{ and ends with }}.'] : []),
  ];
}

/**
 * The text as a model reads it: each variable becomes the quoted name of its field in the data block. Values never enter the
 * text, so that nothing from a brief or a reference can speak as the prompt.
 */
export function renderPrompt(text: string): string {
  return text.replace(VARIABLE, (_whole, name: string) => `"${name.trim()}"`);
}

/** The known name that ends alike, as a question; empty when none does. */
function nearest(name: string, known: readonly PromptVariable[]): string {
  const last = (path: string): string => (path.split('.').at(-1) ?? '').replace(/[^a-z]/gi, '').toLowerCase();
  const match = known.find((one) => last(one.name) === last(name));

  return match ? ` Did you mean {{${match.name}}}?` : '';
}
