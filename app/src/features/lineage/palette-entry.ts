import type { Found } from '@upbeat/db/lineage/find-anything';
import type { PaletteEntry } from '~/components/shell/palette-types';
import { STATIONS, statusWords } from './station';

/** A found row as the palette shows it; null for a noun without a page. */
export function paletteEntryOf({ noun, id, label, detail }: Found, base: string): PaletteEntry | null {
  const entry = { id: `${noun}-${id}`, group: 'Go to' as const, label };
  if (noun === 'claim') return { ...entry, hint: 'Claim', icon: 'brand', to: `${base}/brand/claims/${id}` };
  const station = Object.entries(STATIONS).find(([name]) => name === noun)?.[1];
  const path = station?.path?.(id);
  if (station === undefined || path === undefined) return null;
  const hint = [station.one, ...detail.split(', ').map(statusWords)].filter((word) => word !== '').join(', ');

  return { ...entry, hint, icon: station.icon, to: base + path };
}
