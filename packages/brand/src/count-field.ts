import type { Channel } from '@upbeat/core/channel-fields';
// By the package's own name, so that a browser gets the twin that fetches its library late.
import { loadXWeight, xWeight } from '@upbeat/brand/x-weight';
import { limitOf } from './limits';
import type { Counter } from './limits';
import { smsUnits } from './sms-segments';

const ASCII_ONLY = /^[\x20-\x7e]*$/;

/** Code points of East Asian width Wide or Fullwidth (Unicode Annex 11), and pictographs shown two columns wide. */
const DOUBLE_WIDTH =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const COUNTERS: Record<Counter, (text: string) => number> = {
  google_width: (text) => {
    if (ASCII_ONLY.test(text)) return text.length;
    let width = 0;
    for (const character of text.normalize('NFC')) width += DOUBLE_WIDTH.test(character) ? 2 : 1;
    return width;
  },
  graphemes: (text) => (ASCII_ONLY.test(text) ? text.length : Array.from(graphemes.segment(text)).length),
  x_weighted: xWeight,
  sms_units: smsUnits,
};

/**
 * Length of a text as the channel counts that field: Google and TikTok count code points after NFC, double-width ones (CJK) as
 * two; X weighs (x-weight.ts); an SMS counts units of its alphabet (sms-segments.ts); the other channels show what a reader
 * sees as one character (grapheme). Fields without a limit count graphemes. In a browser a post on X needs `readyCounter` first.
 */
export function countField(channel: Channel, field: string, text: string): number {
  return COUNTERS[limitOf(channel, field)?.counter ?? 'graphemes'](text);
}

/** Resolves once fields of the channel can be counted: at once, except for a post on X in a browser, whose counter is fetched. */
export async function readyCounter(channel: Channel): Promise<void> {
  if (channel === 'x_post') await loadXWeight();
}
