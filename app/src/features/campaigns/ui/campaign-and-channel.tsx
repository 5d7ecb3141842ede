import { CHANNEL_NAMES, CHANNELS } from '@upbeat/core/channel-fields';
import type { Channel } from '@upbeat/core/channel-fields';
import { FilterChip } from '~/components/ui/filter-chip';

const ANY = { value: '', label: 'Any' };

export interface CampaignAndChannelProps {
  campaigns: readonly { id: string; name: string }[];
  filter: { campaignId?: string | undefined; channel?: Channel | undefined };
}

/** The two choices that narrow a list of copy: of which campaign, for which channel. They stand in a filter form. */
export function CampaignAndChannel({ campaigns, filter }: CampaignAndChannelProps) {
  return (
    <>
      <FilterChip
        label="Campaign"
        name="campaign"
        choices={[ANY, ...campaigns.map(({ id, name }) => ({ value: id, label: name }))]}
        defaultValue={filter.campaignId ?? ''}
      />
      <FilterChip
        label="Channel"
        name="channel"
        choices={[ANY, ...CHANNELS.map((value) => ({ value, label: CHANNEL_NAMES[value] }))]}
        defaultValue={filter.channel ?? ''}
      />
    </>
  );
}
