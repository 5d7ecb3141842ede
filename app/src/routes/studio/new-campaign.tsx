import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { newId } from '@upbeat/core/ids';
import { may } from '@upbeat/core/roles';
import { listBrands } from '@upbeat/db/brands/list-brands';
import { listObjectives } from '@upbeat/db/objectives/list-objectives';
import { PageHeader } from '~/components/ui/page-header';
import { createFromForm } from '~/features/campaigns/create.server';
import { NewCampaignSchema } from '~/features/campaigns/forms';
import { NewCampaignForm } from '~/features/campaigns/ui/new-campaign-form';
import { parseForm } from '~/request/form.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta = () => [{ title: 'New campaign · Upbeat' }];
export const handle = {
  breadcrumb: (_data: unknown, { workspace }: { workspace?: string }) => [
    { label: 'Studio', to: `/w/${workspace}/studio` },
    { label: 'New campaign' },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const { db, workspace, member } = await requireMember(args, 'campaigns.write');
  const [brands, objectives] = await Promise.all([
    listBrands(db, workspace.id),
    listObjectives(db, workspace.id),
  ]).catch((error: unknown) => refuseOrSignIn(args, error));

  return {
    keyOfAct: newId(),
    brands: brands.map(({ id, name }) => ({ id, name })),
    objectives,
    currency: workspace.currency,
    base: `/w/${workspace.slug}`,
    maySetBudget: may(member.role, 'budget.write'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireMember(args, 'campaigns.write');
  const form = await parseForm(args.request, NewCampaignSchema);
  if (!form.ok) return form.response;
  try {
    const { id } = await createFromForm(scope, form.value);

    return redirect(`/w/${scope.workspace.slug}/campaigns/${id}/brief`);
  } catch (error) {
    return form.reply(error);
  }
}

export default function NewCampaign() {
  const screen = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();

  return (
    <>
      <PageHeader
        title="New campaign"
        under={
          <span>
            A name and its channels are enough. The brief is filled from your brand; everything can be changed later.
          </span>
        }
      />
      <NewCampaignForm {...screen} lastResult={reply?.result} />
    </>
  );
}
