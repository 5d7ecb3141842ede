import { dateInZone, now } from '@upbeat/core/clock';
import { findAnything } from '@upbeat/db/lineage/find-anything';
import { getToday } from '@upbeat/db/today/get-today';
import type { PaletteEntry } from '~/components/shell/palette-types';
import { paletteEntryOf } from '~/features/lineage/palette-entry';
import { toShown } from '~/features/today/shown-wait.server';
import type { Scope } from '~/request/require-member.server';
import { readVerb, verbEntries } from './verb-entries';
import { waitingEntries } from './waiting-entries';

const MOST_WAITS = 200;

/** What a text finds in a workspace: a verb on a named thing ("pause price list"), what waits for this member, and named things. */
export async function findForPalette(
  { db, workspace, member }: Pick<Scope, 'db' | 'workspace' | 'member'>,
  text: string,
): Promise<PaletteEntry[]> {
  const base = `/w/${workspace.slug}`;
  const at = now();
  const asked = readVerb(text);
  const [found, named, today] = await Promise.all([
    findAnything(db, workspace.id, text),
    asked ? findAnything(db, workspace.id, asked.name) : [],
    getToday(db, workspace.id, { since: at.toISOString(), limit: MOST_WAITS }),
  ]);
  const waits = today.waits.map((wait) => toShown(wait, dateInZone(at, workspace.timeZone)));

  return [
    ...(asked ? verbEntries(named, asked.verb, member.role, base) : []),
    ...waitingEntries(waits, text, base),
    ...found.flatMap((one) => paletteEntryOf(one, base) ?? []),
  ];
}
