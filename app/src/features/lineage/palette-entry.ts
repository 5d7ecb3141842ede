import type { Found } from '@upbeat/db/lineage/find-anything';
import type { PaletteEntry } from '~/components/shell/palette-types';
import { STATIONS, statusWords } from './station';

/** A found row as the palette shows it; null for a noun without a page. */
export function paletteEntryOf({ noun, id, label, detail }: Found, base: string): PaletteEntry | null {
  // The library is large and nobody's own: what it holds stands after pages, verbs and what waits.
  const group = noun === 'library_reference' ? ('Library' as const) : ('Go to' as const);
  const entry = { id: `${noun}-${id}`, group, label };
  if (noun === 'claim') return { ...entry, hint: 'Claim', icon: 'brand', to: `${base}/brand/claims/${id}` };
  const station = Object.entries(STATIONS).find(([name]) => name === noun)?.[1];
  const path = station?.path?.(id);
  if (station === undefined || path === undefined) return null;
  const hint = [station.one, ...detail.split(', ').map(statusWords)].filter((word) => word !== '').join(', ');

  return { ...entry, hint, icon: station.icon, to: base + path };
}
