import { Form, useSubmit } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { FilterChip } from '~/components/ui/filter-chip';
import { FilterFold } from '~/components/ui/filter-fold';
import type { Choice } from '~/components/ui/select';
import { platformName } from '~/features/imports/choices';
import { PERIODS } from '../filters';
import type { PerformanceScreen } from '../performance-screen.server';
import { countedName } from '../counted-name';

const ALL: Choice = { value: '', label: 'All' };

/** The filters of the dashboard, kept in its address; a change shows at once. */
export function PerformanceFilters({ screen }: { screen: PerformanceScreen }) {
  const submit = useSubmit();
  const { asked, choices } = screen;
  const { filters } = asked;
  const set = [filters.platform, filters.campaignId, filters.market].filter((value) => value !== null).length;
  const several = (all: readonly string[]) => all.length > 1;

  return (
    <FilterFold count={set}>
      <Form
        method="get"
        className="filters mb-4 flex flex-wrap items-center gap-2"
        onChange={(event) => {
          // Two days make a period: they are sent together, by the button.
          if (!(event.target instanceof HTMLInputElement)) submit(event.currentTarget, { preventScrollReset: true });
        }}
        key={JSON.stringify(asked)}
      >
        <input type="hidden" name="chart" value={asked.chart} />
        <FilterChip
          label="Period"
          name="period"
          defaultValue={asked.period}
          choices={[
            ...Object.entries(PERIODS)
              .map(([value, words]) => ({ value, label: `Last ${words}`, order: Number(value) }))
              .sort((a, b) => a.order - b.order),
            { value: 'all', label: 'All days' },
            { value: 'custom', label: 'From … to …' },
          ]}
        />
        {asked.period === 'custom' && (
          <span className="inline-flex flex-wrap items-center gap-2">
            <DayInput name="from" label="First day" value={filters.from} />
            <DayInput name="to" label="Last day" value={filters.to} />
            <Button type="submit" size="small">
              Show
            </Button>
          </span>
        )}
        <FilterChip
          label="Against"
          name="compare"
          defaultValue={asked.previous === null ? 'none' : 'previous'}
          choices={[
            { value: 'previous', label: 'the period before' },
            { value: 'none', label: 'nothing' },
          ]}
        />
        {several(choices.platforms) && (
          <FilterChip
            label="Platform"
            name="platform"
            defaultValue={filters.platform ?? ''}
            choices={[ALL, ...choices.platforms.map((value) => ({ value, label: platformName(value) }))]}
          />
        )}
        {choices.campaigns.length > 0 && (
          <FilterChip
            label="Campaign"
            name="campaign"
            defaultValue={filters.campaignId ?? ''}
            choices={[ALL, ...choices.campaigns.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        )}
        {several(choices.markets) && (
          <FilterChip
            label="Market"
            name="market"
            defaultValue={filters.market ?? ''}
            choices={[ALL, ...choices.markets.filter(Boolean).map((value) => ({ value, label: value }))]}
          />
        )}
        {several(choices.currencies) && (
          <FilterChip
            label="Currency"
            name="currency"
            defaultValue={filters.currency}
            choices={choices.currencies.map((value) => ({ value, label: value }))}
          />
        )}
        {choices.actions.length > 1 && (
          <FilterChip
            label="Counting"
            name="action"
            defaultValue={screen.action ?? undefined}
            choices={choices.actions.map(({ action }) => ({ value: action, label: countedName(action, screen.mixed) }))}
          />
        )}
        <FilterChip
          label="By"
          name="by"
          defaultValue={asked.by}
          choices={[
            { value: 'day', label: 'day' },
            { value: 'week', label: 'week' },
          ]}
        />
        <noscript>
          <Button type="submit" size="small">
            Show
          </Button>
        </noscript>
      </Form>
    </FilterFold>
  );
}

function DayInput({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <label className="filter-chip">
      {label}
      <input type="date" name={name} defaultValue={value} className="bg-transparent font-semibold" required />
    </label>
  );
}
