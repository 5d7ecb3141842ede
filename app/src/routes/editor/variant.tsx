import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useParams, useRevalidator } from '@remix-run/react';
import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import { isAppError } from '@upbeat/core/app-error';
import { useMemo } from 'react';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { usePulse } from '~/features/runs/use-pulse';
import { editorScreen } from '~/features/variants/editor.server';
import type { EditorScreen } from '~/features/variants/editor.server';
import { Editor } from '~/features/variants/ui/editor';
import { sendTo } from '~/features/variants/ui/send-copy';
import { useFreshOnFocus } from '~/features/variants/ui/use-fresh-on-focus';
import { idOf } from '~/features/variants/variant-id.server';
import { refuse } from '~/request/refuse';
import { requireMember } from '~/request/require-member.server';

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');

  return editorScreen(scope, idOf(args.params)).catch((error: unknown) => {
    throw isAppError(error) ? refuse(error) : error;
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? `${data.piece.name}, ${CHANNEL_NAMES[data.piece.channel]} ${data.variant.label} · Upbeat`
      : 'Copy · Upbeat',
  },
];

export const handle: RouteHandle<EditorScreen> = {
  breadcrumb: ({ campaign, piece }, { workspace }) => [
    { label: 'Studio', to: `/w/${workspace}/studio` },
    { label: campaign.name, to: `/w/${workspace}/campaigns/${campaign.id}` },
    { label: CHANNEL_NAMES[piece.channel] },
  ],
};

export default function VariantEditor() {
  const screen = useLoaderData<typeof loader>();
  const { workspace = '' } = useParams();
  const { revalidate } = useRevalidator();
  const base = `/w/${workspace}`;
  const id = screen.variant.id;
  const send = useMemo(() => sendTo(`${base}/variants/${id}/save`), [base, id]);
  useFreshOnFocus();
  usePulse(base, false);

  return <Editor key={id} screen={screen} base={base} send={send} onStatus={revalidate} />;
}
