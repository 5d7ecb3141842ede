import { may } from '@upbeat/core/roles';
import type { Permission, Role } from '@upbeat/core/roles';
import type { PaletteEntry } from '~/components/shell/palette-types';

interface Offer extends PaletteEntry {
  needs: Permission;
}

/** Pages and verbs that the palette knows without asking, as far as the role may do them. */
export function paletteEntries(base: string, role: Role): PaletteEntry[] {
  const offers: Offer[] = [
    { id: 'today', group: 'Go to', label: 'Today', icon: 'today', to: `${base}/today`, needs: 'workspace.read' },
    {
      id: 'studio',
      group: 'Go to',
      label: 'Studio',
      icon: 'studio',
      keywords: 'campaigns',
      to: `${base}/studio`,
      needs: 'workspace.read',
    },
    {
      id: 'performance',
      group: 'Go to',
      label: 'Performance',
      icon: 'performance',
      keywords: 'dashboard results',
      to: `${base}/performance`,
      needs: 'workspace.read',
    },
    {
      id: 'imports',
      group: 'Go to',
      label: 'Imports',
      icon: 'performance',
      to: `${base}/imports`,
      needs: 'workspace.read',
    },
    {
      id: 'references',
      group: 'Go to',
      label: 'References',
      icon: 'references',
      keywords: 'library headlines',
      to: `${base}/references`,
      needs: 'workspace.read',
    },
    {
      id: 'what-worked',
      group: 'Go to',
      label: 'What worked',
      icon: 'references',
      keywords: 'wording effects',
      to: `${base}/references/what-worked`,
      needs: 'workspace.read',
    },
    {
      id: 'brand',
      group: 'Go to',
      label: 'Brand',
      icon: 'brand',
      keywords: 'rules claims positioning facts audiences',
      to: `${base}/brand`,
      needs: 'workspace.read',
    },
    {
      id: 'settings',
      group: 'Go to',
      label: 'Settings',
      icon: 'settings',
      keywords: 'workspace approvals',
      to: `${base}/settings`,
      needs: 'workspace.read',
    },
    {
      id: 'members',
      group: 'Go to',
      label: 'Members',
      icon: 'settings',
      to: `${base}/settings/members`,
      needs: 'workspace.read',
    },
    {
      id: 'profile',
      group: 'Go to',
      label: 'Your profile',
      icon: 'settings',
      keywords: 'locale time zone password',
      to: `${base}/settings/profile`,
      needs: 'workspace.read',
    },
    {
      id: 'new-campaign',
      group: 'Do',
      label: 'New campaign',
      icon: 'studio',
      keywords: 'brief create',
      to: `${base}/campaigns/new`,
      needs: 'campaigns.write',
    },
    {
      id: 'new-import',
      group: 'Do',
      label: 'Import results',
      icon: 'performance',
      keywords: 'csv google meta upload',
      to: `${base}/imports/new`,
      needs: 'imports.write',
    },
    {
      id: 'new-reference',
      group: 'Do',
      label: 'Add a reference',
      icon: 'references',
      to: `${base}/references/new`,
      needs: 'references.write',
    },
    {
      id: 'new-claim',
      group: 'Do',
      label: 'Add a claim',
      icon: 'brand',
      to: `${base}/brand/claims/new`,
      needs: 'brand.write',
    },
    {
      id: 'new-rule',
      group: 'Do',
      label: 'Add a brand rule',
      icon: 'brand',
      to: `${base}/brand/rules/new`,
      needs: 'brand.write',
    },
    {
      id: 'invite',
      group: 'Do',
      label: 'Invite a member',
      icon: 'settings',
      to: `${base}/settings/members`,
      needs: 'members.manage',
    },
  ];

  return offers.filter((offer) => may(role, offer.needs)).map(({ needs: _needs, ...entry }) => entry);
}
