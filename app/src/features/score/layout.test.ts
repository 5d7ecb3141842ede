import { expect, test } from 'vitest';
import { layoutScore, MOST_LANES, type ScoreNote } from './layout';

const at = (day: string) => Date.parse(`${day}T12:00:00Z`);
const note = (key: string, day: string, more: Partial<ScoreNote> = {}): ScoreNote => ({
  key,
  level: 2,
  stage: 'copy',
  name: 'Search ad',
  started: at(day),
  ended: null,
  state: 'done',
  ...more,
});
const WINDOW = { from: '2026-10-01', to: '2026-12-31', now: at('2026-11-24'), path: [] as string[] };
const score = (notes: ScoreNote[], window: Partial<typeof WINDOW> = {}) => layoutScore({ notes, ...WINDOW, ...window });
/** Where the marks of a note lie, without its label. */
const span = (one: { x: number; end: number }): [number, number] => [one.x - 8, one.end];

test('a note begins and ends where its time lies; what is held runs up to now', () => {
  const { notes, today, width } = score([
    note('a', '2026-10-01', { started: Date.parse('2026-10-01T00:00:00Z'), ended: at('2026-11-01') }),
    note('b', '2026-11-10', { state: 'held', stage: 'live' }),
  ]);
  expect(width).toBe(1024);
  expect(notes.find(({ key }) => key === 'a')).toMatchObject({
    x: 8,
    end: expect.closeTo((31.5 / 92) * 1024, 0) as number,
  });
  expect(notes.find(({ key }) => key === 'b')?.end).toBe(today);
  expect(today).toBeCloseTo((54.5 / 92) * 1024, 0);
});

test('notes of one line that would touch get lanes, and no two marks of a lane overlap', () => {
  const days = Array.from({ length: 40 }, (_, index) => `2026-11-${String((index % 28) + 1).padStart(2, '0')}`);
  const { notes, more } = score(days.map((day, index) => note(`n${index}`, day)));
  const ys = [...new Set(notes.map(({ y }) => y))];
  expect(ys).toHaveLength(MOST_LANES);
  for (const y of ys) {
    const lane = notes.filter((one) => one.y === y).toSorted((a, b) => a.x - b.x);
    for (const [index, one] of lane.slice(1).entries())
      expect(span(one)[0]).toBeGreaterThanOrEqual(lane.slice(index, index + 1).flatMap(span)[1] ?? 0);
  }
  expect(notes.length + more.reduce((sum, one) => sum + one.n, 0)).toBe(40);
});

test('labels give way before notes do', () => {
  const { notes, more } = score(['10', '11', '12', '13'].map((day) => note(day, `2026-11-${day}`)));
  expect(more).toEqual([]);
  expect(notes.map(({ key, label }) => [key, label !== null])).toEqual([
    ['10', false],
    ['11', true],
    ['12', true],
    ['13', true],
  ]);
});

test('a label takes the room that is there: whole beside nobody, cut before the next note, none where too little is left', () => {
  const name = 'Does search keep its share of the budget?';
  const labels = (...days: string[]) =>
    score(days.map((day) => note(day, day, { name, stage: 'brief' }))).notes.map(({ label }) => label);
  expect(labels('2026-10-10')).toEqual([name]);
  // Where it cannot be whole before the edge it is cut, and never reaches past it.
  const [edge] = score([note('edge', '2026-12-18', { name, state: 'held' })]).notes;
  expect(edge?.label).toMatch(/^Does sear.*…$/);
  const crowded = score(['02', '03', '04', '30'].map((day) => note(day, `2026-10-${day}`, { name }))).notes;
  for (const one of crowded) {
    const next = crowded.filter(({ x, y }) => y === one.y && x > one.x).toSorted((a, b) => a.x - b.x)[0];
    const written = one.x + 10 + (one.label ?? '').length * 6.1;
    expect(written).toBeLessThanOrEqual((next?.x ?? 1024 + 8) - 8);
  }
});

test('a thousand tasks of one minute are three notes and one count, and the line grows by no more', () => {
  const { notes, more, height } = score(Array.from({ length: 1000 }, (_, index) => note(`n${index}`, '2026-11-24')));
  expect(notes).toHaveLength(MOST_LANES);
  expect(more).toEqual([expect.objectContaining({ n: 997, level: 2, stage: 'copy' })]);
  expect(height - score([]).height).toBe(2 * 19 + 15);
});

test('staves do not depend on who plays: an empty Score has the same fifteen lines', () => {
  const { staves, notes, ticks } = score([]);
  expect(staves.map(({ name, lines }) => [name, lines.length])).toEqual([
    ['People', 5],
    ['Together', 5],
    ['AI', 5],
  ]);
  expect(notes).toEqual([]);
  expect(ticks[0]?.day).toBe('2026-10-05');
  expect(ticks).toHaveLength(13);
});

test('a week has its days, a year keeps room between its dates', () => {
  expect(score([], { from: '2026-11-23', to: '2026-11-29' }).ticks.map(({ day }) => day.slice(-2))).toEqual([
    '23',
    '24',
    '25',
    '26',
    '27',
    '28',
    '29',
  ]);
  const year = score([], { from: '2026-01-01', to: '2026-12-31' });
  const labelled = year.ticks.filter((tick) => tick.labelled).map(({ x }) => x);
  expect(Math.min(...labelled.slice(1).map((x, index) => x - (labelled[index] ?? 0)))).toBeGreaterThanOrEqual(52);
});

test('a task that began before the window is drawn from its edge, and today outside it is not drawn', () => {
  const { notes, today } = score([note('old', '2026-08-01', { state: 'held' })], { now: at('2027-01-04') });
  expect(notes[0]).toMatchObject({ x: 8, end: 1024 });
  expect(today).toBeNull();
});

test('the path is tied by slurs where both ends are drawn', () => {
  const notes = [
    note('a', '2026-10-10'),
    note('b', '2026-10-20', { stage: 'live' }),
    note('c', '2026-11-20', { level: 3 }),
  ];
  expect(score(notes, { path: ['a', 'b', 'gone', 'c'] }).slurs).toHaveLength(2);
});
