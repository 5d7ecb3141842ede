import type { LoaderFunctionArgs } from '@remix-run/node';
import { AppError } from '@upbeat/core/app-error';
import { filesOfDecision } from '~/features/decisions/files-of-decision.server';
import { requireId } from '~/request/id-of.server';
import { refuse } from '~/request/refuse';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

/** A change file of a decision, to upload on its platform: written now, from what the database kept when it was taken. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'workspace.read');
  const files = await filesOfDecision(db, workspace.id, requireId(args.params)).catch((error: unknown) =>
    refuseOrSignIn(args, error),
  );
  const file = files.find((one) => one.id === args.params['file']);
  if (!file || file.content === '') return refuse(new AppError('not_found', 'There is no such file.'));

  return new Response(file.content, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
    },
  });
}
