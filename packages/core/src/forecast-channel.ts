import type { Channel } from './channel-fields';

/** Own measured rates of a channel below this are no ground for a forecast. */
export const FEWEST_RATES = 5;

/** The first of some channels with enough own rates to forecast from, or null. */
export function forecastChannel(channels: readonly Channel[], rates: readonly { channel: string }[]): Channel | null {
  const enough = (channel: Channel) => rates.filter((rate) => rate.channel === channel).length >= FEWEST_RATES;

  return channels.find(enough) ?? null;
}
