import type { Happening } from '../month';
import { ItemLine } from './item-line';

export interface ItemsOfDayProps {
  /** An ISO date. */
  day: string;
  happenings: readonly Happening[];
  base: string;
  today: string;
}

/** What happens on one day, as entries of a list. */
export function ItemsOfDay({ day, happenings, base, today }: ItemsOfDayProps) {
  return happenings
    .filter(({ on }) => on === day)
    .map((happening) => (
      <ItemLine key={`${happening.item.id} ${happening.what}`} happening={happening} base={base} today={today} />
    ));
}
