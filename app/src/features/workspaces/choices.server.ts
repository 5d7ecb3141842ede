import { now } from '@upbeat/core/clock';
import type { Choice } from '~/components/ui/select';
import { CURRENCIES, LOCALES } from './choices';

/** What the selects of workspace and profile forms offer. Named here, because browsers name them otherwise than this machine. */
export interface RegionChoices {
  locales: Choice[];
  currencies: Choice[];
  timeZones: Choice[];
}

const SAMPLE = 1234.5;

/** Locales with a sample of how they write, currencies with their names, all time zones. `timeZone` is offered even where it is not listed. */
export function regionChoices(timeZone: string): RegionChoices {
  const languages = new Intl.DisplayNames('en-GB', { type: 'language' });
  const currencies = new Intl.DisplayNames('en-GB', { type: 'currency' });
  const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), timeZone]);
  const today = now();

  return {
    locales: LOCALES.map((value) => {
      const figure = new Intl.NumberFormat(value, { minimumFractionDigits: 2 }).format(SAMPLE);
      const date = new Intl.DateTimeFormat(value, { day: 'numeric', month: 'short', year: 'numeric' }).format(today);
      return { value, label: `${languages.of(value) ?? value}: ${figure}, ${date}` };
    }),
    currencies: CURRENCIES.map((value) => ({ value, label: `${value}, ${currencies.of(value) ?? value}` })),
    timeZones: [...zones].map((value) => ({ value, label: value.replaceAll('_', ' ') })),
  };
}
