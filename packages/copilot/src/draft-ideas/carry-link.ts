import { isSafeUrl } from '@upbeat/brand/final-url';
import type { Channel } from '@upbeat/core/channels';
import { fitsRoom } from '../field-room';
import { beforeWayOut } from './compose/sms-frame';

/** Text of a post or message with its link, which these channels carry in the text; without it where it would not fit, or is none. */
export function carryLink(channel: Channel, text: string, url: string): string {
  if ((channel !== 'x_post' && channel !== 'sms') || !isSafeUrl(url) || text.includes(url)) return text;
  const carried = channel === 'sms' ? beforeWayOut(text, url) : `${text} ${url}`;

  return fitsRoom(channel, 'text', carried) ? carried : text;
}
