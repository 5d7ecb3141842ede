import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { newId } from '@upbeat/core/ids';
import { addClaim } from '@upbeat/db/claims/add-claim';
import { PageHeader } from '~/components/ui/page-header';
import { belowBrand } from '~/features/brands/crumbs';
import { ClaimFormSchema } from '~/features/brands/forms';
import { pickBrand } from '~/features/brands/pick-brand.server';
import { claimMembers } from '~/features/claims/claim-members.server';
import { ClaimForm } from '~/features/claims/ui/claim-form';
import { parseForm } from '~/request/form.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';

export const meta = () => [{ title: 'Register a claim · Upbeat' }];
export const handle = belowBrand('Register a claim');

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'brand.write');
  const brand = await pickBrand(scope, args.request).catch((error: unknown) => refuseOrSignIn(args, error));

  const members = await claimMembers(scope);

  return { base: `/w/${scope.workspace.slug}`, ids: { key: newId(), brandId: brand.id }, members };
}

export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'brand.write');
  const form = await parseForm(args.request, ClaimFormSchema);
  if (!form.ok) return form.response;
  const { key, brandId, ...claim } = form.value;
  try {
    const { code } = await addClaim(db, workspace.id, key, brandId, claim);
    return redirectWithToast(`/w/${workspace.slug}/brand?brand=${brandId}`, { message: `Registered as ${code}.` });
  } catch (error) {
    return form.reply(error);
  }
}

export default function NewClaim() {
  const { base, ids, members } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();

  return (
    <div className="max-w-[860px]">
      <PageHeader
        title="Register a claim"
        under="A statement the brand may make, with what proves it. It gets the next code."
      />
      <ClaimForm base={base} ids={ids} members={members} result={reply?.result} />
    </div>
  );
}
