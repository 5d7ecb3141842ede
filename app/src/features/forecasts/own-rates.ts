import type { Channel } from '@upbeat/core/channel-fields';
import { forecastChannel } from '@upbeat/core/forecast-channel';

/** Own click-through rates (fractions) that a forecast is held against; `channel` is theirs, null when they are of all channels. */
export interface OwnRates {
  channel: Channel | null;
  rates: number[];
}

/** The rates of the channel that the engine forecasts for; where none of the brief's channels has enough, those of all. */
export function ownRates(
  channels: readonly Channel[],
  all: readonly { channel: string; clicks: number; impressions: number }[],
): OwnRates {
  const channel = forecastChannel(channels, all);
  const chosen = channel === null ? all : all.filter((one) => one.channel === channel);

  return { channel, rates: chosen.map(({ impressions, clicks }) => clicks / impressions) };
}
