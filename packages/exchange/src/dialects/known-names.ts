import type { Target } from '../mapping/targets';
import { isTarget } from '../mapping/targets';
import type { Aliases, Dialect, FileLocale } from './dialect';
import { FILE_LOCALES } from './dialect';
import { DIALECTS } from './dialects';
import { normaliseName } from './normalise-name';

/** What a dialect knows of one column name. */
export interface KnownName {
  target: Target;
  weak: boolean;
  /** Position among the names of the same target: 0 is the name preferred when several columns qualify. */
  rank: number;
  locales: FileLocale[];
}

const LOOKUPS = new Map(DIALECTS.map((dialect) => [dialect.platform, buildLookup(dialect)]));
const EVERY_NAME = new Set([...LOOKUPS.values()].flatMap((lookup) => [...lookup.keys()]));

/** What `dialect` knows of a column name, or null. */
export function knownName(dialect: Dialect, name: string): KnownName | null {
  return LOOKUPS.get(dialect.platform)?.get(normaliseName(name)) ?? null;
}

/** How many different cells of a row are column names some dialect knows. */
export function countKnownNames(cells: readonly string[]): number {
  return new Set(cells.map(normaliseName).filter((name) => EVERY_NAME.has(name))).size;
}

function buildLookup(dialect: Dialect): Map<string, KnownName> {
  const lookup = new Map<string, KnownName>();
  for (const locale of FILE_LOCALES) addAliases(lookup, dialect.aliases[locale] ?? {}, locale);
  addAliases(lookup, dialect.weak, null);
  return lookup;
}

/** A name's first meaning stays; a second language only adds itself. */
function addAliases(lookup: Map<string, KnownName>, aliases: Aliases, locale: FileLocale | null): void {
  for (const [target, names] of Object.entries(aliases)) {
    if (!isTarget(target)) continue;
    (names ?? []).forEach((name, position) => {
      const key = normaliseName(name);
      const known = lookup.get(key);
      if (!known) {
        const rank = locale === null ? 100 + position : position;
        lookup.set(key, { target, weak: locale === null, rank, locales: locale === null ? [] : [locale] });
      } else if (locale !== null) known.locales.push(locale);
    });
  }
}
