import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { keepExportSettings } from '@upbeat/db/exports/keep-settings';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { answersToKeep } from '~/features/exports/answers';
import { exportScreen } from '~/features/exports/export-screen.server';
import { fileFormat, keptUnder } from '~/features/exports/file-formats';
import { KeepSchema } from '~/features/exports/forms';
import { ExportForm } from '~/features/exports/ui/export-form';
import { FormatLinks } from '~/features/exports/ui/format-links';
import { WaitingList } from '~/features/exports/ui/waiting-list';
import { parseForm } from '~/request/form.server';
import { requireId } from '~/request/id-of.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Export ${data.campaign.name} · Upbeat` : 'Export · Upbeat' },
];
export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  breadcrumb: ({ campaign, base }) => [
    { label: 'Studio', to: `${base}/studio` },
    { label: campaign.name, to: `${base}/campaigns/${campaign.id}` },
    { label: 'Export' },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');
  const { searchParams } = new URL(args.request.url);

  return exportScreen(scope, requireId(args.params), searchParams).catch((error: unknown) =>
    refuseOrSignIn(args, error),
  );
}

/** Keeps what was answered for later files. */
export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'placements.write');
  const campaignId = requireId(args.params);
  const form = await parseForm(args.request, KeepSchema);
  if (!form.ok) return form.response;
  const { format, scope, rowVersion, ...answers } = form.value;
  const file = fileFormat(format);
  try {
    await keepExportSettings(db, workspace.id, {
      campaignId: scope === 'campaign' ? campaignId : null,
      channel: file ? keptUnder(file) : 'any',
      settings: answersToKeep(answers, scope),
      rowVersion: rowVersion ?? null,
    });

    return { done: true as const };
  } catch (error) {
    return form.reply(error);
  }
}

export default function ExportPage() {
  const screen = useLoaderData<typeof loader>();
  const format = fileFormat(screen.formatId);
  const anything = screen.formats.some(({ ready }) => ready > 0);

  return (
    <>
      <PageHeader
        title="Export approved copy"
        under={<Link to={`${screen.base}/campaigns/${screen.campaign.id}`}>{screen.campaign.name}</Link>}
      />
      <FormatLinks formats={screen.formats} current={screen.formatId} />
      {format && screen.copies.length > 0 ? (
        <ExportForm key={format.id} screen={screen} format={format} />
      ) : (
        <div className="grid gap-7">
          <Card>
            <EmptyState
              title={anything ? 'Nothing for this file is approved yet.' : 'Nothing is approved yet.'}
              action={
                screen.waiting.length === 0 && (
                  <LinkButton to={`${screen.base}/campaigns/${screen.campaign.id}`} variant="primary">
                    Open the campaign
                  </LinkButton>
                )
              }
            >
              Only copy that was signed, and has not changed since, leaves in a file.
              {screen.waiting.length > 0
                ? ' What it waits for stands below.'
                : ` This campaign has no copy${anything || format?.channel ? ' of its channel' : ''} yet.`}
            </EmptyState>
          </Card>
          <WaitingList base={screen.base} waiting={screen.waiting} />
        </div>
      )}
    </>
  );
}
