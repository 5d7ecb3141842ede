import type { LoaderFunctionArgs } from '@remix-run/node';
import { AppError } from '@upbeat/core/app-error';
import { isId } from '@upbeat/core/ids';
import { getChangeFile } from '@upbeat/db/decisions/get-change-file';
import { requireId } from '~/request/id-of.server';
import { refuse } from '~/request/refuse';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

/** A change file of a decision, to upload on its platform. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'workspace.read');
  const { file } = args.params;
  if (!isId(file)) return refuse(new AppError('not_found', 'There is no such file.'));
  const { fileName, content } = await getChangeFile(db, workspace.id, requireId(args.params), file).catch(
    (error: unknown) => refuseOrSignIn(args, error),
  );

  return new Response(content, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName.replace(/[^\w.-]+/g, '_')}"`,
    },
  });
}
