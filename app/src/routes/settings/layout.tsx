import type { LoaderFunctionArgs } from '@remix-run/node';
import { NavLink, Outlet, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { PageHeader } from '~/components/ui/page-header';
import { requireMember } from '~/request/require-member.server';

export const handle: RouteHandle = {
  breadcrumb: (_data, { workspace }) => ({ label: 'Settings', to: `/w/${workspace ?? ''}/settings` }),
};

export async function loader(args: LoaderFunctionArgs) {
  const { workspace } = await requireMember(args, 'workspace.read');

  return { base: `/w/${workspace.slug}/settings` };
}

const PAGES = [
  ['Workspace', ''],
  ['Members', '/members'],
  ['Approvals', '/approvals'],
  ['Models', '/models'],
  ['Your profile', '/profile'],
  ['Data', '/data'],
  ['About', '/about'],
] as const;

export default function SettingsLayout() {
  const { base } = useLoaderData<typeof loader>();

  return (
    <>
      <PageHeader title="Settings" />
      <div className="settings">
        <nav aria-label="Settings">
          {PAGES.map(([label, path]) => (
            <NavLink key={label} to={`${base}${path}`} end>
              {label}
            </NavLink>
          ))}
        </nav>
        <div className="min-w-0">
          <Outlet />
        </div>
      </div>
    </>
  );
}
