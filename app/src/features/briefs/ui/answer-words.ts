import type { BriefSlots } from '@upbeat/core/brief';
import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import { ChannelSchema } from '@upbeat/core/channels';

/** A ready answer as a person reads it: channels by their names, everything else word for word. */
export function answerWords(slot: keyof BriefSlots, answer: string): string {
  const channel = slot === 'channels' ? ChannelSchema.safeParse(answer).data : undefined;

  return channel ? CHANNEL_NAMES[channel] : answer;
}
