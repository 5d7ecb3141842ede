import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { EXIT_FOR_GOOD, type StackMessage, StackMessageSchema } from './messages';
import { keepSecrets } from './secrets';

const entry = fileURLToPath(new URL('./main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'upbeat-db-'));
const alive = new Set<ReturnType<typeof startProcess>>();

function startProcess(): {
  message: Promise<StackMessage>;
  exited: Promise<number | null>;
  kill: (signal: NodeJS.Signals) => void;
} {
  const child = fork(entry, {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, UPBEAT_DATA_DIR: folder, LITE_TELEMETRY: '0' },
    silent: true,
  });
  const started = {
    message: new Promise<StackMessage>((resolve, reject) => {
      child.on('message', (raw) => {
        const message = StackMessageSchema.parse(raw);
        if (message.kind !== 'opening') resolve(message);
      });
      child.once('exit', (status) => reject(new Error(`ended with ${status} before a message`)));
    }),
    exited: new Promise<number | null>((resolve) => child.once('exit', (status) => resolve(status))),
    kill: (signal: NodeJS.Signals) => void child.kill(signal),
  };
  alive.add(started);
  void started.exited.then(() => alive.delete(started));
  return started;
}

async function ready(started: ReturnType<typeof startProcess>): Promise<{ url: string; applied: number }> {
  const message = await started.message;
  if (message.kind !== 'ready') throw new Error(message.kind === 'failed' ? message.message : message.kind);
  return { url: `http://127.0.0.1:${message.port}`, applied: message.applied };
}

const clientOf = (url: string): SupabaseClient =>
  createClient(url, keepSecrets(folder).publishableKey, { auth: { persistSession: false } });
const account = { email: 'kept@upbeat.test', password: 'correct horse battery' };
const OutboxSchema = z.array(z.object({ to: z.string(), subject: z.string(), text: z.string() }));

afterAll(async () => {
  for (const started of alive) {
    started.kill('SIGKILL');
    await started.exited;
  }
  rmSync(folder, { recursive: true, force: true });
});

test(
  'a data folder survives kill -9, serves one process at a time, and keeps its secrets to its owner',
  { timeout: 120_000 },
  async () => {
    const first = startProcess();
    const cold = await ready(first);
    expect(cold.applied).toBeGreaterThan(0);
    expect((await clientOf(cold.url).auth.signUp(account)).error).toBeNull();

    const second = startProcess();
    expect(await second.message).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining(`${folder} is in use by process`),
    });
    expect(await second.exited).toBe(EXIT_FOR_GOOD);

    first.kill('SIGKILL');
    await first.exited;
    const third = startProcess();
    const warm = await ready(third);
    expect(warm.applied).toBe(0);
    expect((await clientOf(warm.url).auth.signInWithPassword(account)).error).toBeNull();

    await clientOf(warm.url).auth.resetPasswordForEmail(account.email);
    const { secretKey } = keepSecrets(folder);
    const closed = await fetch(`${warm.url}/stack/v1/outbox`, {
      headers: { apikey: keepSecrets(folder).publishableKey },
    });
    expect(closed.status).toBe(401);
    const mails = OutboxSchema.parse(
      await (await fetch(`${warm.url}/stack/v1/outbox`, { headers: { apikey: secretKey } })).json(),
    );
    expect(mails[0]).toMatchObject({ to: account.email, subject: 'Reset your Upbeat password' });
    expect(mails[0]?.text).toMatch(/http:\/\/localhost:3000\/auth\/confirm\?token_hash=\w+&type=recovery/);
    for (const name of ['secrets.json', 'outbox.jsonl']) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'outbox.jsonl'), 'utf8')).toContain(account.email);

    const library = createClient(warm.url, secretKey, { auth: { persistSession: false } }).from('library_references');
    expect((await library.select('id', { count: 'exact', head: true })).count).toBeGreaterThan(20_000);

    third.kill('SIGTERM');
    expect(await third.exited).toBe(0);
  },
);
