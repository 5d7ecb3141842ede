import { newId } from '@upbeat/core/ids';
import type { Role } from '@upbeat/core/roles';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import { openTestStack } from './open-test-stack';

export interface TestWorkspace {
  stack: TestStack;
  id: string;
  /** Its address is /w/fernhill. */
  slug: 'fernhill';
  owner: SupabaseClient;
  ownerEmail: string;
  /** A second member of the role asked for. */
  guest: SupabaseClient;
  guestEmail: string;
}

/** A fresh stack with one workspace, made as people make it: its owner, and one more member of a role. */
export async function openTestWorkspace(guestRole: Role): Promise<TestWorkspace> {
  const stack = await openTestStack();
  const id = newId();
  const [ownerEmail, guestEmail] = ['ines@fernhill.example', 'guest@fernhill.example'];
  const owner = await stack.asUser(ownerEmail);
  const guest = await stack.asUser(guestEmail);
  await owner.rpc('ensure_profile', { p_display_name: 'Ines Okafor' });
  const profile = await guest.rpc('ensure_profile', { p_display_name: 'Guest' });
  await owner.rpc('create_workspace', {
    p_id: id,
    p_name: 'Fernhill',
    p_slug: 'fernhill',
    p_brand_name: 'Fernhill',
    p_currency: 'EUR',
    p_time_zone: 'Europe/Dublin',
    p_locale: 'en-IE',
  });
  await stack.sql(`insert into public.members (workspace_id, user_id, role) values ($1, $2, $3)`, [
    id,
    (profile.data as { user_id: string }).user_id,
    guestRole,
  ]);

  return { stack, id, slug: 'fernhill', owner, ownerEmail, guest, guestEmail };
}
