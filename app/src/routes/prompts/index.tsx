import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { BUILT_IN_PROMPTS } from '@upbeat/copilot/prompts/built-in';
import { getLivePrompt } from '@upbeat/db/prompts/get-live-prompt';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { Card, CardNote } from '~/components/ui/card';
import { PageHeader } from '~/components/ui/page-header';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction = () => [{ title: 'Prompts · Upbeat' }];
export const handle: RouteHandle = {
  breadcrumb: (_data, { workspace }) => [
    { label: 'Orchestration', to: `/w/${workspace ?? ''}/orchestration` },
    { label: 'Prompts' },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'workspace.read');
  try {
    const prompts = await Promise.all(
      BUILT_IN_PROMPTS.map(async ({ key, name, about, version }) => {
        const live = await getLivePrompt(db, workspace.id, key);

        return { key, name, about, live: live === null ? `built-in v${version}` : `v${live.version}` };
      }),
    );

    return { base: `/w/${workspace.slug}`, prompts };
  } catch (error) {
    return refuseOrSignIn(args, error);
  }
}

export default function PromptsRoute() {
  const { base, prompts } = useLoaderData<typeof loader>();

  return (
    <>
      <PageHeader
        title="Prompts"
        under={
          <span>What models are asked with. A workspace may fork each, try it over briefs, and decide which runs.</span>
        }
      />
      <Card className="overflow-hidden">
        <div className="table-scroll [--table-min:0px]">
          <table className="table">
            <caption className="sr-only">Prompts of this workspace</caption>
            <thead>
              <tr>
                <th scope="col">Prompt</th>
                <th scope="col">What runs</th>
              </tr>
            </thead>
            <tbody>
              {prompts.map(({ key, name, about, live }) => (
                <tr key={key}>
                  <th scope="row">
                    <Link to={`${base}/prompts/${key}`} className="font-semibold">
                      {name}
                    </Link>
                    <span className="block text-xs text-ink-3">{about}</span>
                  </th>
                  <td>{live}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <CardNote>
          The built-in drafter ignores their text: it writes from patterns. Who is asked is set in{' '}
          <Link to={`${base}/settings/models`}>Settings, Models</Link>; every execution is in the{' '}
          <Link to={`${base}/runs`}>list of runs</Link>.
        </CardNote>
      </Card>
    </>
  );
}
