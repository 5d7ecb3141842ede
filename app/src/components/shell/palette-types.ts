import type { Level } from '@upbeat/core/levels';
import type { DeskIconName } from './desk-icon';

export const PALETTE_GROUPS = ['Go to', 'Do', 'Judge', 'Library'] as const;
export type PaletteGroup = (typeof PALETTE_GROUPS)[number];

/** One thing that the palette finds: a page, a named thing, a verb. */
export interface PaletteEntry {
  id: string;
  group: PaletteGroup;
  label: string;
  /** What it is, at the right: "Brief, 6 ideas". */
  hint?: string;
  icon?: DeskIconName;
  /** Draws a level's glyph in place of an icon. */
  level?: Level;
  /** Words it is found by besides its label. */
  keywords?: string;
  /** Where it leads. A verb with a page of its own leads there. */
  to: string;
  /** A verb that acts where one is, in place of leading somewhere. */
  act?: () => void;
  /** The key that does the same. */
  shortcut?: string;
}

/** What a search address answers. */
export interface PaletteAnswer {
  /** The letters it answers. */
  query: string;
  results: PaletteEntry[];
}
