import { AppError } from '@upbeat/core/app-error';
import { lineRules } from '../draft-ideas/brand-lines';
import { TACTIC_PATTERNS } from '../draft-ideas/patterns/all';
import { NEUTRAL } from '../draft-ideas/patterns/neutral';
import type { PatternField } from '../draft-ideas/patterns/types';
import { renderLine } from '../draft-ideas/render';
import { slotForms } from '../draft-ideas/slots';
import { checkText } from '../guard/check-text';
import { sourcesOf } from '../guard/sources';
import { randomFrom, shuffled } from '../random';
import { REWRITE_MOST } from './schema';
import type { RewriteAnswer, RewriteInput } from './schema';

const PATTERN_FIELD: Record<string, PatternField> = {
  'google_rsa.headline': 'rsa_headline',
  'google_rsa.description': 'rsa_description',
  'meta_feed.primary_text': 'meta_text',
  'meta_feed.headline': 'meta_headline',
  'meta_feed.description': 'meta_description',
  'email.subject': 'subject',
  'email.preheader': 'preheader',
  'email.cta': 'cta',
};

/**
 * Up to five alternatives for a field from authored patterns, each from another tactic, none equal to the text.
 * @throws AppError invalid_input when no pattern writes this field or the brief holds too little for one.
 */
export function rewriteFromPatterns(input: RewriteInput): RewriteAnswer {
  const field = PATTERN_FIELD[`${input.channel}.${input.field}`];
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
  const alternatives = [...first, ...(NEUTRAL.lines[field] ?? []).flatMap(usable)].slice(0, REWRITE_MOST);
  if (alternatives.length === 0) {
    throw new AppError('invalid_input', 'The brief says too little to rewrite this field from templates.', {
      fields: { benefit: 'Say what people can do with it, verb first.' },
    });
  }

  return { alternatives };
}
