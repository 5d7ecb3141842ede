import { loadEditor } from '@upbeat/commands/copy/load-editor';
import { may } from '@upbeat/core/roles';
import { getLineage } from '@upbeat/db/lineage/get-lineage';
import { getPlacedVersion } from '@upbeat/db/placements/get-placeable';
import { getPlacement } from '@upbeat/db/placements/get-placement';
import { getPlacementResults } from '@upbeat/db/placements/get-placement-results';
import { listPlacements } from '@upbeat/db/placements/list-placements';
import { listEntities } from '@upbeat/db/platform-entities/list-entities';
import { threadOf } from '~/features/lineage/thread-of';
import { accountsOf } from './accounts-of';
import { lostApproval } from './approval-state';
import type { Scope } from '~/request/require-member.server';

const SHOWN_DAYS = 60;
const SHOWN_ENTITIES = 100;

/** One placement: what runs, what it has brought, what is attached to it, and its thread. Throws not_found. */
export async function placementScreen({ db, workspace, member }: Scope, placementId: string) {
  const placement = await getPlacement(db, workspace.id, placementId);
  const [version, results, attached, lineage, placements, copy] = await Promise.all([
    getPlacedVersion(db, workspace.id, placement.versionId),
    getPlacementResults(db, workspace.id, placementId, SHOWN_DAYS),
    listEntities(db, workspace.id, { placementId, limit: SHOWN_ENTITIES }),
    getLineage(db, workspace.id, 'placement', placementId),
    listPlacements(db, workspace.id),
    loadEditor(db, workspace.id, placement.variantId),
  ]);

  return {
    placement,
    lost: lostApproval(placement.versionId, {
      approvals: copy.approvals,
      people: copy.policy.people,
      variantStatus: copy.variant.status,
    }),
    version,
    results,
    accounts: accountsOf(placement, attached.entities),
    entities: attached.entities,
    moreEntities: attached.next !== null,
    placements: placements.map(({ id, name, campaign, status }) => ({ id, name, campaign, status })),
    canPlace: may(member.role, 'placements.write'),
    canAttach: may(member.role, 'placements.write') || may(member.role, 'imports.write'),
    demo: workspace.kind === 'demo',
    thread: threadOf(lineage, { base: `/w/${workspace.slug}`, here: 'This placement' }),
  };
}

export type PlacementScreen = Awaited<ReturnType<typeof placementScreen>>;
