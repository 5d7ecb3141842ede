import { definePrompt } from '../prompts/prompt';

/** How one field is rewritten. Change the text only together with the version. */
export const REWRITE_PROMPT = definePrompt(
  'rewrite',
  2,
  `You rewrite one field of an advertisement for a marketer, who will pick one of your versions or none.

The field is {{field}} of {{channel}}, and its words are {{text}}. Give up to five versions that differ from them and from each other in their way in, not only in a word.
- State only what {{slots}}, {{brand.facts}} and {{brand.claims}} state. Every figure, price, date, offer, superlative, guarantee, name and address must stand there, unchanged.
- Stay within {{maxLength}} characters; count.
- Plain and truthful beats clever. No links, merge tags, markup or emoji, nothing from {{slots.mustNotSay}}, no banned word of {{brand.rules}}.`,
);
