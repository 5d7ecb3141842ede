import type { PromptVariable } from '../prompts/variables';

/** What a prompt that rewrites a field may point at. */
export const REWRITE_VARIABLES: readonly PromptVariable[] = [
  { name: 'text', meaning: 'the words to be said another way', required: true },
  { name: 'maxLength', meaning: 'the longest that fits, in characters', required: true },
  { name: 'slots', meaning: 'the whole brief', required: true },
  { name: 'channel', meaning: 'the channel' },
  { name: 'field', meaning: 'the field of the channel' },
  { name: 'slots.offer', meaning: 'the offer, word for word' },
  { name: 'slots.proof', meaning: 'the evidence, word for word' },
  { name: 'slots.tone', meaning: 'tone of voice' },
  { name: 'slots.mustSay', meaning: 'words that must be said' },
  { name: 'slots.mustNotSay', meaning: 'words that must not be said' },
  { name: 'brand.name', meaning: 'name of the brand' },
  { name: 'brand.positioning', meaning: 'its positioning' },
  { name: 'brand.rules', meaning: 'brand rules, banned words among them' },
  { name: 'brand.claims', meaning: 'live claims of the register' },
  { name: 'brand.facts', meaning: 'product facts' },
];
