import { LEAD_FIELD } from '@upbeat/core/channel-fields';
import type { Channel } from '@upbeat/core/channel-fields';
import type { CopyFields } from '@upbeat/core/channels';

/** Headlines of one other variant of the piece. */
export interface OtherHeadlines {
  label: string;
  texts: readonly string[];
}

/** A headline that can be ranked; `key` stays the same while it is written. */
export interface HeadlineToRank {
  key: string;
  text: string;
  /** Label of the variant it is in, where more than one is ranked. */
  variant: string | null;
}

/** Whether a channel has headlines: the ranker learned from no captions, posts or messages. */
export const hasHeadlines = (channel: Channel): boolean => LEAD_FIELD[channel] !== 'text';

/** Whether a channel shows one headline of a variant, so that its rivals stand in the other variants. */
export const ranksAcrossVariants = (channel: Channel): boolean => channel !== 'google_rsa' && channel !== 'google_pmax';

const written = (texts: readonly string[], variant: string): { key: string; text: string; variant: string }[] =>
  texts
    .map((text, index) => ({ key: `${variant}-${index}`, text: text.trim(), variant }))
    .filter(({ text }) => text !== '');

/**
 * The headlines of the copy on screen, and behind them those of the `others` that compete with them. Blank ones are left
 * out, and of those that say the same the first stands for all.
 */
export function headlinesToRank(
  channel: Channel,
  here: { label: string; fields: CopyFields },
  others: readonly OtherHeadlines[],
): HeadlineToRank[] {
  const rivals = ranksAcrossVariants(channel) ? others : [];
  const all = [
    ...written(here.fields[LEAD_FIELD[channel]] ?? [], here.label),
    ...rivals.flatMap(({ label, texts }) => written(texts, label)),
  ];

  return all
    .filter(({ text }, at) => all.findIndex((other) => other.text === text) === at)
    .map((headline) => ({ ...headline, variant: rivals.length > 0 ? headline.variant : null }));
}
