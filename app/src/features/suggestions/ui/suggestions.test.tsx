import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { afterEach, expect, test, vi } from 'vitest';
import type { SuggestionScreen } from '../suggestion-screen.server';
import type { SuggestionsPanelData } from '../panel.server';
import { JudgeSuggestion } from './judge-suggestion';
import { SuggestionsPanel } from './suggestions-panel';

// The framework's components need its server's manifest; the router they stand on has the same ones.
vi.mock('@remix-run/react', () => import('react-router-dom'));
afterEach(cleanup);

type Suggestion = SuggestionsPanelData['suggestions'][number];

const PLACEMENT = '00000000-0000-7000-8000-000000000028';

function suggestion(more: Partial<Suggestion> = {}): Suggestion {
  return {
    id: '00000000-0000-7000-8000-000000000039',
    campaignId: 'c',
    campaign: 'Launch',
    kind: 'variant_winner',
    spends: 'better',
    metric: 'ctr',
    channel: 'google_rsa',
    status: 'open',
    snoozedUntil: null,
    proposal: {
      title: 'Show “Every fee” alone',
      arms: [{ id: 'a', name: 'Every fee', platform: 'google_ads', channel: 'google_rsa', placementIds: [PLACEMENT] }],
      winner: 'a',
      donor: null,
      amount: null,
      touches: 0.4,
      apply: [{ act: 'pause', placementId: PLACEMENT }],
      undo: [{ act: 'restart', placementId: PLACEMENT }],
    },
    estimate: {
      probability: 0.994,
      probabilityOf: 'best',
      gain: {
        relative: { mean: 0.14, median: 0.14, low: 0.03, high: 0.25 },
        perDay: { mean: 41, median: 41, low: 10, high: 73 },
        unit: 'clicks',
      },
      surer: [{ by: 'holdback', share: 0.1, days: 14 }],
      assumes: [{ assumes: 'days_go_on' }],
      leftOut: [],
      profits: null,
    },
    forecast: {
      metric: 'ctr',
      scale: 'ratio',
      per: 'impression',
      comparedWith: 'before',
      beforeDays: 14,
      windowDays: 14,
    },
    from: '2026-01-01',
    to: '2026-01-14',
    currency: 'EUR',
    action: '',
    rowVersion: 1,
    createdAt: '2026-01-15T09:00:00Z',
    windows: 2,
    ...more,
  };
}

const panelOf = (more: Partial<SuggestionsPanelData> = {}): SuggestionsPanelData => ({
  suggestions: [],
  readings: [],
  records: [],
  levels: { variant_winner: 2, spend_more: 3 },
  total: { suggestions: 0, readings: 0 },
  mayJudge: true,
  mayBudget: true,
  mayPlace: true,
  key: '00000000-0000-7000-8000-0000000000aa',
  ...more,
});

function draw(element: React.ReactElement, answer?: () => Response) {
  const posted: Record<string, string>[] = [];
  const router = createMemoryRouter([
    { path: '/', element },
    {
      path: '/act',
      action: async ({ request }) => {
        posted.push(Object.fromEntries(await request.formData()) as Record<string, string>);
        return answer ? await (answer().json() as Promise<unknown>) : { done: true };
      },
    },
  ]);
  render(<RouterProvider router={router} future={{ v7_startTransition: true }} />);

  return posted;
}

test('better and more stand apart; what people decide is a question without a probability; one primary', () => {
  const more = suggestion({
    id: '00000000-0000-7000-8000-000000000040',
    kind: 'spend_more',
    spends: 'more',
    proposal: { ...suggestion().proposal, title: 'Spend €18 more a day on Meta feed' },
  });
  const records = [{ kind: 'variant_winner' as const, n: 3, worked: 2, causal: 1, latest: [true, false, true] }];
  draw(<SuggestionsPanel panel={panelOf({ suggestions: [suggestion(), more], records })} base="/w/x" />);

  const better = within(screen.getByRole('region', { name: 'Spend better' }));
  expect(better.getByRole('heading').textContent).toBe('Show “Every fee” alone');
  expect(better.getByText('worked 2 of 3 here, 1 proved causal')).toBeTruthy();
  expect(better.getByRole('img', { name: /^\+41, 80% interval \+10 to \+73/ })).toBeTruthy();
  const apart = within(screen.getByRole('region', { name: 'Spend more' }));
  expect(apart.getByRole('heading').textContent).toBe('Spend €18 more a day on Meta feed?');
  expect(apart.getByText('People decide')).toBeTruthy();
  expect(apart.getByRole('link', { name: 'Forecast, then decide' })).toBeTruthy();
  expect(document.body.textContent).not.toContain('99.4%');
  expect(document.querySelectorAll('[data-variant="primary"]')).toHaveLength(1);
});

test('nothing proposed and nothing read says so, and what would change it', () => {
  draw(<SuggestionsPanel panel={panelOf()} base="/w/x" />);
  expect(screen.getAllByText('Nothing now: not sure enough yet, or decided already.')).toHaveLength(2);
  expect(screen.getByText(/Nothing to compare yet/)).toBeTruthy();
});

function screenOf(more: Partial<SuggestionScreen['suggestion']> = {}): SuggestionScreen {
  const { windows: _windows, ...rest } = suggestion();
  return {
    suggestion: {
      ...rest,
      withdrawnReason: '',
      engine: 'engine@1',
      watermark: 1,
      updatedAt: '2026-01-15T09:00:00Z',
      decisionId: null,
      windows: [],
      forecasts: [],
      names: { [PLACEMENT]: 'Ad two' },
      ...more,
    },
    level: 2,
    record: undefined,
    history: { afterDays: 14, beforeDays: 14, ratios: [0.95, 1, 1.02, 1.05, 1.1] },
    misses: [],
    memberId: 'me',
    may: { forecast: true, judge: true, apply: true, close: true },
    today: '2026-01-15',
    demo: false,
    key: '00000000-0000-7000-8000-0000000000aa',
    base: '/w/x',
    thread: [],
  };
}
const distribution = { kind: 'log_t' as const, mu: 0.13, sigma: 0.08, df: 20, p10: 1.02, p50: 1.139, p90: 1.27 };
const frozen = (author: 'person' | 'engine') => ({
  id: author,
  author,
  authorId: author === 'person' ? 'me' : null,
  name: null,
  metric: 'ctr',
  windowDays: 14,
  distribution,
  sureness: author === 'person' ? ('fairly' as const) : null,
  frozenAt: '2026-01-15T09:00:00Z',
  score: null,
});

test('steps two and three are shut until one’s own forecast is locked; the slider is a native one', async () => {
  const posted = draw(<JudgeSuggestion screen={screenOf()} action="/act" />);
  expect(screen.getByRole('button', { name: 'Forecast first, then decide' }).hasAttribute('disabled')).toBe(true);
  expect(screen.queryByRole('radio', { name: /Apply it/ })).toBeNull();
  const slider = screen.getByRole('slider', { name: 'Expected change' });
  fireEvent.change(slider, { target: { value: '1.09' } });
  expect(slider.getAttribute('aria-valuetext')).toBe('+9%');
  expect(screen.getByText(/Above 4 of 5 past changes/)).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: 'Very' }));
  fireEvent.click(screen.getByRole('button', { name: 'Lock my forecast' }));
  await waitFor(() =>
    expect(posted).toEqual([expect.objectContaining({ intent: 'forecast', ratio: '1.09', sureness: 'very' })]),
  );
});

test('once locked, both forecasts and their blend are said; a stale answer loses neither choice nor words', async () => {
  const stale = { result: { status: 'error', error: { '': ['New data changed this.'] } }, code: 'stale' };
  draw(<JudgeSuggestion screen={screenOf({ forecasts: [frozen('person'), frozen('engine')] })} action="/act" />, () =>
    Response.json(stale),
  );
  for (const name of ['You', 'Engine', 'Blend'])
    expect(screen.getByText(name, { selector: 'b' }).parentElement?.textContent).toContain(
      '+14%, eight in ten between',
    );
  fireEvent.click(screen.getByRole('radio', { name: /Apply it/ }));
  fireEvent.change(screen.getByRole('textbox', { name: /Read again/ }), { target: { value: 'It is clear.' } });
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Apply it' }));
    await Promise.resolve();
  });
  expect(await screen.findByText(/Your choice and your words are still here/)).toBeTruthy();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Read again/ }).value).toBe('It is clear.');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /Apply it/ }).checked).toBe(true);
});

test('what was read without a suggestion says when it was read', () => {
  const one: SuggestionsPanelData['readings'][number] = {
    id: 'r',
    campaignId: 'c',
    campaign: 'Launch',
    kind: 'variant_winner',
    metric: 'ctr',
    groupKey: 'google_rsa',
    state: 'nothing_to_compare',
    readAt: '2026-01-15T09:00:00Z',
    reading: {},
  };
  draw(<SuggestionsPanel panel={panelOf({ readings: [one] })} base="/w/x" />);
  expect(screen.getByText(/^Variants side by side, Launch, as read 15 Jan 2026/)).toBeTruthy();
});
