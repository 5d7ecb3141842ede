import { newId } from '@upbeat/core/ids';
import type { Db, SupabaseSettings } from '@upbeat/db/client';
import { settle, unwrap, unwrapMaybe } from '@upbeat/db/unwrap';
import type { WorkerSettings } from '../settings';
import { simulateAccounts } from './accounts';
import { openCalendar } from './calendar';
import type { Calendar, HarbourClock } from './calendar';
import type { Cast } from './cast';
import { CLAIMS, HARBOUR, RULES } from './content';
import { liveThrough } from './live-through';
import { addClaims, addRules, makeBrand } from './make-brand';
import { invite, passwordOf, signInPerson } from './people';

export interface HarbourOptions {
  settings: SupabaseSettings;
  worker: WorkerSettings;
  email: string;
  password: string;
  /** Moves the clock of an embedded database, so that the past is lived through on its own days; null: everything happens now. */
  clock: HarbourClock | null;
}

const DONE = 'harbour-seeded';

/** What stands already: nothing yet, a whole Harbour (or one that was removed on purpose), or one that a crash left half-made. */
async function stateOf(service: Db, email: string): Promise<'absent' | 'whole' | 'half'> {
  const profile = await unwrapMaybe(service.from('profiles').select('user_id').eq('email', email).maybeSingle());
  if (!profile) return 'absent';
  const workspace = await unwrapMaybe(service.from('workspaces').select('id').eq('slug', HARBOUR.slug).maybeSingle());
  if (!workspace) return 'whole';
  const done = await unwrapMaybe(
    service.from('command_results').select('key').eq('workspace_id', workspace.id).eq('key', DONE).maybeSingle(),
  );

  return done ? 'whole' : 'half';
}

async function startOver(owner: Db): Promise<void> {
  const workspaces = await unwrap(owner.rpc('my_workspaces'));
  for (const { id, name } of workspaces.filter(({ slug }) => slug === HARBOUR.slug))
    await unwrap(owner.rpc('erase_workspace', { p_workspace_id: id, p_name: name }));
}

async function makeWorkspace(owner: Db, service: Db): Promise<string> {
  const id = newId();
  await unwrap(
    owner.rpc('create_workspace', {
      p_id: id,
      p_name: HARBOUR.name,
      p_slug: HARBOUR.slug,
      p_brand_name: HARBOUR.name,
      p_currency: HARBOUR.currency,
      p_time_zone: HARBOUR.timeZone,
      p_locale: HARBOUR.locale,
    }),
  );
  await unwrap(service.from('workspaces').update({ kind: 'demo' }).eq('id', id).select('id').single());

  return id;
}

/** The people of the demo, each with an account and a role, in a workspace with its brand. */
async function gather({ settings, worker, email, password }: HarbourOptions, calendar: Calendar): Promise<Cast> {
  const colleague = async (name: string, at: string) => {
    const address = email.replace(/^[^@]+/, at);
    return { email: address, db: await signInPerson(settings, address, passwordOf(address, password), name) };
  };
  await calendar.goTo(70, '08:45');
  const owner = await signInPerson(settings, email, password, 'Ines Okafor');
  await startOver(owner);
  const leila = await colleague('Leila Haddad', 'leila');
  const jonas = await colleague('Jonas Lind', 'jonas');
  const tomas = await colleague('Tomás Reyes', 'tomas');
  const workspaceId = await makeWorkspace(owner, worker.db);
  await invite(owner, leila.db, workspaceId, { email: leila.email, role: 'strategist' });
  await invite(owner, jonas.db, workspaceId, { email: jonas.email, role: 'marketer' });
  const brandId = await makeBrand(owner, workspaceId);
  await addRules(owner, workspaceId, brandId, RULES);
  await addClaims(owner, workspaceId, brandId, CLAIMS, calendar.today);
  await calendar.goTo(68, '09:20');
  await invite(owner, tomas.db, workspaceId, { email: tomas.email, role: 'analyst' });

  return {
    owner,
    strategist: leila.db,
    marketer: jonas.db,
    analyst: tomas.db,
    worker,
    workspaceId,
    brandId,
    calendar,
    accounts: simulateAccounts(calendar.today, calendar.lived),
  };
}

/**
 * Makes Harbour with the very commands that people use. Where the database's clock can be moved, ten weeks are lived through on their
 * own days and the loop turns once and begins anew; elsewhere its present campaign alone is made, now.
 */
export async function seedHarbour(options: HarbourOptions): Promise<'made' | 'stood'> {
  const { worker, email, clock } = options;
  if ((await stateOf(worker.db, email)) === 'whole') return 'stood';
  const calendar = openCalendar(clock);
  try {
    const cast = await gather(options, calendar);
    await liveThrough(cast);
    await calendar.close();
    await unwrap(
      worker.db.from('imports').update({ simulated: true }).eq('workspace_id', cast.workspaceId).select('id'),
    );
    await settle(
      worker.db
        .from('command_results')
        .insert({ workspace_id: cast.workspaceId, key: DONE, command: 'seed', result: {} }),
    );
  } finally {
    await calendar.close();
  }

  return 'made';
}
