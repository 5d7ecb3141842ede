import { z } from 'zod';

/** Choices of house style that a rule can hold. */
export const STYLE_CHOICES = ['serial_comma', 'no_dash', 'em_dash', 'en_dash', 'figures', 'words_to_ten'] as const;
export type StyleChoice = (typeof STYLE_CHOICES)[number];

/** Kinds of voice rule a brand can hold, each with its own configuration. */
export const BrandRuleConfigSchema = z.discriminatedUnion('kind', [
  /** Write `use` instead of any of `insteadOf`. */
  z.object({
    kind: z.literal('term'),
    use: z.string().trim().min(1).max(60),
    insteadOf: z.array(z.string().trim().min(1).max(60)).min(1).max(20),
  }),
  z.object({ kind: z.literal('banned'), words: z.array(z.string().trim().min(1).max(60)).min(1).max(100) }),
  z.object({
    kind: z.literal('casing'),
    field: z.enum(['headline', 'subject', 'all']),
    style: z.enum(['sentence', 'title']),
  }),
  z.object({
    kind: z.literal('punctuation'),
    mark: z.enum(['exclamation', 'question', 'ellipsis', 'emoji', 'ampersand', 'oxford_comma']),
    max: z.int().min(0).max(5),
  }),
  /** Flesch-Kincaid grade over the longer fields. */
  z.object({ kind: z.literal('reading_grade'), max: z.number().min(1).max(20) }),
  z.object({ kind: z.literal('sentence_length'), maxWords: z.int().min(5).max(60) }),
  /** Which grammatical person speaks and is spoken to. */
  z.object({ kind: z.literal('person'), avoid: z.enum(['first_singular', 'first_plural', 'second', 'third']) }),
  /** Whether “it is” is written as “it’s” (`contract`) or the other way round (`expand`). */
  z.object({ kind: z.literal('contraction'), style: z.enum(['expand', 'contract']) }),
  /** Passive verbs that one entry may hold. */
  z.object({ kind: z.literal('passive'), max: z.int().min(0).max(5) }),
  /** One choice of house style. */
  z.object({ kind: z.literal('style'), choice: z.enum(STYLE_CHOICES) }),
  /** Names, acronyms and codes that keep their own spelling and capitals; a permission, not a check. */
  z.object({ kind: z.literal('names'), words: z.array(z.string().trim().min(1).max(60)).min(1).max(100) }),
]);
export type BrandRuleConfig = z.infer<typeof BrandRuleConfigSchema>;
export type BrandRuleKind = BrandRuleConfig['kind'];

export const SeveritySchema = z.enum(['block', 'warn', 'note']);
export type Severity = z.infer<typeof SeveritySchema>;

/** A rule as the checks read it. */
export interface BrandRule {
  id: string;
  config: BrandRuleConfig;
  severity: Severity;
  /** Why the rule exists, in the brand's words. */
  reason: string;
}

/** A claim as the checks read it: a statement the brand may make, with its evidence and where and until when it holds. */
export interface Claim {
  id: string;
  /** Short code shown in copy ("C-07"). */
  code: string;
  text: string;
  evidence: string;
  /** ISO country codes; empty = every market. */
  markets: string[];
  /** ISO date, inclusive; null = no expiry. */
  expiresOn: string | null;
}
