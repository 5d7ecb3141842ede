import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { newId } from '@upbeat/core/ids';
import { keepSecrets } from '../src/database/secrets';
import type { Copy } from './start-copy';
import { createVisitor, fieldsOf, leadsTo, open, type Visitor } from './visitor';

/** A signed-in owner in a workspace of their own. */
export interface Desk {
  visitor: Visitor;
  /** `/w/:workspace` */
  base: string;
  /** The same person at the data API, for reading what no page says in one word. */
  data: SupabaseClient;
}

const PASSWORD = 'seven quiet herons by the weir';

/** Makes an account and a workspace through the pages' forms. */
export async function openDesk(copy: Copy, dataFolder: string): Promise<Desk> {
  const visitor = createVisitor(copy.url);
  const email = `bench-${newId()}@upbeat.test`;
  await open(visitor, '/sign-up');
  const next = await leadsTo(visitor.submit('/sign-up', { name: 'Bench', email, password: PASSWORD, next: '' }));
  const form = fieldsOf(await open(visitor, next));
  const slug = `bench-${newId().slice(-8)}`;
  await leadsTo(
    visitor.submit(next, {
      ...form,
      name: 'Bench',
      slug,
      brandName: 'Bench',
      website: '',
      currency: 'EUR',
      timeZone: 'Europe/London',
      locale: 'en-GB',
    }),
  );
  const data = createClient(copy.dataUrl, keepSecrets(dataFolder).publishableKey, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
  });
  const { error } = await data.auth.signInWithPassword({ email, password: PASSWORD });
  if (error) throw error;

  return { visitor, base: `/w/${slug}`, data };
}
