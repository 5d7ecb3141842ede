import { silentLogger } from '@upbeat/core/logger';
import type { Db } from '@upbeat/db/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, proposed } from '../../../../supabase/tests/support/open-stage';
import type { Stage } from '../../../../supabase/tests/support/open-stage';
import { applySuggestionsHandler } from './handler';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage('viewer');
});
afterAll(() => stage.space.stack.stop());

test('an attempt that broke off counts: the job tells all that it applied, and nothing of the job before', async () => {
  const { id: workspaceId, owner, stack } = stage.space;
  const db = stack.service() as unknown as Db;
  const [right, ...others] = await Promise.all(['Right', 'A', 'B', 'C'].map((name) => stage.place(name)));
  const settings = { p_kind: 'variant_winner', p_level: 1, p_acts_a_day: 9, p_spend_share: 0.5, p_reason: 'Try it.' };
  await stage.call(owner, 'set_delegation', settings);
  await stage.call(owner, 'set_automation', { p_on: true, p_reason: 'Go.' });
  const offer = (...keys: string[]) =>
    stage.read(keys.map((key, n) => proposed(key, { keep: right, pause: others[n] }, { groupKey: key })));
  const ask = async (): Promise<string> => {
    await stage.rows(`update public.jobs set status = 'cancelled' where workspace_id = $1 and status = 'queued'`);
    await db.rpc('enqueue_applying', { p_workspace_id: workspaceId });
    const [job] = await stage.rows<{ id: string }>(
      `select id from public.jobs where workspace_id = $1 and kind = 'apply-suggestions' and status = 'queued'`,
    );
    return job?.id ?? '';
  };
  const run = (id: string, signal = new AbortController(), breaksAfterFirst = false) =>
    applySuggestionsHandler({
      ticket: { id, workspaceId, requestedBy: '', attempt: 1, lastAttempt: false },
      payload: {},
      db,
      signal: signal.signal,
      progress: ({ done }) => {
        if (breaksAfterFirst && done === 1) signal.abort(new Error('killed'));
      },
      logger: silentLogger,
    });
  const applied = async (): Promise<number> =>
    (await stage.rows(`select id from public.decisions where workspace_id = $1 and decided_kind = 'ai'`)).length;

  await offer('one', 'two', 'three');
  const first = await ask();
  const breaks = new AbortController();
  await expect(run(first, breaks, true)).rejects.toThrow();
  expect(await applied()).toBe(2);
  expect(await run(first)).toEqual({ applied: 3, left: 0 });

  await stage.rows(`update public.jobs set status = 'running' where workspace_id = $1 and id = $2`, first);
  await stage.rows(`update public.jobs set status = 'done' where workspace_id = $1 and id = $2`, first);
  await offer('four');
  expect(await run(await ask())).toEqual({ applied: 1, left: 0 });
});
