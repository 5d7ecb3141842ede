import { marketCodes } from '@upbeat/brand/market-codes';
import { ChannelSchema } from '@upbeat/core/channels';
import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';

/** Where and for what a reference ran; empty or null: not known, as everything of the library. */
export interface RanWhere {
  channel: string;
  market: string;
  /** The metric of its campaign's objective. */
  objective: string;
  /** Its last day, YYYY-MM-DD. */
  ranTo: string | null;
}

/** What a brief is for. */
export interface BriefScope {
  channels: readonly string[];
  market: string;
  objective: string;
  /** YYYY-MM-DD. */
  today: string;
}

export const UNKNOWN: RanWhere = { channel: '', market: '', objective: '', ranTo: null };

/** Days after which a result counts half as recent. */
const HALF_LIFE_DAYS = 365;
const DAY_MS = 86_400_000;

const channelOf = ({ channel }: RanWhere) => ChannelSchema.safeParse(channel).data;

/**
 * Whether a reference ran where the brief does not: on a channel or in a market that both name and that differ. Not knowing is no
 * difference, so that the library, which knows neither, stays.
 */
export function ranElsewhere(ran: RanWhere, scope: BriefScope): boolean {
  const channel = channelOf(ran);
  if (channel !== undefined && scope.channels.length > 0 && !scope.channels.includes(channel)) return true;
  const [ranIn, wanted] = [marketCodes(ran.market), marketCodes(scope.market)];

  return ranIn.length > 0 && wanted.length > 0 && !ranIn.some((code) => wanted.includes(code));
}

/** How much a reference's purpose and age count, 0 to 1: whatever is not known counts half. */
export function nearnessOf(ran: RanWhere, scope: BriefScope): number {
  const objective = ran.objective === '' || scope.objective === '' ? 0.5 : Number(ran.objective === scope.objective);
  const days = ran.ranTo === null ? null : (Date.parse(scope.today) - Date.parse(ran.ranTo)) / DAY_MS;
  const recency = days === null ? 0.5 : 0.5 ** (Math.max(days, 0) / HALF_LIFE_DAYS);

  return (objective + recency) / 2;
}

/** Where a reference ran, as far as is known: "on Meta feed, in Ireland, until 2026-06-30". */
export function ranInWords(ran: RanWhere): string {
  const channel = channelOf(ran);
  const parts = [
    channel ? `on ${CHANNEL_NAMES[channel]}` : '',
    ran.market ? `in ${ran.market}` : '',
    ran.ranTo ? `until ${ran.ranTo}` : '',
  ];

  return parts.filter((part) => part !== '').join(', ');
}
