import { expect, test } from 'vitest';
import { waitTitle } from './count-words';
import { firstBars } from './first-bars';
import { jobWords } from './job-words';
import { waitWords } from './wait-words';

test('the title is the finding', () => {
  expect(waitTitle(5, false)).toBe('Five things wait for your judgment.');
  expect(waitTitle(1, true)).toBe('One thing waits for your judgment.');
  expect(waitTitle(31, false)).toBe('31 things wait for your judgment.');
  expect([waitTitle(0, false), waitTitle(0, true)]).toEqual(['Nothing waits for you.', 'Nothing waits for you yet.']);
});

const NEW = { brand: false, brief: false, approved: false, results: false, campaignId: null };

test('the first bars name the first one that this member may play, and go away once all are played', () => {
  const next = (first: typeof NEW, role: 'owner' | 'analyst' | 'viewer') =>
    firstBars(first, role).map(({ key, state, act }) => `${key} ${state} ${act?.to ?? '-'}`);

  expect(next(NEW, 'owner')).toEqual([
    'brand next /brand',
    'brief later /campaigns/new',
    'approved later -',
    'results later /imports/new',
  ]);
  expect(next({ ...NEW, brand: true, brief: true }, 'analyst')).toEqual([
    'brand done -',
    'brief done -',
    'approved later -',
    'results next /imports/new',
  ]);
  expect(next(NEW, 'viewer').filter((line) => !line.endsWith('-'))).toEqual([]);
  expect(firstBars({ ...NEW, brand: true, brief: true, approved: true, results: true }, 'owner')).toEqual([]);
});

const COPY = {
  name: 'Fees',
  channel: 'google_rsa',
  label: 'B',
  campaign: 'Card',
  variants: 2,
  version: 4,
  submittedBy: 'Jonas',
  mine: false,
  signed: 1,
  people: 2,
  lost: null,
} as const;

test('a name that is itself a quotation is quoted once', () => {
  const { title } = waitWords({
    kind: 'sign',
    id: 'v',
    since: '',
    about: { ...COPY, name: '“Can I see every fee?”', variants: 1 },
  });
  expect(title).toBe('Approve the Google search ad “Can I see every fee?”');
});

test('a request says who, which version and how many sign', () => {
  const sign = waitWords({ kind: 'sign', id: 'v', since: '', about: COPY });
  expect(sign.title).toBe('Approve the Google search ad “Fees”, variant B');
  expect(sign.why).toBe('Jonas submitted version 4 for “Card”. Two people sign; one has.');

  const lost = { verdict: 'approved', reason: 'Claim C-01 changed after it was signed.', by: 'Ines' } as const;
  const mend = waitWords({ kind: 'mend', id: 'v', since: '', about: { ...COPY, variants: 1, lost } });
  expect(mend.title).toBe('Google search ad “Fees” lost its approval');
  expect(mend.why).toContain('Claim C-01 changed after it was signed.');
});

test('work under way may be stopped by who asked and by who may ask; an undo by nobody', () => {
  const job = { id: 'j', kind: 'land-import', status: 'running', progress: null, mine: false } as const;
  const rest = { stopping: false, model: null, done: null, total: null, name: 'a.csv' };

  expect(jobWords({ ...job, ...rest }, 'analyst')).toMatchObject({ name: 'Importing a.csv', level: 1, mayStop: true });
  expect(jobWords({ ...job, ...rest }, 'marketer').mayStop).toBe(false);
  expect(jobWords({ ...job, ...rest, mine: true }, 'marketer').mayStop).toBe(true);
  expect(jobWords({ ...job, ...rest, kind: 'undo-import', mine: true }, 'owner').mayStop).toBe(false);
  const draft = { ...job, ...rest, kind: 'draft-ideas', done: 3, total: 12, model: 'patterns', name: null };
  expect(jobWords(draft, 'owner')).toMatchObject({ progress: '3 of 12 ideas', note: 'template draft', level: 2 });
});
