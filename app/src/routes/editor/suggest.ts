import type { ActionFunctionArgs } from '@remix-run/node';
import { listWriters } from '@upbeat/commands/copilot/list-writers';
import { suggestWords } from '@upbeat/commands/copy/suggest-words';
import { AppError, isAppError } from '@upbeat/core/app-error';
import { SuggestSchema } from '~/features/variants/forms';
import { idOf } from '~/features/variants/variant-id.server';
import { refuse } from '~/request/refuse';
import { requireMember } from '~/request/require-member.server';

/** Other words for one field, as JSON. Leaving the request stops the model's call; `template` asks the built-in drafter. */
export async function action(args: ActionFunctionArgs) {
  const { db, workspace, member } = await requireMember(args, 'copy.write');
  const variantId = idOf(args.params);
  const { request, context } = args;
  const body: unknown = await request.json().catch(() => null);
  const parsed = SuggestSchema.safeParse(body);
  if (!parsed.success) return refuse(new AppError('invalid_input', 'This field cannot be rewritten as it is.'));

  try {
    await context.limit.take('suggest', member.email);
    const { template, ...words } = parsed.data;
    const writers = await listWriters(db, workspace.id, 'rewrite', context.settings.models, template);

    return Response.json(await suggestWords(db, workspace, writers, { variantId, ...words, signal: request.signal }));
  } catch (error) {
    throw isAppError(error) ? refuse(error) : error;
  }
}
