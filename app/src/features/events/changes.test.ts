import type { WorkspaceEvent } from '@upbeat/db/events/row';
import { expect, test } from 'vitest';
import { changesAddress, changesQuery } from './filter';
import { groupChanges } from './group-changes';
import { tellChange, type Told } from './tell-change';

const ME = '00000000-0000-7000-8000-000000000001';
const JONAS = '00000000-0000-7000-8000-000000000002';
const dayOf = (instant: string): string => instant.slice(0, 10);
const say = ({ start, subject, end }: Told): string => `${start}${subject?.text ?? ''}${end}`;
const tell = (event: WorkspaceEvent, count = 1): Told => tellChange({ event, count }, { base: '/w/x', reader: ME });

let seq = 100;
function event(of: Partial<WorkspaceEvent>): WorkspaceEvent {
  seq -= 1;
  return {
    seq: String(seq),
    at: '2026-01-10T09:00:00Z',
    actorKind: 'person',
    actorId: JONAS,
    actor: 'Jonas',
    level: 2,
    noun: 'ideas',
    verb: 'rejected',
    target: 'i1',
    about: of.noun ?? 'ideas',
    campaignId: 'c1',
    campaign: 'Fees you can see',
    name: 'If your statement could talk',
    channel: null,
    verdict: null,
    reason: null,
    ...of,
  };
}

test('what one hand did to one kind of row on one day is one change, also when other things happened between', () => {
  const drafted = { verb: 'created', actorKind: 'ai' } as const;
  const events = [
    event(drafted),
    event({ noun: 'imports', verb: 'landed', campaignId: null, name: 'a.csv' }),
    event(drafted),
    event(drafted),
    event({ ...drafted, at: '2026-01-09T09:00:00Z' }),
    event({ ...drafted, actorId: ME, actor: 'Ines' }),
    event({ ...drafted, campaignId: 'c2', campaign: 'Other' }),
  ];
  const told = groupChanges(events, dayOf).map((change) => say(tellChange(change, { base: '/w/x', reader: ME })));

  expect(told).toEqual([
    'AI for Jonas drafted 3 ideas for “Fees you can see”.',
    'Jonas imported “a.csv”.',
    'AI for Jonas drafted “If your statement could talk”.',
    'AI for you drafted “If your statement could talk”.',
    'AI for Jonas drafted “If your statement could talk”.',
  ]);
});

test('a forecast that no person locked is the engine’s, whoever’s act froze it', () => {
  const locked = { noun: 'forecasts', verb: 'created', name: 'Show “A” alone', target: 's1' };
  expect(tell(event({ ...locked, actorKind: 'ai' })).start).toBe('The engine locked a forecast for ');
  expect(tell(event({ ...locked, actorKind: 'system', actorId: null, actor: null })).start).toContain(
    'The engine locked',
  );
  expect(tell(event({ ...locked, actorKind: 'person' })).start).toBe('Jonas locked a forecast for ');
});

test('a signature and a return are two kinds, each with its words, its reason and its place', () => {
  const approval = { noun: 'approvals', verb: 'created', name: 'Fees', channel: 'google_rsa', target: 'v1' };
  const signed = event({ ...approval, verdict: 'approved' });
  const returned = event({ ...approval, verdict: 'returned', reason: 'Too long.' });

  expect(groupChanges([signed, returned], dayOf)).toHaveLength(2);
  expect(say(tell(signed))).toBe('Jonas signed “Fees”, Google search ad.');
  expect(say(tell(returned))).toBe('Jonas returned “Fees”, Google search ad: Too long.');
  expect(tell(returned).subject?.to).toBe('/w/x/variants/v1');
});

test('several things are told by what they are', () => {
  const several = (of: Partial<WorkspaceEvent>) => say(tell(event(of), 2));

  expect(several({ noun: 'imports', verb: 'landed', campaignId: null, campaign: null })).toBe(
    'Jonas imported 2 files.',
  );
  expect(several({ noun: 'claims', verb: 'updated', campaignId: null, campaign: null })).toBe(
    'Jonas changed 2 claims.',
  );
  expect(several({ noun: 'approvals', verb: 'created', verdict: 'approved' })).toBe(
    'Jonas signed 2 pieces of copy for “Fees you can see”.',
  );
});

test('what is gone has neither name nor link, and who left is not named', () => {
  const told = tell(event({ actor: null, name: null, campaign: null }));

  expect(say(told)).toBe('A former member rejected an idea that is no longer here.');
  expect(told.subject).toBeNull();
  const deleted = event({ noun: 'audiences', verb: 'deleted', name: null });
  expect(say(tell(deleted))).toBe('Jonas removed an audience that is no longer here.');
});

test('a noun and a verb that nobody has written words for are still told', () => {
  expect(say(tell(event({ noun: 'saved_views', verb: 'pinned', name: 'Q1' })))).toBe(
    'Jonas pinned the saved view “Q1”.',
  );
  expect(
    say(tell(event({ actorKind: 'system', noun: 'imports', verb: 'failed', name: 'b.csv', reason: 'Empty.' }))),
  ).toBe('Upbeat refused “b.csv”: Empty.');
});

test('an address keeps only filters that fit, and leads to its next page with them', () => {
  const asked = new URLSearchParams({ noun: 'ideas', who: JONAS, level: '2', before: '41' });
  expect(changesQuery(asked)).toEqual({ filter: { noun: 'ideas', actor: JONAS, level: 2 }, before: '41' });
  const odd = new URLSearchParams({ noun: 'toString', who: "x' or 1=1", level: '9', before: '-1' });
  expect(changesQuery(odd)).toEqual({ filter: {}, before: undefined });
  expect(changesAddress({ noun: 'ideas', level: 2 }, '40')).toBe('?noun=ideas&level=2&before=40');
});

test('a refused upload is said of the file, not of who brought it; the same file again says so', () => {
  const upload = { noun: 'imports', campaignId: null, campaign: null, name: 'b.csv' } as const;
  const refused = event({ ...upload, verb: 'failed', reason: 'The file is empty.' });
  const again = event({ ...upload, verb: 'cancelled', reason: 'the very same file is in already as “a.csv”' });
  const stopped = event({ ...upload, verb: 'cancelled' });

  expect(say(tell(refused))).toBe('Jonas uploaded “b.csv”, which was refused: The file is empty.');
  expect(say(tell(again))).toBe('Jonas uploaded “b.csv” again: the very same file is in already as “a.csv”.');
  expect(say(tell(stopped))).toBe('Jonas stopped the import of “b.csv”.');
  expect(say(tell(refused, 3))).toBe('Jonas uploaded 3 files that were refused.');
  expect(groupChanges([again, stopped], dayOf)).toHaveLength(2);
});

test('the second half of the loop is told: decisions with their verdict, levels with their reason, outcomes with their cause', () => {
  const plain = { campaignId: null, campaign: null } as const;
  const decision = { ...plain, noun: 'decisions', name: 'Show A alone', target: 'd1' } as const;

  expect(say(tell(event({ ...decision, verb: 'created', verdict: 'applied', reason: 'It is clear.' })))).toBe(
    'Jonas applied “Show A alone”: It is clear.',
  );
  expect(say(tell(event({ ...decision, verb: 'created', verdict: 'applied', actorKind: 'ai' })))).toBe(
    'AI for Jonas applied “Show A alone”.',
  );
  const measured = {
    ...decision,
    noun: 'outcomes',
    about: 'decisions',
    verb: 'measured',
    actorKind: 'system',
  } as const;
  const outcome = tell(event({ ...measured, verdict: 'causal' }));
  expect(say(outcome)).toBe('Upbeat measured what came of “Show A alone”: the effect is caused by it.');
  expect(outcome.subject?.to).toBe('/w/x/decisions/d1');
  const level = { ...plain, noun: 'delegation_policies', verb: 'level', name: 'ideas', verdict: '3' } as const;
  expect(say(tell(event({ ...level, reason: 'We write our own.' })))).toBe(
    'Jonas set ideas to “People decide”: We write our own.',
  );
  const off = { ...plain, noun: 'automation_switches', verb: 'off', name: null, reason: null } as const;
  expect(say(tell(event(off)))).toBe('Jonas turned automation off.');
  const reopened = { ...plain, noun: 'lessons', verb: 'reopened', actorKind: 'system', name: 'Numbers win' } as const;
  expect(say(tell(event(reopened)))).toBe(
    'Upbeat reopened the lesson “Numbers win”, since a later result contradicts it.',
  );
  const byUndo = { ...reopened, actorKind: 'person', actorId: 'u-2', actor: 'Ines' } as const;
  expect(say(tell(event(byUndo)))).toBe('Ines reopened the lesson “Numbers win”, since its data was taken back.');
  expect(say(tell(event({ ...byUndo, verb: 'draft' })))).toBe(
    'Ines made a draft again of the lesson “Numbers win”, whose words wait to be accepted.',
  );
});

test('a forecast leads to what it is of', () => {
  const forecast = { noun: 'forecasts', verb: 'created', name: 'Show A alone', target: 's1' } as const;

  expect(tell(event({ ...forecast, about: 'suggestions' })).subject?.to).toBe('/w/x/suggestions/s1');
  expect(tell(event({ ...forecast, about: 'ideas' })).subject?.to).toBe('/w/x/ideas/s1');
});
