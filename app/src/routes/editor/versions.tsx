import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { isAppError } from '@upbeat/core/app-error';
import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import { keepVersion } from '@upbeat/db/content-versions/keep-version';
import { restoreVersion } from '@upbeat/db/content-versions/restore-version';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { Card, CardHeader } from '~/components/ui/card';
import { LevelWords } from '~/components/ui/level-words';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { versionsScreen } from '~/features/versions/compare.server';
import type { VersionsScreen } from '~/features/versions/compare.server';
import { VersionSchema } from '~/features/versions/forms';
import { FieldDiffs } from '~/features/versions/ui/field-diffs';
import { RestoreButton } from '~/features/versions/ui/restore-button';
import { VersionRow } from '~/features/versions/ui/version-row';
import { idOf } from '~/features/variants/variant-id.server';
import { parseForm } from '~/request/form.server';
import { refuse } from '~/request/refuse';
import { requireMember } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');
  const { searchParams } = new URL(args.request.url);

  return versionsScreen(scope, idOf(args.params), searchParams).catch((error: unknown) => {
    throw isAppError(error) ? refuse(error) : error;
  });
}

/** Keeps the copy as a version, or restores one. */
export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'copy.write');
  const variantId = idOf(args.params);
  const form = await parseForm(args.request, VersionSchema);
  if (!form.ok) return form.response;
  const act = form.value;
  const to = `/w/${workspace.slug}/variants/${variantId}`;

  try {
    if (act.intent === 'keep') {
      const { number } = await keepVersion(db, workspace.id, variantId, act.note);
      return redirectWithToast(to, { message: `Kept as version ${number}.` });
    }
    const { number } = await restoreVersion(db, workspace.id, act.key, variantId, act.versionId);
    return redirectWithToast(to, { message: `Restored. The copy is now version ${number}; what stood there is kept.` });
  } catch (error) {
    return form.reply(error);
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Versions of ${data ? `${data.piece.name}, ${data.variant.label}` : 'copy'} · Upbeat` },
];

export const handle: RouteHandle<VersionsScreen> = {
  breadcrumb: ({ campaign, piece, variant }, { workspace }) => [
    { label: 'Studio', to: `/w/${workspace}/studio` },
    { label: campaign.name, to: `/w/${workspace}/campaigns/${campaign.id}` },
    { label: CHANNEL_NAMES[piece.channel], to: `/w/${workspace}/variants/${variant.id}` },
    { label: 'Versions' },
  ],
};

export default function Versions() {
  const { piece, variant, people, rows, more, a, b, lines, mayWrite, current, key } = useLoaderData<typeof loader>();
  const { workspace = '' } = useParams();
  const to = `/w/${workspace}/variants/${variant.id}`;

  return (
    <>
      <PageHeader
        title={`Versions of ${variant.label}`}
        under={
          <>
            <span>{piece.name}</span>
            <LevelWords level={2} />
          </>
        }
        actions={<LinkButton to={to}>Back to the copy</LinkButton>}
      />
      <div className="editor">
        <Card aria-label="What differs">
          <CardHeader
            title={`${a === null ? 'No version' : `Version ${a}`} beside ${b === null ? 'the copy as it stands' : `version ${b}`}`}
          />
          <FieldDiffs lines={lines} />
        </Card>
        <Card aria-label="All versions">
          <CardHeader title="All versions" />
          <ul>
            {rows.map((row) => (
              <VersionRow key={row.id} version={row} people={people} isOpen={row.number === a} isTall>
                <span className="flex gap-1">
                  <LinkButton variant="ghost" size="small" to={`?a=${row.number}`} preventScrollReset>
                    Compare
                  </LinkButton>
                  {mayWrite && row.number !== current && (
                    <RestoreButton version={row} status={variant.status} formKey={key} />
                  )}
                </span>
              </VersionRow>
            ))}
          </ul>
          {more !== null && (
            <div className="border-t border-line px-[18px] py-2.5">
              <LinkButton variant="ghost" size="small" to={`?before=${more}${a === null ? '' : `&a=${a}`}`}>
                Older versions
              </LinkButton>
            </div>
          )}
        </Card>
      </div>
    </>
  );
}
