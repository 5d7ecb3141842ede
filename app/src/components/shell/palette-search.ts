import { PALETTE_GROUPS, type PaletteEntry, type PaletteGroup } from './palette-types';

/** Lower case without accents, so that "cafe" finds "Café". */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** How well an entry fits: 0 not at all, more is better. Every typed word must be found somewhere. */
export function fitOf(entry: PaletteEntry, query: string): number {
  const label = fold(entry.label);
  const rest = fold(`${entry.keywords ?? ''} ${entry.hint ?? ''}`);
  const words = fold(query).split(/\s+/).filter(Boolean);
  let fit = 1;
  for (const word of words) {
    if (label.startsWith(word)) fit += 4;
    else if (label.includes(` ${word}`)) fit += 3;
    else if (label.includes(word)) fit += 2;
    else if (rest.includes(word)) fit += 1;
    else return 0;
  }

  return fit;
}

/** What was typed, without the sign that asks for actions only. */
export function readQuery(typed: string): { query: string; actionsOnly: boolean } {
  const actionsOnly = typed.trimStart().startsWith('>');

  return { query: (actionsOnly ? typed.trimStart().slice(1) : typed).trim(), actionsOnly };
}

/**
 * Entries that fit, best first within each group. Groups stand in their order, but one with only remote results comes after those that the
 * letters fit: Enter does the verb that was typed. Remote results come already chosen.
 */
export function findEntries(
  typed: string,
  local: readonly PaletteEntry[],
  remote: readonly PaletteEntry[],
): { group: PaletteGroup; entries: PaletteEntry[] }[] {
  const { query, actionsOnly } = readQuery(typed);
  const fitting = local
    .map((entry) => ({ entry, fit: fitOf(entry, query) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .map(({ entry }) => entry);
  const known = new Set(fitting.map((entry) => entry.id));
  const all = [...fitting, ...remote.filter((entry) => !known.has(entry.id))];

  const fits = new Set(fitting.map((entry) => entry.group));
  const order = [...PALETTE_GROUPS].sort((a, b) => Number(fits.has(b)) - Number(fits.has(a)));

  return order
    .filter((group) => !actionsOnly || group === 'Do')
    .map((group) => ({ group, entries: all.filter((entry) => entry.group === group) }))
    .filter(({ entries }) => entries.length > 0);
}

/** Splits a label into what was typed and the rest, for bold letters. */
export function emphasise(label: string, query: string): { text: string; match: boolean }[] {
  const word = fold(query)
    .split(/\s+/)
    .find((part) => part !== '' && fold(label).includes(part));
  if (word === undefined || fold(label).length !== label.length) return [{ text: label, match: false }];
  const start = fold(label).indexOf(word);

  return [
    { text: label.slice(0, start), match: false },
    { text: label.slice(start, start + word.length), match: true },
    { text: label.slice(start + word.length), match: false },
  ].filter((part) => part.text !== '');
}
