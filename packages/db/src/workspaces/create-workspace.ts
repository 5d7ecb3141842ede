import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

export interface NewWorkspace {
  /** Comes from the form: a repeated submit finds the workspace it made. */
  id: string;
  name: string;
  slug: string;
  brandName: string;
  website: string;
  /** ISO 4217 */
  currency: string;
  /** IANA name */
  timeZone: string;
  /** BCP 47 */
  locale: string;
}

const MadeSchema = z.object({ slug: z.string() });

/** Makes a workspace with the caller as owner, its first brand and approval policy; answers its slug. `conflict` at `slug` when that is taken. */
export async function createWorkspace(db: Db, workspace: NewWorkspace): Promise<string> {
  const made = await unwrap(
    db.rpc('create_workspace', {
      p_id: workspace.id,
      p_name: workspace.name,
      p_slug: workspace.slug,
      p_brand_name: workspace.brandName,
      p_website: workspace.website,
      p_currency: workspace.currency,
      p_time_zone: workspace.timeZone,
      p_locale: workspace.locale,
    }),
  );

  return MadeSchema.parse(made).slug;
}
