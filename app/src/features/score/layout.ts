import { addDays, daysBetween } from '@upbeat/core/clock';
import type { Level } from '@upbeat/core/levels';
import type { ScoreStage, ScoreTask } from '@upbeat/db/strategy/get-score';
import type { NoteState } from '~/components/ui/staff-notes';
import { STAVES } from './words';

/** Lanes of one line before the rest is counted. */
export const MOST_LANES = 3;
const STAGES: readonly ScoreStage[] = ['brief', 'ideas', 'copy', 'live', 'readout'];
const DAY = 86_400_000;
const LANE = 19;
/** Room for "+n" under the lanes of a full line. */
const MORE_ROW = 15;
const TOP = 46;
const GAP = 43;
const FOOT = 34;
const LEAST_WIDTH = 1024;
const LEAST_WEEK = 44;
const HEAD = 8;
const LABEL_AT = 10;
const SHORTEST = 27;
/** Characters that a label asks room for when notes are given their lanes; where room is left it takes more, up to the widest. */
const LONGEST_LABEL = 24;
const WIDEST_LABEL = 48;
/** A name cut shorter than this tells nothing. */
const LEAST_LABEL = 9;
const CHARACTER = 6.1;
/** "+n" signs of one line closer than this are one. */
const MORE_APART = 34;
const LABEL_ROOM = 52;
const FERMATA = 15;
/** Room behind a note for its sign. */
const SIGN_ROOM: Record<NoteState, number> = { done: 4, planned: 4, playing: 10, held: 4 + FERMATA };

export type ScoreNote = Pick<ScoreTask, 'key' | 'level' | 'stage' | 'started' | 'ended'> & {
  state: NoteState;
  name: string;
};

/**
 * A note in its place; x and y are of its head, `end` is where its bar ends, `mark` where a fermata stands. `label` is null where
 * another note needs the room.
 */
export interface PlacedNote {
  key: string;
  level: Level;
  state: NoteState;
  x: number;
  y: number;
  end: number;
  mark: number;
  label: string | null;
}
/** Notes that found no lane: `n` of them begin near x. */
export interface MoreNotes {
  level: Level;
  stage: ScoreStage;
  x: number;
  y: number;
  n: number;
}
export interface StaveLine {
  stage: ScoreStage;
  ys: number[];
}
export interface ScoreLayout {
  width: number;
  height: number;
  /** Where the lines end, above the dates. */
  floor: number;
  staves: { level: Level; name: string; top: number; bottom: number; lines: StaveLine[] }[];
  notes: PlacedNote[];
  more: MoreNotes[];
  ticks: { day: string; x: number; labelled: boolean }[];
  /** Null where today lies outside. */
  today: number | null;
  slurs: string[];
}

export interface LayoutQuestion {
  notes: readonly ScoreNote[];
  /** ISO dates, both inclusive. */
  from: string;
  to: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** Keys of notes that a slur ties, in order. */
  path: readonly string[];
}

/** A label of so many characters at most. */
const shorten = (name: string, longest: number): string =>
  name.length > longest ? `${name.slice(0, longest - 1).trimEnd()}…` : name;
const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * Places tasks on three staves over time. Notes of one line that would touch get lanes, at most MOST_LANES; where lanes run short labels
 * give way first, then notes are counted under the line. A pure function: the same tasks are always drawn alike.
 */
export function layoutScore({ notes, from, to, now, path }: LayoutQuestion): ScoreLayout {
  const days = daysBetween(from, to) + 1;
  const width = Math.max(LEAST_WIDTH, Math.ceil((days / 7) * LEAST_WEEK));
  const start = Date.parse(`${from}T00:00:00Z`);
  const x = (at: number) => round(((at - start) / (days * DAY)) * width);
  const within = (value: number) => Math.min(width, Math.max(0, value));
  const end = (note: ScoreNote) =>
    x(note.ended ?? (note.state === 'held' || note.state === 'playing' ? now : note.started));

  let y = TOP;
  const placed: PlacedNote[] = [];
  const more: MoreNotes[] = [];
  const staves = STAVES.map(({ level, name }) => {
    const top = y;
    const lines = STAGES.map((stage): StaveLine => {
      const line = placeLine(
        notes
          .filter((note) => note.level === level && note.stage === stage)
          .map((note) => ({ note, x: Math.min(width - HEAD, within(x(note.started)) + HEAD), end: within(end(note)) })),
        width,
      );
      const ys = Array.from({ length: line.lanes }, (_, lane) => y + lane * LANE);
      for (const one of line.placed) placed.push({ ...one.note, y: ys[one.lane] ?? y });
      for (const one of line.more) more.push({ level, stage, x: one.x, y: y + line.lanes * LANE - 3, n: one.n });
      y += line.lanes * LANE + (line.more.length > 0 ? MORE_ROW : 0);

      return { stage, ys };
    });
    const bottom = lines.at(-1)?.ys.at(-1) ?? y;
    y += GAP - LANE;

    return { level, name, top, bottom, lines };
  });
  const floor = y - GAP + LANE;

  return {
    width,
    height: floor + FOOT,
    floor,
    staves,
    notes: placed,
    more,
    ticks: ticksOf(from, days, x),
    today: now >= start && now < start + days * DAY ? x(now) : null,
    slurs: slursOf(path, placed),
  };
}

interface Standing {
  note: ScoreNote;
  x: number;
  end: number;
}
interface InLane {
  note: PlacedNote;
  lane: number;
  name: string;
}
interface Lane {
  barEnd: number;
  labelEnd: number;
  last: PlacedNote | null;
}

function placeLine(standing: readonly Standing[], width: number) {
  const lanes: Lane[] = [];
  const placed: InLane[] = [];
  const more: { x: number; n: number }[] = [];
  for (const { note, x, end } of standing.toSorted((a, b) => a.x - b.x || (a.note.key < b.note.key ? -1 : 1))) {
    const left = x - HEAD;
    let lane = lanes.findIndex((one) => one.labelEnd <= left);
    if (lane < 0 && lanes.length < MOST_LANES) lane = lanes.push({ barEnd: -HEAD, labelEnd: -HEAD, last: null }) - 1;
    if (lane < 0) lane = lanes.findIndex((one) => one.barEnd <= left);
    const room = lanes[lane];
    if (!room) {
      const near = more.at(-1);
      if (near && x - near.x < MORE_APART) near.n += 1;
      else more.push({ x, n: 1 });
      continue;
    }
    // The note before keeps its head and bar, and gives its label up.
    if (room.labelEnd > left && room.last) room.last.label = null;
    const label = shorten(note.name, LONGEST_LABEL);
    const bar = Math.max(end, x + SHORTEST - HEAD);
    const written = x + LABEL_AT + label.length * CHARACTER;
    const drawn = {
      key: note.key,
      level: note.level,
      state: note.state,
      x: round(x),
      y: 0,
      end: round(bar),
      mark: round(Math.max(bar, written) + 4),
      label,
    };
    const after = SIGN_ROOM[note.state];
    // Where the label goes, its fermata stays: room up to it is kept.
    lanes[lane] = {
      barEnd: note.state === 'held' ? drawn.mark + FERMATA : bar + after,
      labelEnd: Math.max(bar, written) + after,
      last: drawn,
    };
    placed.push({ note: drawn, lane, name: note.name });
  }
  for (const lane of lanes.keys())
    fitLabels(
      placed.filter((one) => one.lane === lane),
      width,
    );

  return { lanes: Math.max(1, lanes.length), placed, more };
}

/** Gives each label of a lane, oldest first, the room up to the next note or the edge; one without enough of it has none. */
function fitLabels(lane: readonly InLane[], width: number): void {
  for (const [index, { note, name }] of lane.entries()) {
    const next = lane[index + 1];
    const room = (next ? next.note.x - HEAD : width) - note.x - LABEL_AT - SIGN_ROOM[note.state];
    const longest = Math.min(WIDEST_LABEL, Math.floor(room / CHARACTER));
    note.label = longest < Math.min(LEAST_LABEL, name.length) ? null : shorten(name, longest);
    // A fermata stands behind the words; where they gave way, its room was kept.
    if (note.label !== null)
      note.mark = round(Math.max(note.end, note.x + LABEL_AT + note.label.length * CHARACTER) + 4);
  }
}

/** A line at every Monday; at every day where the window is a week or two. */
function ticksOf(from: string, days: number, x: (at: number) => number): ScoreLayout['ticks'] {
  const step = days <= 14 ? 1 : 7;
  const weekday = new Date(`${from}T00:00:00Z`).getUTCDay();
  const first = step === 1 ? 0 : (8 - weekday) % 7;
  const count = Math.ceil((days - first) / step);
  let labelledTo = -LABEL_ROOM;

  return Array.from({ length: count }, (_, index) => {
    const day = addDays(from, first + index * step);
    const at = x(Date.parse(`${day}T00:00:00Z`));
    const labelled = at - labelledTo >= LABEL_ROOM;
    if (labelled) labelledTo = at;

    return { day, x: at, labelled };
  });
}

function slursOf(path: readonly string[], placed: readonly PlacedNote[]): string[] {
  const byKey = new Map(placed.map((note) => [note.key, note]));
  const tied = path.flatMap((key) => byKey.get(key) ?? []);

  return tied.slice(1).map((to, index) => {
    const before = tied[index] ?? to;
    const x2 = to.x - 7;
    // Where the next task began before this one ended, the slur leaves from the head.
    const x1 = x2 >= before.end ? before.end : Math.min(before.x, x2);
    const bend = Math.max(14, Math.abs(x2 - x1) / 2);

    return `M${x1} ${before.y}C${round(x1 + bend)} ${before.y} ${round(x2 - bend)} ${to.y} ${round(x2)} ${to.y}`;
  });
}
