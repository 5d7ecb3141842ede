import { LEVEL_NAMES } from '@upbeat/core/levels';
import { FilterChip } from '~/components/ui/filter-chip';
import { FilterForm, FilterSearch } from '~/components/ui/filter-form';
import type { LogScreen } from '../log-screen.server';

const ANY = { value: '', label: 'Any' };
const STATUSES = [
  ANY,
  { value: 'open', label: 'Waits' },
  { value: 'decided', label: 'Decided' },
  { value: 'undone', label: 'Undone' },
  { value: 'withdrawn', label: 'Withdrawn' },
];
const SUBJECTS = [
  ANY,
  { value: 'suggestion', label: 'A suggestion' },
  { value: 'experiment', label: 'An experiment' },
  { value: 'question', label: 'A question' },
];
const OUTCOMES = [
  ANY,
  { value: 'waiting', label: 'Waits' },
  { value: 'causal', label: 'Causal' },
  { value: 'confounded', label: 'Confounded' },
  { value: 'unknown', label: 'Unknown' },
];
const LEVELS = [
  ANY,
  { value: '1', label: LEVEL_NAMES[1] },
  { value: '2', label: LEVEL_NAMES[2] },
  { value: '3', label: LEVEL_NAMES[3] },
];

/** Search and filters of the log: a GET form, so that every list has an address. */
export function LogFilters({ filter, members }: Pick<LogScreen, 'filter' | 'members'>) {
  const who = [ANY, { value: 'ai', label: 'AI' }, ...members];

  return (
    <FilterForm filter={filter} className="flex-wrap [&_select]:max-w-[200px] [&_select]:[field-sizing:content]">
      <FilterSearch
        label="Search decisions"
        placeholder="budget, headline"
        defaultValue={filter.text}
        className="w-[220px] shrink-0"
      />
      <FilterChip label="Status" name="status" choices={STATUSES} defaultValue={filter.status ?? ''} />
      <FilterChip label="About" name="about" choices={SUBJECTS} defaultValue={filter.subject ?? ''} />
      <FilterChip label="Level" name="level" choices={LEVELS} defaultValue={String(filter.level ?? '')} />
      <FilterChip label="Who" name="who" choices={who} defaultValue={filter.who ?? ''} />
      <FilterChip label="Outcome" name="outcome" choices={OUTCOMES} defaultValue={filter.outcome ?? ''} />
      <button type="submit" className="sr-only">
        Search
      </button>
    </FilterForm>
  );
}
