import type { ActionFunctionArgs } from '@remix-run/node';
import { AppError } from '@upbeat/core/app-error';
import { may } from '@upbeat/core/roles';
import { archiveObjective } from '@upbeat/db/objectives/archive-objective';
import { linkCampaign } from '@upbeat/db/objectives/link-campaign';
import type { Scope } from '~/request/require-member.server';
import { refuse } from '~/request/refuse';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { redirectWithToast } from '~/request/toast.server';
import { ObjectiveActSchema } from './forms';

/**
 * Answers a posted archive, restore, link or unlink of an objective's page, with a way back in the toast; null when something else was
 * posted. Putting away needs the right to set targets, counting campaigns the right to run them.
 */
export async function actOnObjective(args: ActionFunctionArgs, scope: Scope, id: string): Promise<Response | null> {
  const asked = ObjectiveActSchema.safeParse(Object.fromEntries(await args.request.clone().formData()));
  if (!asked.success) return null;
  const { db, workspace, member } = scope;
  const act = asked.data;
  const page = `/w/${workspace.slug}/objectives/${id}`;
  if (!('campaignId' in act) && !may(member.role, 'budget.write'))
    return refuse(new AppError('forbidden', 'Your role does not allow this.'));
  const done =
    'campaignId' in act
      ? linkCampaign(db, workspace.id, act.campaignId, act.intent === 'link' ? id : null)
      : archiveObjective(db, workspace.id, id, act.intent === 'archive');
  await done.catch((error: unknown) => refuseOrSignIn(args, error));

  switch (act.intent) {
    case 'archive':
      return redirectWithToast(`/w/${workspace.slug}/strategy`, {
        message: 'The objective is archived.',
        undo: { action: page, fields: { intent: 'restore' } },
      });
    case 'restore':
      return redirectWithToast(page, { message: 'The objective is back.' });
    case 'link':
      return redirectWithToast(page, { message: 'The campaign counts towards it.' });
    case 'unlink':
      return redirectWithToast(page, {
        message: 'The campaign no longer counts towards it.',
        undo: { action: page, fields: { intent: 'link', campaignId: act.campaignId } },
      });
  }
}
