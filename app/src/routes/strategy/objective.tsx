import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AppError } from '@upbeat/core/app-error';
import { may } from '@upbeat/core/roles';
import { getObjective } from '@upbeat/db/objectives/get-objective';
import { updateObjective } from '@upbeat/db/objectives/update-objective';
import { Card, CardBody } from '~/components/ui/card';
import { KeyValues } from '~/components/ui/key-values';
import { PageHeader } from '~/components/ui/page-header';
import { replyStale } from '~/features/brands/reply-stale.server';
import { ArchiveForm } from '~/features/brands/ui/form-foot';
import { useFormat } from '~/components/format-context';
import { METRIC_WORDS } from '~/features/campaigns/words';
import { actOnObjective } from '~/features/objectives/act-on-objective.server';
import { belowStrategy } from '~/features/objectives/crumbs';
import { ObjectiveFormSchema } from '~/features/objectives/forms';
import { objectiveScreen } from '~/features/objectives/objective-screen.server';
import { CountedCampaigns } from '~/features/objectives/ui/counted-campaigns';
import { ObjectiveForm } from '~/features/objectives/ui/objective-form';
import { ObjectiveTile } from '~/features/objectives/ui/objective-tile';
import { parseForm } from '~/request/form.server';
import { requireId } from '~/request/id-of.server';
import { refuse } from '~/request/refuse';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';

export const meta: MetaFunction = () => [{ title: 'Objective · Upbeat' }];
export const handle = belowStrategy('Objective');

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');

  return objectiveScreen(scope, requireId(args.params)).catch((error: unknown) => refuseOrSignIn(args, error));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireMember(args, 'campaigns.write');
  const { db, workspace, member } = scope;
  const id = requireId(args.params);
  const acted = await actOnObjective(args, scope, id);
  if (acted) return acted;
  if (!may(member.role, 'budget.write')) return refuse(new AppError('forbidden', 'Your role does not allow this.'));
  const form = await parseForm(args.request, ObjectiveFormSchema);
  if (!form.ok) return form.response;
  const { key: _key, rowVersion = 0, ...objective } = form.value;
  try {
    await updateObjective(db, workspace.id, { ...objective, id, rowVersion });
    return redirectWithToast(`/w/${workspace.slug}/objectives/${id}`, { message: 'Objective saved.' });
  } catch (error) {
    return replyStale(form.reply(error), () => getObjective(db, workspace.id, id));
  }
}

export default function ObjectivePage() {
  const { base, currency, objective: shown, candidates, maySet, mayLink } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const stored = reply && 'stored' in reply ? reply.stored : null;
  const { dayRange } = useFormat();

  return shown.map((objective) => (
    <div key={objective.id}>
      <PageHeader
        over="Objective"
        title={objective.name}
        under={<span>{dayRange(objective.startsOn, objective.endsOn)}</span>}
        actions={maySet && <ArchiveForm archived={objective.archived} />}
      />
      <div className="objectives mb-6">
        <ObjectiveTile objective={objective} currency={currency} />
      </div>
      <div className="desk-pair">
        {maySet ? (
          <ObjectiveForm
            key={objective.rowVersion}
            base={base}
            currency={currency}
            id={objective.id}
            defaults={objective}
            rowVersion={objective.rowVersion}
            stored={stored}
            result={reply?.result}
          />
        ) : (
          <Card>
            <CardBody>
              <KeyValues
                items={[
                  ['Measured by', METRIC_WORDS[objective.metric]],
                  ['Why', objective.reason || 'no reason is written down'],
                ]}
              />
            </CardBody>
          </Card>
        )}
        <CountedCampaigns base={base} campaigns={objective.campaigns} candidates={candidates} mayLink={mayLink} />
      </div>
    </div>
  ));
}
