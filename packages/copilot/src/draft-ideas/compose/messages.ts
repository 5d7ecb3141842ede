import { toGsm } from '@upbeat/brand/sms-segments';
import { fitsRoom } from '../../field-room';
import { carryLink } from '../carry-link';
import { withMustSay } from './ads';
import { linesOf } from './lines';
import type { ChannelCopy, CopyContext } from './lines';
import { beforeWayOut } from './sms-frame';

/** A post on X. Its link follows in the text (carry-link.ts), so a line that leaves room for it is preferred. */
export function xPost(context: CopyContext): ChannelCopy | null {
  const text = linkable('x_post', linesOf(context, 'x_text', 12), context);
  if (text === undefined) return null;
  const fits = (line: string) => fitsRoom('x_post', 'text', context.url === '' ? line : `${line} ${context.url}`);

  return { text: withMustSay(context, 'x_text', text, { fits }) };
}

/** One text message: sender, what it says, how to end it; with its link still one segment where a line is short enough. */
export function textMessage(context: CopyContext): ChannelCopy | null {
  const text = linkable('sms', linesOf(context, 'sms_text', 12), context);
  if (text === undefined) return null;
  const fits = (line: string) =>
    line.includes(':') && fitsRoom('sms', 'text', context.url === '' ? line : beforeWayOut(line, context.url));
  const plain = { ...context, mustSay: toGsm(context.mustSay) };

  return { text: withMustSay(plain, 'sms_text', text, { join: beforeWayOut, fits }) };
}

/** The first line that has room for the link, else the first. */
function linkable(channel: 'x_post' | 'sms', lines: readonly string[], { url }: CopyContext): string | undefined {
  return lines.find((line) => carryLink(channel, line, url) !== line) ?? lines[0];
}

/** A notification: title and one or two short sentences. */
export function notification(context: CopyContext): ChannelCopy | null {
  const [title] = linesOf(context, 'push_title', 1);
  const [body] = linesOf(context, 'push_body', 1, title ? [title] : []);
  if (!title || !body) return null;

  return { title, body: withMustSay(context, 'push_body', body) };
}
