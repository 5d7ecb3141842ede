import type { Piece } from './words';

/** One emoji with its modifiers and joined parts; signs that are also plain text (© ® ™) count only when shown as emoji. */
export const EMOJI =
  /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}|[\u{1f000}-\u{1faff}])(?:\ufe0f|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*|[0-9#*]\ufe0f?\u20e3/gu;

/** The stretch to delete so that no doubled, leading or trailing space stays where the match stood. */
export function withoutEmoji(
  text: string,
  { start, end }: Pick<Piece, 'start' | 'end'>,
): { start: number; end: number } {
  const spaceBefore = start === 0 || /\s/.test(text.charAt(start - 1));
  if (spaceBefore && end < text.length && /\s/.test(text.charAt(end))) return { start, end: end + 1 };
  if (spaceBefore && start > 0 && end === text.length) return { start: start - 1, end };

  return { start, end };
}
