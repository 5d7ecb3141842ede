import { listRegrets } from '@upbeat/db/decisions/list-regrets';
import { listScoredForecasts } from '@upbeat/db/forecasts/list-scored-forecasts';
import type { Scope } from '~/request/require-member.server';
import { forecasterRecords } from './calibration';
import { regretLedgers } from './regret';

/** Whose forecasts hold, and what came of what was taken and dismissed. */
export async function calibrationScreen({ db, workspace }: Pick<Scope, 'db' | 'workspace'>) {
  const [scored, regrets] = await Promise.all([listScoredForecasts(db, workspace.id), listRegrets(db, workspace.id)]);

  return {
    records: forecasterRecords(scored),
    ledgers: regretLedgers(regrets),
    base: `/w/${workspace.slug}`,
    demo: workspace.kind === 'demo',
  };
}
