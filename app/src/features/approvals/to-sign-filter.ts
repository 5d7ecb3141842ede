import { CHANNELS } from '@upbeat/core/channel-fields';
import { isId } from '@upbeat/core/ids';
import type { ToSignFilter } from '@upbeat/db/approvals/list-copy-to-sign';

/** What an address asks of the list; what does not fit is left out. */
export function toSignFilter(params: URLSearchParams): Omit<ToSignFilter, 'limit'> {
  const campaignId = params.get('campaign') ?? '';
  const [at = '', id] = (params.get('after') ?? '').split('~');

  return {
    channel: CHANNELS.find((channel) => channel === params.get('channel')),
    campaignId: isId(campaignId) ? campaignId : undefined,
    after: isId(id) && !Number.isNaN(Date.parse(at)) ? { at, id } : undefined,
  };
}

/** The address of the same list from another place on; null is the beginning. */
export function toSignAddress({ channel, campaignId }: Omit<ToSignFilter, 'limit'>, after: string | null): string {
  const params = new URLSearchParams();
  if (channel !== undefined) params.set('channel', channel);
  if (campaignId !== undefined) params.set('campaign', campaignId);
  if (after !== null) params.set('after', after);

  return `?${params.toString()}`;
}
