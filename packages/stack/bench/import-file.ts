import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '@upbeat/core/ids';
import { timed } from './measure';
import { leadsTo } from './visitor';
import type { Desk } from './workspace';

const POLL_MS = 150;
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

/** Waits until the import shows (`landed`) and its job has tidied up (`done`). Throws when it fails. */
export async function untilDone(desk: Desk, id: string, onLanded: () => void = () => undefined): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  let shown = false;
  for (;;) {
    const { data, error } = await desk.data
      .from('imports')
      .select('status, error_message, jobs(status)')
      .eq('id', id)
      .single();
    if (error) throw error;
    const { status, jobs } = data as unknown as { status: string; jobs: { status: string } | null };
    if (status === 'landed' && !shown) {
      shown = true;
      onLanded();
    }
    if (shown && jobs?.status === 'done') return;
    if (status === 'failed' || status === 'cancelled' || performance.now() > deadline)
      throw new Error(`The import is ${status}: ${String(data.error_message)}`);
    await wait(POLL_MS);
  }
}
