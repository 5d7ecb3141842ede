import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { afterEach, expect, test, vi } from 'vitest';
import type { LessonScreen } from '../lesson-screen.server';
import { JudgeBar } from './judge-bar';
import { JudgeForm } from './judge-form';
import { useLessonAct } from './use-lesson-act';

// The framework's components need its server's manifest; the router they stand on has the same ones.
vi.mock('@remix-run/react', () => import('react-router-dom'));
afterEach(cleanup);

const SCREEN: LessonScreen = {
  base: '/w/x',
  key: 'key-of-act',
  today: '2026-06-01',
  state: 'judge',
  reach: 0.2,
  wording: { ahead: [], behind: [] },
  thread: [],
  mayJudge: true,
  lesson: {
    id: 'l1',
    claim: 'Numbers bring more clicks',
    wrongIf: 'They bring fewer',
    facts: null,
    status: 'draft',
    channel: 'google_rsa',
    scope: null,
    effect: null,
    strength: 'weak',
    expiresOn: '2027-01-01',
    reason: '',
    acceptedAt: null,
    reopenedAt: null,
    takenBackAt: null,
    createdAt: '2026-05-01T00:00:00Z',
    traits: [],
    edited: false,
    rowVersion: 3,
    acceptedBy: null,
    campaignId: null,
    campaign: null,
    evidence: [],
    sides: { supports: 1, undecided: 0, contradicts: 0 },
    ideas: [],
  },
};

function Page() {
  const act = useLessonAct(SCREEN.lesson.rowVersion);

  return (
    <>
      <JudgeForm screen={SCREEN} act={act} />
      <JudgeBar lesson={SCREEN.lesson} act={act} />
    </>
  );
}

function open(action: (form: FormData) => unknown) {
  const router = createMemoryRouter(
    [
      {
        path: '/w/x/lessons/l1',
        Component: Page,
        action: async ({ request }) => action(await request.formData()),
      },
    ],
    { initialEntries: ['/w/x/lessons/l1'] },
  );
  render(<RouterProvider router={router} future={{ v7_startTransition: false }} />);
}

const claim = () => screen.getByLabelText<HTMLTextAreaElement>('Claim');

test('a stale save loses nothing: both texts stand beside each other and the next save names the newer version', async () => {
  const posted: Record<string, FormDataEntryValue>[] = [];
  open((form) => {
    posted.push(Object.fromEntries(form));
    if (posted.length > 1) return { done: true };
    return {
      result: { status: 'error', initialValue: Object.fromEntries(form), error: { '': ['It changed.'] } },
      code: 'stale',
      stored: {
        claim: 'Numbers bring clicks in spring',
        wrongIf: 'They bring fewer',
        expiresOn: '2027-01-01',
        rowVersion: 4,
        status: 'draft',
      },
    };
  });
  fireEvent.change(claim(), { target: { value: 'Numbers bring more clicks in search' } });
  fireEvent.click(screen.getByRole('button', { name: 'Accept the lesson' }));

  expect(await screen.findByText('Somebody saved this in the meantime')).toBeTruthy();
  expect(claim().value).toBe('Numbers bring more clicks in search');
  // A press this soon after the first would be the same press.
  await new Promise((resolve) => setTimeout(resolve, 300));
  fireEvent.click(screen.getByRole('button', { name: 'Accept the lesson' }));
  await vi.waitFor(() => expect(posted).toHaveLength(2));
  expect(posted.map(({ rowVersion, verdict }) => [rowVersion, verdict])).toEqual([
    ['3', 'accepted'],
    ['4', 'accepted'],
  ]);
});

test('a rejection asks why, and the words on the page go with it', async () => {
  const posted: Record<string, FormDataEntryValue>[] = [];
  open((form) => {
    posted.push(Object.fromEntries(form));
    return { result: { status: 'error', error: { reason: ['Say why it is no lesson.'] } } };
  });
  fireEvent.click(screen.getByRole('button', { name: 'Reject…' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Reject' }));

  expect(await screen.findByText('Say why it is no lesson.')).toBeTruthy();
  expect(posted[0]).toMatchObject({ verdict: 'rejected', claim: 'Numbers bring more clicks', reason: '' });
});
