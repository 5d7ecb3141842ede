import { may } from '@upbeat/core/roles';
import { findTwin } from '@upbeat/db/imports/find-twin';
import { getImport } from '@upbeat/db/imports/get-import';
import type { Import } from '@upbeat/db/imports/get-import';
import { getImportChanges } from '@upbeat/db/imports/get-import-changes';
import { getImportSummary } from '@upbeat/db/imports/get-import-summary';
import { listImporters } from '@upbeat/db/imports/list-importers';
import { listImports } from '@upbeat/db/imports/list-imports';
import { listRejections } from '@upbeat/db/imports/list-rejections';
import { listPlacements } from '@upbeat/db/placements/list-placements';
import { z } from 'zod';

import type { Scope } from '~/request/require-member.server';
import { MOST_COMPARED, viewMapping } from './mapping-view.server';
import { readStoredReport } from './stored-report';

const REFUSALS_A_PAGE = 50;
const SHOWN_ENTITIES = 100;
const SHOWN_FILES = 4;

const ProgressSchema = z.object({ done: z.number(), total: z.number(), label: z.string() });

/** What the page of an import shows; `screen` follows its status and what the member may do. */
export async function importScreen(scope: Scope, importId: string, afterLine: number) {
  const { db, workspace, member } = scope;
  const imported = await getImport(db, workspace.id, importId);
  const names = await listImporters(db, [imported.createdBy]);
  const canImport = may(member.role, 'imports.write');
  const head = {
    canImport,
    canAttach: canImport || may(member.role, 'placements.write'),
    imported: headOf(imported),
    by: names.get(imported.createdBy ?? '') ?? null,
  };

  const maps = imported.status === 'uploaded' || (imported.status === 'failed' && imported.job !== null);
  if (maps && canImport) return { ...head, ...(await mappingScreen(scope, imported)) };
  if (['queued', 'landing', 'undoing'].includes(imported.status)) return { ...head, ...runningScreen(imported) };
  const report = imported.status === 'landed' ? readStoredReport(imported.report) : null;
  if (report) return { ...head, ...(await landedScreen(scope, imported, report, afterLine)) };

  const twin = imported.sha256 === null ? null : await findTwin(db, workspace.id, imported.sha256, imported.id);
  return { ...head, screen: 'ended' as const, twin };
}
export type ImportScreen = Awaited<ReturnType<typeof importScreen>>;
export type ScreenOf<Kind extends ImportScreen['screen']> = Extract<ImportScreen, { screen: Kind }>;

function headOf({ report: _report, job: _job, ...rest }: Import) {
  return rest;
}

async function mappingScreen(scope: Scope, imported: Import) {
  const { db, workspace } = scope;
  const [view, waiting, refused] = await Promise.all([
    viewMapping(scope, imported, null),
    listImports(db, workspace.id, { statuses: ['uploaded'], limit: SHOWN_FILES }),
    imported.status === 'failed' ? listRejections(db, workspace.id, imported.id, { limit: REFUSALS_A_PAGE }) : null,
  ]);

  return { screen: 'mapping' as const, view, waiting: waiting.imports, refused };
}

function runningScreen(imported: Import) {
  const { job } = imported;

  return {
    screen: 'running' as const,
    progress: ProgressSchema.safeParse(job?.progress).data ?? null,
    stopping: job?.stopping ?? false,
    retrying: job?.status === 'queued' && imported.status !== 'queued',
  };
}

async function landedScreen(
  { db, workspace }: Scope,
  imported: Import,
  report: NonNullable<ReturnType<typeof readStoredReport>>,
  afterLine: number,
) {
  const [changes, summary, refused, placements, earlier] = await Promise.all([
    report.rows <= MOST_COMPARED ? getImportChanges(db, workspace.id, imported.id) : null,
    getImportSummary(db, workspace.id, imported.id),
    listRejections(db, workspace.id, imported.id, { afterLine, limit: REFUSALS_A_PAGE }),
    listPlacements(db, workspace.id),
    listImports(db, workspace.id, { before: imported.id, statuses: ['landed'], limit: SHOWN_FILES }),
  ]);

  return {
    screen: 'landed' as const,
    report,
    changes,
    entities: summary.entities.slice(0, SHOWN_ENTITIES),
    entityCount: summary.entities.length,
    attachedCount: summary.entities.filter((entity) => entity.placementId !== null).length,
    refused,
    afterLine,
    placements: placements.map(({ id, name, campaign, status }) => ({ id, name, campaign, status })),
    earlier: earlier.imports,
  };
}
