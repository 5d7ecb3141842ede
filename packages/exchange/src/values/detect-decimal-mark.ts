import type { FileLocale } from '../dialects/dialect';
import type { DecimalMark } from './parse-number';
import { fitsMark } from './parse-number';

/** What else speaks for one mark where the figures themselves leave it open. */
export interface MarkHints {
  locale: FileLocale;
  /** True where the language was recognised from a platform's own column names, not merely assumed. */
  localeKnown: boolean;
  /** Set where the platform always writes one mark. */
  platformMark: DecimalMark | null;
}

/**
 * The decimal mark of a file from its figures (no signs, no currencies). A figure only one mark can read decides by majority;
 * "1.234" and "1,234" decide nothing, so they go by the platform, then the language. Null when the person must be asked.
 */
export function detectDecimalMark(figures: readonly string[], hints: MarkHints): DecimalMark | null {
  let point = 0;
  let comma = 0;
  let ambiguous = false;
  for (const figure of figures) {
    const asPoint = fitsMark(figure, 'point');
    const asComma = fitsMark(figure, 'comma');
    if (asPoint && !asComma) point += 1;
    if (asComma && !asPoint) comma += 1;
    if (asPoint && asComma && /[.,]/.test(figure)) ambiguous = true;
  }
  if (point !== comma) return point > comma ? 'point' : 'comma';
  if (hints.platformMark) return hints.platformMark;

  const byLanguage = hints.locale === 'en' ? 'point' : 'comma';
  return hints.localeKnown || !ambiguous ? byLanguage : null;
}
