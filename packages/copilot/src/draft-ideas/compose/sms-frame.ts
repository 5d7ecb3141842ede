/** How a reader ends it, as every message of a draft says it. */
export const OPT_OUT = 'Reply STOP to end';

const WAY_OUT = /\s*(?:(?:reply|text|send)\s+stop\b[^.]*\.?|opt out:?\s.*)$/iu;

/** What a message says between its sender and its way out. */
export function messageHeart(message: string): string {
  return message
    .replace(/^[^:]{1,60}:\s/u, '')
    .replace(WAY_OUT, '')
    .trim();
}

/** The message with a piece before its way out, or at its end where it has none. */
export function beforeWayOut(message: string, piece: string): string {
  const at = WAY_OUT.exec(message)?.index ?? message.length;
  const [head, tail] = [message.slice(0, at).trimEnd(), message.slice(at).trimStart()];

  return [head, piece, tail].filter(Boolean).join(' ');
}
