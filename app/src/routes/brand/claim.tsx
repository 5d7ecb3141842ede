import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AppError } from '@upbeat/core/app-error';
import { isId } from '@upbeat/core/ids';
import { may } from '@upbeat/core/roles';
import { getClaim } from '@upbeat/db/claims/get-claim';
import { listCitingVariants } from '@upbeat/db/claims/list-citing-variants';
import { updateClaim } from '@upbeat/db/claims/update-claim';
import { Card, CardBody } from '~/components/ui/card';
import { KeyValues } from '~/components/ui/key-values';
import { PageHeader } from '~/components/ui/page-header';
import { archiveIfAsked } from '~/features/brands/archive.server';
import { belowBrand } from '~/features/brands/crumbs';
import { ClaimFormSchema } from '~/features/brands/forms';
import { claimHistory } from '~/features/brands/history.server';
import { replyStale } from '~/features/brands/reply-stale.server';
import { ChangeList } from '~/features/brands/ui/change-list';
import { ArchiveForm } from '~/features/brands/ui/form-foot';
import { claimMembers } from '~/features/claims/claim-members.server';
import { CitingCard } from '~/features/claims/ui/citing-card';
import { ClaimForm, ownerName } from '~/features/claims/ui/claim-form';
import { parseForm } from '~/request/form.server';
import { refuse } from '~/request/refuse';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Claim ${data?.claim.code ?? ''} · Upbeat` }];
export const handle = belowBrand('Claim');
const gone = () => refuse(new AppError('not_found', 'That claim is not here.'));

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');
  const { db, workspace, member } = scope;
  const id = args.params.id;
  if (!isId(id)) return gone();
  const claim = await getClaim(db, workspace.id, id).catch((error: unknown) => refuseOrSignIn(args, error));
  const [members, citing] = await Promise.all([claimMembers(scope), listCitingVariants(db, workspace.id, id)]);
  const changes = await claimHistory(db, workspace.id, claim, members);

  return { base: `/w/${workspace.slug}`, claim, changes, members, citing, mayWrite: may(member.role, 'brand.write') };
}

export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'brand.write');
  const id = args.params.id;
  if (!isId(id)) return gone();
  const archived = await archiveIfAsked(args, { db, workspace }, 'claims', id);
  if (archived) return archived;
  const form = await parseForm(args.request, ClaimFormSchema);
  if (!form.ok) return form.response;
  const { key: _key, brandId: _brandId, rowVersion = 0, ...text } = form.value;
  try {
    const { code } = await updateClaim(db, workspace.id, { ...text, id, rowVersion });
    return redirectWithToast(`/w/${workspace.slug}/brand/claims/${id}`, {
      message: `${code} saved. Approvals bound to it are void.`,
    });
  } catch (error) {
    return replyStale(form.reply(error), () => getClaim(db, workspace.id, id));
  }
}

export default function ClaimPage() {
  const { base, claim, changes, members, citing, mayWrite } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const stored = reply && 'stored' in reply ? reply.stored : null;

  return (
    <>
      <PageHeader
        over={`Claim ${claim.code}`}
        title={claim.text}
        actions={mayWrite && <ArchiveForm archived={claim.archived} />}
      />
      <div className="grid grid-cols-[minmax(0,1fr)_356px] items-start gap-6 narrow:grid-cols-1">
        {mayWrite ? (
          <ClaimForm
            key={claim.rowVersion}
            base={base}
            ids={{ key: claim.id, brandId: claim.brandId }}
            claim={claim}
            members={members}
            stored={stored}
            result={reply?.result}
          />
        ) : (
          <Card>
            <CardBody>
              <KeyValues
                items={[
                  ['Evidence', claim.evidence],
                  ['Address', claim.evidenceUrl || 'none'],
                  ['Markets', claim.markets.join(', ') || 'every market'],
                  ['Last day', claim.expiresOn ?? 'no end'],
                  ['Owner', ownerName(claim.ownerId ?? '', members)],
                ]}
              />
            </CardBody>
          </Card>
        )}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <CitingCard citing={citing} base={base} />
          <ChangeList changes={changes} />
        </div>
      </div>
    </>
  );
}
