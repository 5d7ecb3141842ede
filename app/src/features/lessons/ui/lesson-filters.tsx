import { Form, useSubmit } from '@remix-run/react';
import { CHANNELS, CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { LessonFilter } from '@upbeat/db/lessons/list-lessons';
import Search from 'lucide-react/icons/search';
import { FilterChip } from '~/components/ui/filter-chip';
import { Input } from '~/components/ui/input';

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
  const submit = useSubmit();

  return (
    <Form
      key={JSON.stringify(filter)}
      method="get"
      role="search"
      aria-label="Filter the lessons"
      className="mb-4 flex flex-wrap items-center gap-2"
      onChange={(event) => {
        if (event.target instanceof HTMLSelectElement) submit(event.currentTarget, { preventScrollReset: true });
      }}
    >
      <span className="w-[260px] phone:w-full">
        <Input
          type="search"
          name="q"
          aria-label="Search lessons"
          placeholder="Search lessons"
          defaultValue={filter.text ?? ''}
          before={<Search size={14} aria-hidden className="text-ink-3" />}
        />
      </span>
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
    </Form>
  );
}
