import type { LineageRow } from '@upbeat/db/lineage/get-lineage';
import type { ThreadItem } from '~/components/ui/thread';
import { LOOP, STATIONS, statusWords } from './station';
import { capital } from '~/components/capital';

/** Rows of one kind, one step away, that a thread names; the others are counted. */
const NAMED = 3;

/** A station in plain text, so that a loader can send it. */
export interface ThreadStation extends ThreadItem {
  title: string;
  note?: string;
}

export interface ThreadOptions {
  /** `/w/:workspace` */
  base: string;
  /** What stands under "here", in place of the row's own label. */
  here?: string;
  /** Stations before the first: where a library reference was published, say. */
  before?: readonly ThreadStation[];
}

function noteOf(row: LineageRow): string {
  const status = row.status === null ? null : statusWords(row.status);

  return [STATIONS[row.noun].one, status].filter(Boolean).join(', ');
}

function itemOf(row: LineageRow, base: string): ThreadStation {
  const path = STATIONS[row.noun].path?.(row.id);

  return {
    id: row.id,
    title: row.noun === 'run' ? 'Drafted ideas' : row.label,
    note: noteOf(row),
    to: path === undefined ? undefined : base + path,
  };
}

/** Rows of one depth and noun: the first few by name, the others as a count. */
function groupItems(rows: readonly LineageRow[], base: string): ThreadStation[] {
  const named = rows.slice(0, rows.length > NAMED + 1 ? NAMED : rows.length).map((row) => itemOf(row, base));
  const rest = rows.length - named.length;
  const [first] = rows;
  if (rest === 0 || !first) return named;

  return [...named, { id: `${first.noun}-more-${first.depth}`, title: `${rest} more ${STATIONS[first.noun].many}` }];
}

/** What the loop still holds beyond the furthest row: "Placement, results". Empty when all is played. */
function unplayed(rows: readonly LineageRow[]): string {
  const reached = Math.max(...rows.map((row) => LOOP.findIndex((step) => step.nouns.includes(row.noun))));
  const words = LOOP.slice(reached + 1).flatMap((step) => (step.next === '' ? [] : [step.next]));

  return capital(words.join(', '));
}

/**
 * Stations of the Thread component from lineage rows (getLineage): the furthest evidence first, then here, then what it led to, then
 * what is not yet played. Each links to its noun's page. The noun's name and status stand in the note.
 */
export function threadOf(rows: readonly LineageRow[], { base, here, before = [] }: ThreadOptions): ThreadStation[] {
  const depths = [...new Set(rows.map((row) => row.depth))].sort((a, b) => a - b);
  const stations = depths.flatMap((depth) => {
    const step = rows.filter((row) => row.depth === depth);
    if (depth === 0)
      return step.map((row) => ({
        ...itemOf(row, base),
        title: here ?? row.label,
        to: undefined,
        place: 'here' as const,
      }));
    const nouns = [...new Set(step.map((row) => row.noun))];
    return nouns.flatMap((noun) =>
      groupItems(
        step.filter((row) => row.noun === noun),
        base,
      ),
    );
  });
  const ahead = rows.filter((row) => row.depth >= 0);
  const next = ahead.length > 0 ? unplayed(ahead) : '';

  return [
    ...before,
    ...stations,
    ...(next === '' ? [] : [{ id: 'next', title: next, note: 'Not yet played', place: 'next' as const }]),
  ];
}
