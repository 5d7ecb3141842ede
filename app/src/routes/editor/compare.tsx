import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useParams, useSearchParams } from '@remix-run/react';
import { countDiffWords } from '@upbeat/brand/text-diff';
import { isAppError } from '@upbeat/core/app-error';
import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { EmptyState } from '~/components/ui/empty-state';
import { LevelWords } from '~/components/ui/level-words';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { Segmented } from '~/components/ui/segmented';
import { compareScreen } from '~/features/variants/compare.server';
import type { CompareScreen } from '~/features/variants/compare.server';
import { ChannelPreview } from '~/features/variants/ui/channel-preview';
import { SideBySide } from '~/features/variants/ui/side-by-side';
import { idOf } from '~/features/variants/variant-id.server';
import { refuse } from '~/request/refuse';
import { requireMember } from '~/request/require-member.server';

const VIEWS = [
  { value: 'words', label: 'Words' },
  { value: 'clean', label: 'Clean' },
  { value: 'preview', label: 'Preview' },
];

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');
  const { searchParams } = new URL(args.request.url);

  return compareScreen(scope, idOf(args.params), searchParams).catch((error: unknown) => {
    throw isAppError(error) ? refuse(error) : error;
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Compare ${data ? `${data.a.label} and ${data.b.label} of ${data.piece.name}` : 'variants'} · Upbeat` },
];

export const handle: RouteHandle<CompareScreen> = {
  breadcrumb: ({ campaign, piece, a }, { workspace }) => [
    { label: 'Studio', to: `/w/${workspace}/studio` },
    { label: campaign.name, to: `/w/${workspace}/campaigns/${campaign.id}` },
    { label: CHANNEL_NAMES[piece.channel], to: `/w/${workspace}/variants/${a.id}` },
    { label: 'Compare' },
  ],
};

export default function Compare() {
  const screen = useLoaderData<typeof loader>();
  const { workspace = '' } = useParams();
  const [query, setQuery] = useSearchParams();
  const { a, b, piece, labels, lines } = screen;
  const view = query.get('view') ?? 'words';
  const words = countDiffWords(lines.flatMap(({ segments }) => segments));
  const set = (name: string, value: string) =>
    setQuery((before) => new URLSearchParams([...[...before].filter(([key]) => key !== name), [name, value]]), {
      preventScrollReset: true,
      replace: true,
    });

  return (
    <>
      <PageHeader
        title={piece.name}
        under={
          <>
            <LevelWords level={2} />
            <span>
              {CHANNEL_NAMES[piece.channel]}, variants {a.label} and {b.label}
            </span>
            <span className="text-ink-3">
              {words.ins} words in, {words.del} out, {words.same} kept
            </span>
          </>
        }
        actions={
          <>
            <Segmented
              legend="View"
              name="view"
              choices={VIEWS}
              value={view}
              onChange={(value) => set('view', value)}
            />
            <LinkButton to={`/w/${workspace}/variants/${b.id}`}>
              {screen.mayWrite ? 'Edit' : 'Open'} {b.label}
            </LinkButton>
          </>
        }
      />
      {labels.length > 2 && (
        <p className="mb-4 flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {labels
            .filter((label) => label !== a.label)
            .map((label) => (
              <Link
                key={label}
                to={`?a=${a.label}&b=${label}&view=${view}`}
                aria-current={label === b.label ? 'page' : undefined}
              >
                {a.label} beside {label}
              </Link>
            ))}
        </p>
      )}
      {a.id === b.id ? (
        <EmptyState
          title="One variant so far"
          action={<LinkButton to={`/w/${workspace}/variants/${a.id}`}>Open {a.label}</LinkButton>}
        >
          Add a second one in the editor; both then stand here side by side.
        </EmptyState>
      ) : view === 'preview' ? (
        <div className="grid grid-cols-2 gap-8 narrow:grid-cols-1">
          {[a, b].map((side) => (
            <div key={side.id} className="grid content-start gap-3">
              <b>Variant {side.label}</b>
              <ChannelPreview channel={piece.channel} fields={side.fields} brandName={screen.brandName} />
            </div>
          ))}
        </div>
      ) : (
        <SideBySide screen={screen} isClean={view === 'clean'} />
      )}
    </>
  );
}
