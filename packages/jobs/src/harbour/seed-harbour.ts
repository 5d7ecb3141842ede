import { createHash, randomBytes } from 'node:crypto';
import { addDays, dateInZone, now } from '@upbeat/core/clock';
import { newId } from '@upbeat/core/ids';
import type { BriefSlots } from '@upbeat/core/brief';
import { DRAFT_IDEAS_PROMPT } from '@upbeat/copilot/draft-ideas/prompt';
import type { Db, SupabaseSettings } from '@upbeat/db/client';
import type { Json } from '@upbeat/db/database.types';
import { settle, unwrap, unwrapMaybe } from '@upbeat/db/unwrap';
import type { WorkerSettings } from '../settings';
import { feesBrief, HARBOUR, OWN_REFERENCES, SAVINGS_BRIEF } from './content';
import { makeBrand } from './make-brand';
import { acceptIdea, cleanIdeas, signAndPlace, submitCopy } from './make-copy';
import { signInPerson } from './people';
import { PLACED, resultFiles, silentFile } from './results';
import { putQuestion, setTarget } from './set-targets';
import { uploadFile } from './upload';
import { runDueJobs } from './work';

export interface HarbourOptions {
  settings: SupabaseSettings;
  worker: WorkerSettings;
  email: string;
  password: string;
}

const IDEAS = 12;
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

async function inviteMarketer(owner: Db, marketer: Db, workspaceId: string, email: string): Promise<void> {
  const token = randomBytes(24).toString('base64url');
  await unwrap(
    owner.rpc('invite_member', {
      p_workspace_id: workspaceId,
      p_key: newId(),
      p_email: email,
      p_role: 'marketer',
      p_token_hash: createHash('sha256').update(token).digest('hex'),
      p_expires_at: new Date(now().getTime() + 3_600_000).toISOString(),
    }),
  );
  await unwrap(marketer.rpc('accept_invitation', { p_token: token }));
}

async function makeCampaign(
  db: Db,
  workspaceId: string,
  brandId: string,
  about: {
    name: string;
    slots: BriefSlots;
    budget?: string;
    objectiveId?: string;
    startsOn: string | null;
    endsOn: string | null;
  },
): Promise<{ campaignId: string; briefId: string }> {
  const campaign = await unwrap(
    db
      .from('campaigns')
      .insert({
        workspace_id: workspaceId,
        brand_id: brandId,
        objective_id: about.objectiveId ?? null,
        name: about.name,
        currency: HARBOUR.currency,
        budget_micros: about.budget ?? null,
        starts_on: about.startsOn,
        ends_on: about.endsOn,
        channels: about.slots.channels,
        market: about.slots.market,
      })
      .select('id')
      .single(),
  );
  const brief = await unwrap(
    db
      .from('briefs')
      .insert({
        workspace_id: workspaceId,
        campaign_id: campaign.id,
        title: about.name,
        slots: about.slots as unknown as Json,
      })
      .select('id')
      .single(),
  );

  return { campaignId: campaign.id, briefId: brief.id };
}

async function addOwnReferences(db: Db, workspaceId: string): Promise<void> {
  const rows = OWN_REFERENCES.map((reference) => ({
    ...reference,
    note: 'Simulated, from before Upbeat.',
    field: 'money',
    // The database works the bounds out from the counts.
    ctr_low: 0,
    ctr_high: 1,
    shrunk_low: 0,
  }));
  await unwrap(db.rpc('add_references', { p_workspace_id: workspaceId, p_key: newId(), p_rows: rows }));
}

/** Turns the loop once, with the very commands that people use: brand, campaign, brief, ideas, copy, approval, placement, results. */
export async function seedHarbour({ settings, worker, email, password }: HarbourOptions): Promise<'made' | 'stood'> {
  const state = await stateOf(worker.db, email);
  if (state === 'whole') return 'stood';
  const marketerEmail = email.replace(/^[^@]+/, 'jonas');
  const owner = await signInPerson(settings, email, password, 'Ines Okafor');
  if (state === 'half') await startOver(owner);
  const marketer = await signInPerson(settings, marketerEmail, password, 'Jonas Lind');

  const today = dateInZone(now(), HARBOUR.timeZone);
  const workspaceId = await makeWorkspace(owner, worker.db);
  await inviteMarketer(owner, marketer, workspaceId, marketerEmail);
  const brandId = await makeBrand(owner, workspaceId, today);
  await addOwnReferences(owner, workspaceId);
  await turnTheLoop({ owner, marketer, workspaceId, brandId, today, worker });
  await settle(
    worker.db.from('command_results').insert({ workspace_id: workspaceId, key: DONE, command: 'seed', result: {} }),
  );

  return 'made';
}

interface Turn {
  owner: Db;
  marketer: Db;
  workspaceId: string;
  brandId: string;
  today: string;
  worker: WorkerSettings;
}

async function turnTheLoop({ owner, marketer, workspaceId, brandId, today, worker }: Turn): Promise<void> {
  const until = new Intl.DateTimeFormat('en-IE', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${addDays(today, 90)}T12:00:00Z`),
  );
  const slots = feesBrief(until);
  const objectiveId = await setTarget(owner, workspaceId, today);
  const fees = await makeCampaign(owner, workspaceId, brandId, {
    name: 'Fees you can see',
    slots,
    budget: '90000000000',
    objectiveId,
    startsOn: addDays(today, -60),
    endsOn: addDays(today, 40),
  });
  await makeCampaign(owner, workspaceId, brandId, {
    name: 'A little each week',
    slots: SAVINGS_BRIEF,
    startsOn: null,
    endsOn: null,
  });

  await unwrap(
    marketer.rpc('start_drafting', {
      p_workspace_id: workspaceId,
      p_key: newId(),
      p_brief_id: fees.briefId,
      p_prompt_key: DRAFT_IDEAS_PROMPT.key,
      p_prompt_version: DRAFT_IDEAS_PROMPT.version,
      p_total: IDEAS,
    }),
  );
  await runDueJobs(worker);
  const ideas = await cleanIdeas(marketer, workspaceId, fees.briefId, { brandId, brief: slots, today });
  const [first, second, third, fourth] = ideas;
  if (first) {
    await acceptIdea(marketer, workspaceId, first);
    for (const [channel, name] of [
      ['google_rsa', PLACED.google],
      ['meta_feed', PLACED.meta],
    ] as const)
      await signAndPlace(
        owner,
        workspaceId,
        await submitCopy(marketer, workspaceId, first.id, channel),
        name,
        addDays(today, -60),
      );
  }
  if (fourth) {
    await acceptIdea(marketer, workspaceId, fourth);
    await signAndPlace(
      owner,
      workspaceId,
      await submitCopy(marketer, workspaceId, fourth.id, 'google_rsa'),
      PLACED.rival,
      addDays(today, -60),
    );
  }
  if (second) {
    await acceptIdea(marketer, workspaceId, second);
    await submitCopy(marketer, workspaceId, second.id, 'google_rsa');
  }
  if (third)
    await unwrap(
      owner.rpc('decide_idea', {
        p_workspace_id: workspaceId,
        p_key: newId(),
        p_idea_id: third.id,
        p_row_version: third.row_version,
        p_verdict: 'rejected',
        p_reason: 'Right words, wrong month: keep it for the summer.',
      }),
    );
  await unwrap(
    owner
      .from('campaigns')
      .update({ status: 'live' })
      .eq('workspace_id', workspaceId)
      .eq('id', fees.campaignId)
      .select('id')
      .single(),
  );

  const files = resultFiles(today);
  const account = { currency: 'EUR', timeZone: HARBOUR.timeZone };
  await uploadFile(owner, workspaceId, {
    ...account,
    name: 'google_ads_simulated.csv',
    text: files.google,
    platform: 'google_ads',
    account: 'Harbour Google',
  });
  await uploadFile(owner, workspaceId, {
    ...account,
    name: 'meta_ads_simulated.csv',
    text: files.meta,
    platform: 'meta_ads',
    account: 'Harbour Meta',
  });
  await runDueJobs(worker);
  await putQuestion(owner, workspaceId, fees.campaignId, today);
  await uploadFile(owner, workspaceId, {
    ...account,
    name: 'meta_ads_weekend.csv',
    text: silentFile(today),
    platform: 'meta_ads',
    account: 'Harbour Meta',
    wait: true,
  });
}
