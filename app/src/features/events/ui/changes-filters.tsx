import { LEVEL_NAMES, LEVELS } from '@upbeat/core/levels';
import type { ChangesFilter } from '@upbeat/db/events/list-changes';
import { FilterChip } from '~/components/ui/filter-chip';
import { FilterForm } from '~/components/ui/filter-form';
import type { Choice } from '~/components/ui/select';
import { EVENT_NOUNS } from '../nouns';
import { capital } from '~/components/capital';

const ANY = { value: '', label: 'Any' };
const NOUNS = Object.entries(EVENT_NOUNS)
  .map(([value, { many }]) => ({ value, label: capital(many) }))
  .toSorted((a, b) => a.label.localeCompare(b.label));

/** What, who, at which level: a GET form, so that every view of the history has an address. */
export function ChangesFilters({ filter, people }: { filter: ChangesFilter; people: readonly Choice[] }) {
  const levels = LEVELS.map((level) => ({ value: String(level), label: LEVEL_NAMES[level] }));
  const actors = [ANY, ...people, { value: 'ai', label: 'AI' }, { value: 'system', label: 'Upbeat itself' }];

  return (
    <FilterForm filter={filter} label="Filter the changes">
      <FilterChip label="What" name="noun" choices={[ANY, ...NOUNS]} defaultValue={filter.noun ?? ''} />
      <FilterChip label="Who" name="who" choices={actors} defaultValue={filter.actor ?? ''} />
      <FilterChip
        label="Level"
        name="level"
        choices={[ANY, ...levels]}
        defaultValue={filter.level === undefined ? '' : String(filter.level)}
      />
      <noscript>
        <button type="submit" className="button" data-size="small">
          Show
        </button>
      </noscript>
    </FilterForm>
  );
}
