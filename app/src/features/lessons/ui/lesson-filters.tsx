import { CHANNELS, CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { LessonFilter } from '@upbeat/db/lessons/list-lessons';
import { FilterChip } from '~/components/ui/filter-chip';
import { FilterForm, FilterSearch } from '~/components/ui/filter-form';

const ANY = { value: '', label: 'Any' };
const STATES = [
  ANY,
  { value: 'reopened', label: 'Reopened' },
  { value: 'draft', label: 'To judge' },
  { value: 'accepted', label: 'Accepted' },
  { value: 'retired', label: 'Retired' },
  { value: 'rejected', label: 'Rejected' },
];
const CHOICES = [ANY, ...CHANNELS.map((channel) => ({ value: channel, label: CHANNEL_NAMES[channel] }))];

/** Words, state, channel and use: a GET form, so that every view has an address. */
export function LessonFilters({ filter }: { filter: LessonFilter }) {
  return (
    <FilterForm filter={filter} label="Filter the lessons">
      <FilterSearch
        label="Search lessons"
        placeholder="Search lessons"
        defaultValue={filter.text}
        className="w-[260px] phone:w-full"
      />
      <FilterChip label="State" name="state" choices={STATES} defaultValue={filter.status ?? ''} />
      <FilterChip label="Channel" name="channel" choices={CHOICES} defaultValue={filter.channel ?? ''} />
      <FilterChip
        label="Used by"
        name="cited"
        choices={[ANY, { value: 'yes', label: 'An idea' }]}
        defaultValue={filter.cited ? 'yes' : ''}
      />
      <noscript>
        <button type="submit" className="button" data-size="small">
          Show
        </button>
      </noscript>
    </FilterForm>
  );
}
