import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '@upbeat/core/ids';
import { timed } from './measure';
import { leadsTo } from './visitor';
import type { Desk } from './workspace';

const POLL_MS = 300;
const PATIENCE_MS = 240_000;

/** An uploaded file and how long the sending took. */
export interface Uploaded {
  id: string;
  ms: number;
}

/** Sends a file as the Import page does, in one request that the server stores in pieces. */
export async function upload(desk: Desk, name: string, text: string): Promise<Uploaded> {
  const { ms, value } = await timed(() =>
    desk.visitor.send(`${desk.base}/imports/upload?name=${name}.csv&key=${newId()}`, text),
  );
  const { id } = JSON.parse(value.text) as { id?: string };
  if (id === undefined) throw new Error(`The upload was refused (${value.status}): ${value.text}`);

  return { id, ms };
}

/** Settles the mapping as suggested and queues the import. */
export async function queue(desk: Desk, id: string): Promise<void> {
  const answers = { platform: 'google_ads', account: 'Bench', timeZone: 'Europe/London' };
  await leadsTo(desk.visitor.submit(`${desk.base}/imports/${id}`, { intent: 'queue', key: newId(), ...answers }));
}

/** Status of an import and of its job. Throws when it failed. */
export async function stateOf(desk: Desk, id: string): Promise<{ landed: boolean; done: boolean }> {
  const { data, error } = await desk.data
    .from('imports')
    .select('status, error_message, jobs(status)')
    .eq('id', id)
    .single();
  if (error) throw error;
  const { status, jobs } = data as unknown as { status: string; jobs: { status: string } | null };
  if (status === 'failed' || status === 'cancelled')
    throw new Error(`The import is ${status}: ${String(data.error_message)}`);

  return { landed: status === 'landed', done: status === 'landed' && jobs?.status === 'done' };
}

/** Waits until the import shows, then until its job has tidied up. Answers the milliseconds until it showed. */
export async function untilDone(desk: Desk, id: string): Promise<number> {
  const begun = performance.now();
  let landedMs = 0;
  while (performance.now() - begun < PATIENCE_MS) {
    const { landed, done } = await stateOf(desk, id);
    if (landed && landedMs === 0) landedMs = performance.now() - begun;
    if (done) return landedMs;
    await wait(POLL_MS);
  }
  throw new Error('The import does not end.');
}
