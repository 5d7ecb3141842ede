import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { learnRules } from '@upbeat/brand/learn-rules';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { ROUTER_FUTURE } from '~/testing/router-future';
import LearnedRules from './learned-rules';
import { LikedTextsForm } from './liked-texts-form';
import RuleTrial from './rule-trial-card';

// The framework's components need its server's manifest; the router they stand on has the same ones.
vi.mock('@remix-run/react', () => import('react-router-dom'));
afterEach(cleanup);
// Parts of the page load on first use, which takes a busy machine a while.
configure({ asyncUtilTimeout: 20_000 });

const TEXT =
  "We don't do slogans. We do crust, crumb, and salt. It's simple, and it's slow. You won't find a shortcut here. We'll save you a slice.";
const LIKED = [TEXT, `${TEXT} Come by.`, `${TEXT} You will like it. Bring bags, jars, and time.`];
const ID = (at: number) => `01900000-0000-7000-8000-00000000000${at}`;

function show(action: (form: FormData) => unknown) {
  const learned = learnRules(LIKED, []);
  const ids = Object.fromEntries(learned.proposals.map(({ key }, at) => [key, ID(at)]));
  const element = (
    <LearnedRules learned={learned} ids={ids} brandId={ID(9)} base="/w/x" day="1 December 2026" rules={[]} />
  );
  const router = createMemoryRouter(
    [{ path: '*', element, action: async ({ request }) => action(await request.formData()) }],
    { future: ROUTER_FUTURE },
  );

  return render(<RouterProvider router={router} future={{ v7_startTransition: true }} />);
}
const row = (key: string) => document.querySelector<HTMLElement>(`[data-proposal="${key}"]`) ?? document.body;

/** Sends the form of a button as Enter does: two presses within a moment count as one. */
function send(button: HTMLElement): void {
  const form = button.closest('form');
  if (!form) throw new Error('The button stands in no form.');
  fireEvent.submit(form);
}

test('a proposal is accepted with its evidence as the reason, and can be taken back', async () => {
  const posted: FormData[] = [];
  show((form) => {
    posted.push(form);
    const id = String(form.get('key') ?? form.get('id'));
    return { rule: { id, stands: form.get('intent') === null } };
  });
  expect(row('contraction').textContent).toContain('[');
  fireEvent.click(within(row('contraction')).getByRole('button', { name: 'Accept' }));
  await waitFor(() => expect(within(row('contraction')).getByText('Rule added')).toBeTruthy());

  expect(posted[0]?.get('kind')).toBe('contraction');
  expect(posted[0]?.get('contractions')).toBe('contract');
  expect(posted[0]?.get('reason')).toContain('Counted in 3 texts we like, 1 December 2026:');
  expect(posted[0]?.get('reason')).toContain('You will like it');

  fireEvent.click(within(row('contraction')).getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(within(row('contraction')).getByRole('button', { name: 'Accept' })).toBeTruthy());
  expect(posted[1]?.get('intent')).toBe('take-back');
  fireEvent.click(within(row('contraction')).getByRole('button', { name: 'Accept' }));
  await waitFor(() => expect(posted).toHaveLength(3));
  expect(posted[2]?.get('key')).not.toBe(posted[0]?.get('key'));
});

test('a proposal may be edited before it is accepted, and a limit that cannot be stored says so at its field', async () => {
  const posted: FormData[] = [];
  show((form) => {
    posted.push(form);
    return { rule: { id: String(form.get('key')), stands: true } };
  });
  fireEvent.click(within(row('sentence_length')).getByRole('button', { name: 'Edit first' }));
  const field = within(row('sentence_length')).getByLabelText('Words at most');
  fireEvent.change(field, { target: { value: '500' } });
  send(within(row('sentence_length')).getByRole('button', { name: 'Accept as edited' }));
  expect(await screen.findByText('Write a whole number from 5 to 60')).toBeTruthy();
  expect(posted).toEqual([]);
  fireEvent.input(field, { target: { value: '14' } });
  send(within(row('sentence_length')).getByRole('button', { name: 'Accept as edited' }));
  await waitFor(() => expect(posted[0]?.get('maxWords')).toBe('14'));
});

test('a rejected proposal posts nothing and can be taken back', () => {
  show(() => expect.unreachable());
  fireEvent.click(within(row('passive')).getByRole('button', { name: 'Reject' }));
  expect(screen.getByText(/^Rejected: No passive voice/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Take it back' }));
  expect(within(row('passive')).getByRole('button', { name: 'Accept' })).toBeTruthy();
});

test('texts that are too few, too short or twins say so, and nothing is lost', () => {
  const onRead = vi.fn();
  render(<LikedTextsForm busy={false} onRead={onRead} />);
  const write = (at: number, value: string) =>
    fireEvent.change(screen.getByLabelText(`Text ${at}`), { target: { value } });
  const read = () => send(screen.getByRole('button', { name: 'Read these texts' }));
  write(1, 'Only four words here');
  read();
  expect(screen.getByText('At least 20 words: this has 4. Paste the whole text.')).toBeTruthy();
  expect(screen.getByText('Paste at least 3 texts: 2 more.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('Text 1'));
  LIKED.forEach((text, at) => write(at + 1, text));
  write(4, TEXT);
  read();
  expect(screen.getByText('The same as text 1. Paste another one.')).toBeTruthy();
  expect(onRead).not.toHaveBeenCalled();
  write(4, '');
  read();
  expect(onRead).toHaveBeenCalledWith([...LIKED, '', '']);
});

test('a rule is tried on a text: what it finds, and the text with every fix', async () => {
  const { rerender } = render(<RuleTrial config={{ kind: 'contraction', style: 'expand' }} />);
  fireEvent.change(screen.getByLabelText('A text to try the rule on'), { target: { value: "It's warm." } });
  expect(await screen.findByText('1 finding, with a fix.')).toBeTruthy();
  expect(screen.getByText('With every fix: It is warm.')).toBeTruthy();
  rerender(<RuleTrial config={{ kind: 'contraction', style: 'contract' }} />);
  expect(await screen.findByText('Nothing found: this text keeps the rule.')).toBeTruthy();
  rerender(<RuleTrial config={null} />);
  expect(await screen.findByText('Complete the rule to try it.')).toBeTruthy();
});
