import type { ReferenceFilter } from '@upbeat/db/references/search-references';
import type { ReactNode } from 'react';
import { useFormat } from '~/components/format-context';
import { FilterChip } from '~/components/ui/filter-chip';
import { FilterFold } from '~/components/ui/filter-fold';
import { FilterForm, FilterSearch } from '~/components/ui/filter-form';
import type { Choice } from '~/components/ui/select';
import { SHOWN_STEPS } from '../shown-steps';

const SOURCES = [
  { value: 'all', label: 'All' },
  { value: 'library', label: 'Library' },
  { value: 'own', label: 'Own' },
];
const RESULTS = [
  { value: 'any', label: 'Any' },
  { value: 'better', label: 'Clearly better' },
  { value: 'worse', label: 'Clearly worse' },
  { value: 'clear', label: 'Clear either way' },
];
const REPEATS = [
  { value: '', label: 'Once' },
  { value: 'on', label: 'Each use' },
];
const SENSITIVE = [
  { value: '', label: 'Hidden' },
  { value: 'on', label: 'Shown' },
];

export interface ReferenceFiltersProps {
  filter: ReferenceFilter;
  fields: readonly Choice[];
  tags: readonly Choice[];
  /** At the right: how many match. */
  children: ReactNode;
}

/** Filters that differ from how the page opens. */
function countSet({ field, tag, shown, source, result, sensitive, each }: ReferenceFilter): number {
  return [field, tag, shown, source !== 'all', result !== 'any', sensitive, each].filter(Boolean).length;
}

/** Search and filters: a GET form, so that every list has an address. */
export function ReferenceFilters({ filter, fields, tags, children }: ReferenceFiltersProps) {
  const { number } = useFormat();
  const shown = SHOWN_STEPS.map((step) => ({ value: String(step), label: step === 0 ? 'Any' : `≥ ${number(step)}` }));

  return (
    <FilterForm filter={filter} className="flex-wrap [&_select]:max-w-[200px] [&_select]:[field-sizing:content]">
      <FilterSearch
        label="Search references; commas part alternatives"
        placeholder="bank, debt, price"
        defaultValue={filter.text}
        className="w-[220px] shrink-0 phone:w-full"
      />
      <FilterFold count={countSet(filter)} className="contents">
        <FilterChip
          label="Topic"
          name="field"
          choices={[{ value: '', label: 'Any' }, ...fields]}
          defaultValue={filter.field}
        />
        <FilterChip
          label="Built as"
          name="tag"
          choices={[{ value: '', label: 'Any' }, ...tags]}
          defaultValue={filter.tag}
        />
        <FilterChip label="Shown" name="shown" choices={shown} defaultValue={String(filter.shown)} />
        <FilterChip label="Source" name="source" choices={SOURCES} defaultValue={filter.source} />
        <FilterChip label="Result" name="result" choices={RESULTS} defaultValue={filter.result} />
        <FilterChip
          label="Sensitive"
          name="sensitive"
          choices={SENSITIVE}
          defaultValue={filter.sensitive ? 'on' : ''}
        />
        <FilterChip label="Repeats" name="each" choices={REPEATS} defaultValue={filter.each ? 'on' : ''} />
      </FilterFold>
      <input type="hidden" name="sort" value={filter.sort} />
      {!filter.descending && <input type="hidden" name="turn" value="asc" />}
      <button type="submit" className="sr-only">
        Search
      </button>
      <span className="ml-auto whitespace-nowrap text-sm text-ink-3">{children}</span>
    </FilterForm>
  );
}
