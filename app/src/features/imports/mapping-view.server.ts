import { AppError, isAppError } from '@upbeat/core/app-error';
import type { FieldErrors } from '@upbeat/core/app-error';
import { listAdAccounts } from '@upbeat/db/ad-accounts/list-ad-accounts';
import type { Import } from '@upbeat/db/imports/get-import';
import { getWouldReplace } from '@upbeat/db/imports/replaced-rows';
import type { Replaced, ToldRow } from '@upbeat/db/imports/replaced-rows';
import { queueImport } from '@upbeat/db/imports/queue-import';
import { streamImportFile } from '@upbeat/db/imports/stream-import-file';
import { inspectFile } from '@upbeat/exchange/inspect-file';
import type { FileInspection } from '@upbeat/exchange/inspection';
import { makeReadPlan, openQuestions } from '@upbeat/exchange/read-plan';
import type { ReadPlan } from '@upbeat/exchange/read-plan';
import { readRows } from '@upbeat/exchange/read-rows';
import { reportOn } from '@upbeat/exchange/report';
import type { ImportReport } from '@upbeat/exchange/report';
import { entityNames } from '@upbeat/exchange/rows/entity-names';
import { storedForm } from '@upbeat/exchange/rows/metric-row';
import type { StoredRow } from '@upbeat/exchange/rows/metric-row';
import type { Scope } from '~/request/require-member.server';
import { answerErrors, answersOf, firstAnswers, knownAccount, mappingOf, openQuestionsOf } from './answers';
import type { Answers, KnownAccount, OpenQuestion } from './answers';
import type { AnswersForm } from './forms';

type Here = Pick<Scope, 'db' | 'workspace'>;

/** Rows above which holding each against what stands would keep the page waiting. */
export const MOST_COMPARED = 20_000;
/** Rows that the screen shows as they will be stored. */
const SHOWN_ROWS = 6;
const SHOWN_REFUSALS = 20;

/** Everything the mapping screen shows, worked out from the stored file and the answers. */
export interface MappingView {
  inspection: FileInspection;
  answers: Answers;
  accounts: KnownAccount[];
  /** The account of that name, where it stands already. */
  account: KnownAccount | null;
  open: OpenQuestion[];
  errors: FieldErrors;
  preview: StoredRow[];
  dryRun: ImportReport | null;
  /** What the dry run would replace; null where nothing can be: an account that is new, a file without spend. */
  replaces: Replaced | 'too-many' | null;
}

/** The mapping screen of an uploaded file. Without a form, the suggested mapping and no answers. */
export async function viewMapping(here: Here, imported: Import, form: AnswersForm | null): Promise<MappingView> {
  const { db, workspace } = here;
  const source = () => streamImportFile(db, workspace.id, imported.id);
  const mapping = form ? mappingOf(form) : null;
  const inspection = await inspectFile(source(), { fileName: imported.fileName, ...(mapping && { mapping }) });
  const accounts = await listAdAccounts(db, workspace.id);
  const answers = form ? answersOf(form) : firstAnswers(inspection, accounts);
  const account = knownAccount(answers, accounts);
  const errors = answerErrors(inspection, answers, account);
  const asked = openQuestions(inspection, answers);
  const plan = planOf(inspection, answers);
  const open = openQuestionsOf(inspection, asked, answers, account);
  const ready = plan !== null && open.length === 0 && Object.keys(errors).length === 0;

  const report = ready && form?.intent === 'dry-run' ? await dryRun(source(), plan) : null;

  return {
    inspection,
    answers,
    accounts,
    account: account ?? null,
    open,
    errors: { ...errors, ...inspection.mappingErrors },
    preview: plan ? await firstRows(source(), plan) : [],
    dryRun: report,
    replaces: plan && report ? await wouldReplace(here, source(), plan, { report, account }) : null,
  };
}

/** The plan as far as it can be made; the currency may still be open. */
function planOf(inspection: FileInspection, answers: Answers): ReadPlan | null {
  try {
    return makeReadPlan(inspection, answers, { dryRun: true });
  } catch (error) {
    if (isAppError(error, 'invalid_input')) return null;
    throw error;
  }
}

async function firstRows(source: AsyncIterable<Uint8Array>, plan: ReadPlan): Promise<StoredRow[]> {
  const rows: StoredRow[] = [];
  for await (const item of readRows(source, plan)) {
    if (item.kind === 'row' || item.kind === 'range') rows.push(storedForm(item.row));
    if (rows.length >= SHOWN_ROWS) break;
  }

  return rows;
}

async function dryRun(source: AsyncIterable<Uint8Array>, plan: ReadPlan): Promise<ImportReport> {
  const report = await reportOn(readRows(source, plan), plan);

  return { ...report, rejected: report.rejected.slice(0, SHOWN_REFUSALS) };
}

/** Of a campaign's day the newest export with spend counts whole: what it leaves out of what counts now. */
async function wouldReplace(
  { db, workspace }: Here,
  source: AsyncIterable<Uint8Array>,
  plan: ReadPlan,
  { report, account }: { report: ImportReport; account: KnownAccount | undefined },
): Promise<MappingView['replaces']> {
  if (account === undefined || report.rows === 0 || report.notInFile.includes('spend')) return null;
  if (report.rows > MOST_COMPARED) return 'too-many';

  return getWouldReplace(db, workspace.id, account.id, await toldRows(source, plan));
}

/** What the daily rows of a file are of, each once a day. */
async function toldRows(source: AsyncIterable<Uint8Array>, plan: ReadPlan): Promise<ToldRow[]> {
  const told = new Map<string, ToldRow>();
  for await (const item of readRows(source, plan)) {
    if (item.kind !== 'row') continue;
    const row = { d: item.row.dateStart, ...entityNames(item.row) };
    told.set(JSON.stringify(row), row);
  }

  return [...told.values()];
}

/**
 * Queues the import by a plan made here, from the stored file and the answers. Throws invalid_input with the open questions as fields,
 * duplicate for the very same file, conflict for an account in another currency.
 */
export async function queueMapped({ db, workspace }: Here, imported: Import, form: AnswersForm): Promise<void> {
  const mapping = mappingOf(form);
  const inspection = await inspectFile(streamImportFile(db, workspace.id, imported.id), {
    fileName: imported.fileName,
    ...(mapping && { mapping }),
  });
  const answers = answersOf(form);
  const account = knownAccount(answers, await listAdAccounts(db, workspace.id));
  const plan = makeReadPlan(inspection, answers);
  const settled = settleAccount(plan, answers, account);
  await queueImport(db, workspace.id, { key: form.key, importId: imported.id, plan, ...settled });
}

interface SettledAccount {
  platform: string;
  accountName: string;
  currency: string;
  timeZone: string;
}

function settleAccount(plan: ReadPlan, answers: Answers, account: KnownAccount | undefined): SettledAccount {
  const open = openQuestionsOf(plan, [], answers, account);
  const fields = {
    ...Object.fromEntries(open.map((question) => [question.field, question.sentence])),
    ...answerErrors(plan, answers, account),
  };
  const { platform, account: accountName } = answers;
  const timeZone = account?.timeZone ?? answers.timeZone;
  if (Object.keys(fields).length > 0 || !platform || !accountName || !timeZone || plan.currency === null)
    throw new AppError('invalid_input', 'Some questions are still open.', { fields });

  return { platform, accountName, currency: plan.currency, timeZone };
}
