import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LIMITS_VERSION } from '@upbeat/brand/limit-row';
import { AppError, isAppError } from '@upbeat/core/app-error';
import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import { isId, newId } from '@upbeat/core/ids';
import { listAdAccounts } from '@upbeat/db/ad-accounts/list-ad-accounts';
import type { Db } from '@upbeat/db/client';
import { createPlacement } from '@upbeat/db/placements/create-placement';
import { getPlaceable } from '@upbeat/db/placements/get-placeable';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { PlacementSchema } from '~/features/placements/forms';
import { runsOn } from '~/features/placements/runs-on';
import { CreatePlacementForm } from '~/features/placements/ui/create-placement-form';
import { parseForm } from '~/request/form.server';
import { refuse } from '~/request/refuse';
import { requireMember } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Place ${data?.variant.piece ?? 'a variant'} · Upbeat` },
];
export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  breadcrumb: ({ variant, base }) => [
    { label: variant.campaign.name, to: `${base}/campaigns/${variant.campaign.id}` },
    { label: `${variant.piece}, variant ${variant.label}`, to: `${base}/variants/${variant.variantId}` },
    { label: 'Place' },
  ],
};

const idOf = ({ params }: LoaderFunctionArgs | ActionFunctionArgs): string =>
  isId(params.variant) ? params.variant : refuse(new AppError('not_found', 'There is no such variant.'));

export async function loader(args: LoaderFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'placements.write');
  const id = idOf(args);
  try {
    const [variant, accounts] = await Promise.all([
      getPlaceable(db, workspace.id, id),
      listAdAccounts(db, workspace.id),
    ]);

    return {
      base: `/w/${workspace.slug}`,
      key: newId(),
      variant,
      accounts: accounts.filter(({ platform }) => runsOn(variant.channel, platform)),
    };
  } catch (error) {
    if (!isAppError(error) || error.code === 'internal') throw error;
    return refuse(error);
  }
}

export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'placements.write');
  const variantId = idOf(args);
  const form = await parseForm(args.request, PlacementSchema);
  if (!form.ok) return form.response;
  const { key, name, account, market, startsOn } = form.value;
  try {
    if (account !== undefined) await requireFitting(db, workspace.id, { variantId, account });
    const { id, matched } = await createPlacement(db, workspace.id, {
      key,
      variantId,
      name,
      adAccountId: account ?? null,
      market: market ?? '',
      startsOn: startsOn ?? null,
      limitsVersion: LIMITS_VERSION,
    });
    const found = matched > 0 ? ` ${matched} platform ${matched === 1 ? 'row' : 'rows'} attached by name.` : '';

    return await redirectWithToast(`/w/${workspace.slug}/placements/${id}`, { message: `It is live.${found}` });
  } catch (error) {
    return form.reply(error);
  }
}

/** Throws invalid_input at the account where the variant's channel cannot run in it. */
async function requireFitting(
  db: Db,
  workspaceId: string,
  { variantId, account }: { variantId: string; account: string },
): Promise<void> {
  const [{ channel }, accounts] = await Promise.all([
    getPlaceable(db, workspaceId, variantId),
    listAdAccounts(db, workspaceId),
  ]);
  const chosen = accounts.find(({ id }) => id === account);
  if (chosen === undefined || runsOn(channel, chosen.platform)) return;
  const message = `${CHANNEL_NAMES[channel]} does not run in “${chosen.name}”. Choose an account of its own platform.`;
  throw new AppError('invalid_input', message, { fields: { account: message } });
}

export default function PlacePage() {
  const { base, key, variant, accounts } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const here = `${base}/variants/${variant.variantId}`;
  const ready = variant.status === 'approved' && variant.version !== null;

  return (
    <>
      <PageHeader
        title={`Place ${variant.piece}, variant ${variant.label}`}
        under={
          variant.version
            ? `${CHANNEL_NAMES[variant.channel]}, version ${variant.version.number} as approved`
            : CHANNEL_NAMES[variant.channel]
        }
      />
      <div className="max-w-[640px]">
        {ready ? (
          <CreatePlacementForm
            action={`${here}/place`}
            formKey={key}
            name={`${variant.piece} ${variant.label}`.slice(0, 200)}
            market={variant.campaign.market}
            accounts={accounts}
            reply={reply}
          />
        ) : (
          <Card>
            <EmptyState
              title="Only approved copy can be placed."
              action={
                <LinkButton to={here} variant="primary">
                  Open the variant
                </LinkButton>
              }
            >
              This variant is {variant.status}. Submit it and have it approved; changing copy, a rule or a claim
              afterwards voids the approval.
            </EmptyState>
          </Card>
        )}
      </div>
    </>
  );
}
