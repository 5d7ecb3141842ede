import type { ActionFunctionArgs } from '@remix-run/node';
import { AppError, isAppError } from '@upbeat/core/app-error';
import { SaveBriefSchema } from '~/features/briefs/forms';
import { saveOrCompare } from '~/features/briefs/save-brief.server';
import { requireId } from '~/request/id-of.server';
import { refuse } from '~/request/refuse';
import { requireMember } from '~/request/require-member.server';

/** Autosave of a brief: answers JSON; where somebody saved in between, their words (409). */
export async function action(args: ActionFunctionArgs) {
  const scope = await requireMember(args, 'briefs.write');
  const id = requireId(args.params);
  const body: unknown = await args.request.json().catch((error: unknown) => {
    if (error instanceof SyntaxError) return null;
    throw error;
  });
  const parsed = SaveBriefSchema.safeParse(body);
  if (!parsed.success) return refuse(new AppError('invalid_input', 'A text is too long, or a slot is unknown.'));
  const answer = await saveOrCompare(scope, id, parsed.data).catch((error: unknown) => {
    throw isAppError(error) ? refuse(error) : error;
  });

  return Response.json(answer, { status: answer.kind === 'stale' ? 409 : 200 });
}
