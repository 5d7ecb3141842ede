import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { SectionHeading } from '~/components/ui/section';
import { aboutPage } from '~/features/workspaces/about-page.server';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction = () => [{ title: 'About this installation · Upbeat' }];
export const handle: RouteHandle = { breadcrumb: { label: 'About' } };

export async function loader(args: LoaderFunctionArgs) {
  await requireMember(args, 'workspace.read');

  return { facts: await aboutPage(args.context.settings) };
}

export default function AboutRoute() {
  const { facts } = useLoaderData<typeof loader>();

  return (
    <section>
      <SectionHeading title="About this installation" hint="set where it is started, not here" />
      {facts.map((fact) => (
        <div key={fact.name} className="setting">
          <b>{fact.name}</b>
          <div>
            <p>{fact.value}</p>
            <p className="text-xs text-ink-3">{fact.note}</p>
          </div>
        </div>
      ))}
    </section>
  );
}
