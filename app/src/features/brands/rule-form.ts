import { BrandRuleConfigSchema, SeveritySchema, STYLE_CHOICES } from '@upbeat/core/brand';
import type { BrandRuleConfig, BrandRuleKind, Severity } from '@upbeat/core/brand';
import { IdSchema } from '@upbeat/core/id-schema';
import { z } from 'zod';

const KINDS = [
  'term',
  'banned',
  'casing',
  'punctuation',
  'reading_grade',
  'sentence_length',
  'person',
  'contraction',
  'passive',
  'style',
  'names',
] as const;
const text = (most: number) => z.string().trim().max(most, `Keep it within ${most} characters`).default('');

const FlatSchema = z.object({
  /** A new rule's id; makes a repeated submit harmless. */
  key: IdSchema,
  brandId: IdSchema,
  rowVersion: z.coerce.number().int().default(0),
  kind: z.enum(KINDS),
  severity: SeveritySchema.optional(),
  reason: text(500),
  use: text(60),
  insteadOf: text(2000),
  words: text(8000),
  field: z.enum(['headline', 'subject', 'all']).default('headline'),
  style: z.enum(['sentence', 'title']).default('sentence'),
  mark: z.enum(['exclamation', 'question', 'ellipsis', 'emoji', 'ampersand', 'oxford_comma']).default('exclamation'),
  max: z.coerce.number({ error: 'Write a number, such as 1' }).optional(),
  maxWords: z.coerce.number({ error: 'Write a number, such as 20' }).optional(),
  avoid: z.enum(['first_singular', 'first_plural', 'second', 'third']).default('first_singular'),
  contractions: z.enum(['expand', 'contract']).default('expand'),
  choice: z.enum(STYLE_CHOICES).default('serial_comma'),
});
type Flat = z.output<typeof FlatSchema>;

/** What a new rule of a kind does when copy breaks it, unless somebody says otherwise: a banned word never goes out. */
export function defaultSeverity(kind: BrandRuleKind): Severity {
  return kind === 'banned' ? 'block' : 'warn';
}

/** Words parted by commas or lines, each once. */
function listOf(words: string): string[] {
  return [
    ...new Set(
      words
        .split(/[,\n;]/)
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    ),
  ];
}

/** What the fields of a kind add up to; not checked yet. */
function candidate(flat: Flat): Record<string, unknown> {
  const { kind, use, field, style, mark, max, maxWords, avoid, contractions, choice } = flat;
  const parts: Record<Flat['kind'], Record<string, unknown>> = {
    term: { use, insteadOf: listOf(flat.insteadOf) },
    banned: { words: listOf(flat.words) },
    casing: { field, style },
    punctuation: { mark, max },
    reading_grade: { max },
    sentence_length: { maxWords },
    person: { avoid },
    contraction: { style: contractions },
    passive: { max },
    style: { choice },
    names: { words: listOf(flat.words) },
  };

  return { kind, ...parts[kind] };
}

/** A sentence with the cure for each field that a kind may refuse. */
const CURES: Record<string, string> = {
  use: 'Write the word to use, up to 60 characters',
  insteadOf: 'Write 1 to 20 words to replace, each up to 60 characters, parted by commas',
  words: 'Write 1 to 100 words, each up to 60 characters, parted by commas',
  maxWords: 'Write a whole number from 5 to 60',
};
const MAX_CURES: Partial<Record<Flat['kind'], string>> = {
  punctuation: 'Write a whole number from 0 to 5',
  reading_grade: 'Write a grade from 1 to 20',
  passive: 'Write a whole number from 0 to 5',
};

/** A voice rule as its form posts it: one flat form for all kinds, of which only the fields of `kind` count. */
export const RuleFormSchema = FlatSchema.superRefine((flat, context) => {
  const checked = BrandRuleConfigSchema.safeParse(candidate(flat));
  for (const issue of checked.error?.issues ?? []) {
    const field = String(issue.path[0] ?? 'kind');
    const message = (field === 'max' ? MAX_CURES[flat.kind] : CURES[field]) ?? issue.message;
    context.addIssue({ code: 'custom', path: [field], message });
  }
});

/** The configuration that a checked form holds. */
export function configOf(flat: Flat): BrandRuleConfig {
  return BrandRuleConfigSchema.parse(candidate(flat));
}

/** The fields of a form from a stored configuration. */
export function fieldsOf(config: BrandRuleConfig): Record<string, string> {
  const fields = Object.entries(config).map(([name, value]) => [
    config.kind === 'contraction' && name === 'style' ? 'contractions' : name,
    Array.isArray(value) ? value.join(', ') : String(value),
  ]);

  return Object.fromEntries(fields) as Record<string, string>;
}
