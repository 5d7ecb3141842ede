import { type RouteConfig, index, route } from '@remix-run/route-config';

/** Every address of the app, grouped by desk. */
export default [
  // Before one is in a workspace.
  index('routes/auth/home.tsx'),
  route('sign-in', 'routes/auth/sign-in.tsx'),
  route('sign-up', 'routes/auth/sign-up.tsx'),
  route('sign-out', 'routes/auth/sign-out.tsx'),
  route('forgot', 'routes/auth/forgot.tsx'),
  route('reset', 'routes/auth/reset.tsx'),
  route('auth/confirm', 'routes/auth/confirm.tsx'),
  route('outbox', 'routes/auth/outbox.tsx'),
  route('invite/:token', 'routes/auth/invite.tsx'),
  route('workspaces/new', 'routes/workspace/new.tsx'),

  // In a workspace.
  route('w/:workspace', 'routes/workspace/layout.tsx', [
    // References.
    route('references', 'routes/references/index.tsx'),
    route('references/new', 'routes/references/new.tsx'),
    route('references/import', 'routes/references/import.tsx'),
    route('references/what-worked', 'routes/references/what-worked.tsx'),
    route('references/export.csv', 'routes/references/export.ts'),
    route('references/:id', 'routes/references/detail.tsx'),

    // The palette.
    route('find', 'routes/workspace/find.ts'),

    // Settings.
    route('settings', 'routes/settings/layout.tsx', [
      index('routes/settings/workspace.tsx'),
      route('members', 'routes/settings/members.tsx'),
      route('members/:member', 'routes/settings/member.tsx'),
      route('invitations/:invitation', 'routes/settings/invitation.tsx'),
      route('approvals', 'routes/settings/approvals.tsx'),
      route('profile', 'routes/settings/profile.tsx'),
      route('password', 'routes/settings/password.tsx'),
      route('data', 'routes/settings/data.tsx'),
      route('about', 'routes/settings/about.tsx'),
    ]),
  ]),

  // The house itself.
  route('dev/components', 'routes/dev/components.tsx'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
