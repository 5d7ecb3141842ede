import type { LoaderFunctionArgs } from '@remix-run/node';
import { AppError } from '@upbeat/core/app-error';
import { isId } from '@upbeat/core/ids';
import { getImport } from '@upbeat/db/imports/get-import';
import { refusedCsv } from '~/features/imports/refused-csv.server';
import { refuse } from '~/request/refuse';
import { requireMember } from '~/request/require-member.server';

/** The refused cells of an import as a file; no cell of it runs as a formula. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'workspace.read');
  const id = args.params.import;
  if (!isId(id)) return refuse(new AppError('not_found', 'There is no such import.'));
  const imported = await getImport(db, workspace.id, id).catch((error: unknown) => {
    throw error instanceof AppError ? refuse(error) : error;
  });
  const name = imported.fileName.replace(/\.[a-z]+$/i, '').replace(/[^\w.-]+/g, '_');

  return new Response(refusedCsv(db, workspace.id, imported), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}-refused.csv"`,
    },
  });
}
