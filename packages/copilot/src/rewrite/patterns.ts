import { AppError } from '@upbeat/core/app-error';
import { lineRules } from '../draft-ideas/brand-lines';
import { TACTIC_PATTERNS } from '../draft-ideas/patterns/all';
import { NEUTRAL } from '../draft-ideas/patterns/neutral';
import type { PatternField } from '../draft-ideas/patterns/types';
import { carryLink } from '../draft-ideas/carry-link';
import { PLACE, renderLine } from '../draft-ideas/render';
import { slotForms } from '../draft-ideas/slots';
import { checkText } from '../guard/check-text';
import { sourcesOf } from '../guard/sources';
import { randomFrom, shuffled } from '../random';
import { REWRITE_MOST } from './schema';
import type { RewriteAnswer, RewriteInput } from './schema';

/** Patterns of each field of each channel. Performance Max takes a search ad's lines. */
const PATTERN_FIELD: ReadonlyMap<string, PatternField> = new Map<string, PatternField>([
  ...Object.entries(PLACE).map(
    ([pattern, { channel, field }]) => [`${channel}.${field}`, pattern as PatternField] as const,
  ),
  ['google_pmax.headline', 'rsa_headline'],
  ['google_pmax.description', 'rsa_description'],
]);

/**
 * Up to five alternatives for a field from authored patterns, each from another tactic, none equal to the text.
 * @throws AppError invalid_input when no pattern writes this field or the brief holds too little for one.
 */
export function rewriteFromPatterns(input: RewriteInput): RewriteAnswer {
  const field = PATTERN_FIELD.get(`${input.channel}.${input.field}`);
  if (!field)
    throw new AppError(
      'invalid_input',
      'There are no templates for this field. Write it by hand, or connect a model in Settings.',
    );
  const forms = slotForms(input);
  const rules = lineRules(input.brand, input.slots.mustNotSay);
  const sources = sourcesOf(input.slots, input.brand);
  const seen = new Set([input.text.trim().toLowerCase()]);
  const usable = (pattern: string): string[] => {
    const line = renderLine(field, pattern, forms, rules);
    if (line === null || seen.has(line.toLowerCase()) || checkText(field, line, sources).length > 0) return [];
    seen.add(line.toLowerCase());

    return [line];
  };
  const random = randomFrom(input.seed);
  const first = shuffled(TACTIC_PATTERNS, random).flatMap((patterns) =>
    (patterns.lines[field] ?? []).flatMap(usable).slice(0, 1),
  );
  const alternatives = [...first, ...(NEUTRAL.lines[field] ?? []).flatMap(usable)]
    .slice(0, REWRITE_MOST)
    .map((line) => carryLink(input.channel, line, input.slots.finalUrl.trim()));
  if (alternatives.length === 0) {
    throw new AppError('invalid_input', 'The brief says too little to rewrite this field from templates.', {
      fields: { benefit: 'Say what people can do with it, verb first.' },
    });
  }

  return { alternatives };
}
