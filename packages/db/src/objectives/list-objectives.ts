import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { ObjectiveSchema } from './row';
import type { Objective } from './row';

/** Objectives that are not put away, the one that ends last first; at most 100. */
export async function listObjectives(db: Db, workspaceId: string): Promise<Objective[]> {
  const rows = await unwrap(
    db
      .from('objectives')
      .select('id, name, metric, target:target::text, startsOn:starts_on, endsOn:ends_on, reason')
      .eq('workspace_id', workspaceId)
      .is('archived_at', null)
      .order('ends_on', { ascending: false })
      .order('id')
      .limit(100),
  );

  return rows.map((row) => ObjectiveSchema.parse(row));
}
