import type { Structure } from '../../structure-names';
import type { Tactic } from '../tactics';

/** Places a pattern can fill. `opening`, `middle` and `closing` build the paragraphs of an e-mail body. */
export const PATTERN_FIELDS = [
  'title',
  'body',
  'rsa_headline',
  'rsa_description',
  'meta_text',
  'meta_headline',
  'meta_description',
  'subject',
  'preheader',
  'cta',
  'opening',
  'middle',
  'closing',
  'pmax_short',
  'pmax_long',
  'li_intro',
  'li_headline',
  'li_description',
  'tiktok_text',
  'x_text',
  'sms_text',
  'push_title',
  'push_body',
] as const;
export type PatternField = (typeof PATTERN_FIELDS)[number];

/**
 * One tactic's authored lines. A line names its slots in braces ("No more {pain}"): the slots are what it needs,
 * and a line whose slot is empty is left out. Lines of one field stand in order of preference; append, never reorder,
 * because a stored idea names its pattern by position.
 */
export interface TacticPatterns {
  tactic: Tactic | 'any';
  /** Structures of the lines; references that show one of them are cited. */
  structures: readonly Structure[];
  lines: Partial<Record<PatternField, readonly string[]>>;
}
