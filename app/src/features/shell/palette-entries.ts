import { may } from '@upbeat/core/roles';
import type { Permission, Role } from '@upbeat/core/roles';
import type { PaletteEntry } from '~/components/shell/palette-types';

interface Offer extends PaletteEntry {
  needs: Permission;
}

/** The master switch, as far as the palette turns it. */
export interface AutomationSwitch {
  on: boolean;
  turnOff: () => void;
}

/** Pages and verbs that the palette knows without asking, as far as the role may do them. */
export function paletteEntries(base: string, role: Role, automation?: AutomationSwitch): PaletteEntry[] {
  const offers: Offer[] = [
    { id: 'today', group: 'Go to', label: 'Today', icon: 'today', to: `${base}/today`, needs: 'workspace.read' },
    {
      id: 'strategy',
      group: 'Go to',
      label: 'Strategy',
      icon: 'strategy',
      keywords: 'score portfolio targets speed',
      to: `${base}/strategy`,
      needs: 'workspace.read',
    },
    {
      id: 'objectives',
      group: 'Go to',
      label: 'Objectives',
      icon: 'strategy',
      keywords: 'targets',
      to: `${base}/objectives`,
      needs: 'workspace.read',
    },
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
      id: 'approvals',
      group: 'Go to',
      label: 'Approvals',
      icon: 'studio',
      keywords: 'sign signature copy waits',
      to: `${base}/approvals`,
      needs: 'workspace.read',
    },
    {
      id: 'calendar',
      group: 'Go to',
      label: 'Calendar',
      icon: 'studio',
      keywords: 'plan month live dates schedule',
      to: `${base}/calendar`,
      needs: 'workspace.read',
    },
    {
      id: 'decisions',
      group: 'Go to',
      label: 'Decisions',
      icon: 'strategy',
      keywords: 'decision log verdict',
      to: `${base}/decisions`,
      needs: 'workspace.read',
    },
    {
      id: 'calibration',
      group: 'Go to',
      label: 'Whose forecasts hold',
      icon: 'strategy',
      keywords: 'calibration brier reliability regret',
      to: `${base}/decisions/calibration`,
      needs: 'workspace.read',
    },
    {
      id: 'performance',
      group: 'Go to',
      label: 'Performance',
      icon: 'performance',
      keywords: 'dashboard results suggestions',
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
      id: 'taste',
      group: 'Go to',
      label: 'Taste',
      icon: 'studio',
      keywords: 'pick headlines train eye daily ten brier crowd',
      to: `${base}/taste`,
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
      id: 'lessons',
      group: 'Go to',
      label: 'Lessons',
      icon: 'lessons',
      keywords: 'learnt claims reopened',
      to: `${base}/lessons`,
      needs: 'workspace.read',
    },
    {
      id: 'experiments',
      group: 'Go to',
      label: 'Experiments',
      icon: 'performance',
      keywords: 'tests arms split',
      to: `${base}/experiments`,
      needs: 'workspace.read',
    },
    {
      id: 'orchestration',
      group: 'Go to',
      label: 'Orchestration',
      icon: 'orchestration',
      keywords: 'delegation levels automation audit switch',
      to: `${base}/orchestration`,
      needs: 'workspace.read',
    },
    {
      id: 'notices',
      group: 'Go to',
      label: 'Notices',
      icon: 'today',
      keywords: 'notifications bell unread',
      to: `${base}/notifications`,
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
      id: 'new-objective',
      group: 'Do',
      label: 'New objective',
      icon: 'strategy',
      keywords: 'target set',
      to: `${base}/objectives/new`,
      needs: 'budget.write',
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
      id: 'new-question',
      group: 'Do',
      label: 'Put a question to decide',
      icon: 'strategy',
      keywords: 'decision alternatives evidence',
      to: `${base}/decisions/new`,
      needs: 'decisions.write',
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
      id: 'new-experiment',
      group: 'Do',
      label: 'New experiment',
      icon: 'performance',
      keywords: 'test split compare',
      to: `${base}/experiments/new`,
      needs: 'experiments.write',
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

  const offered = automation ? [...offers, switchOffer(base, automation)] : offers;

  return offered.filter((offer) => may(role, offer.needs)).map(({ needs: _needs, ...entry }) => entry);
}

/** Off at once; on leads to where scope and caps are shown and the reason is asked. */
function switchOffer(base: string, { on, turnOff }: AutomationSwitch): Offer {
  return {
    id: 'automation',
    group: 'Do',
    label: on ? 'Turn automation off' : 'Turn automation on',
    level: 1,
    keywords: 'stop all switch',
    to: `${base}/orchestration${on ? '' : '?turn=on'}`,
    act: on ? turnOff : undefined,
    needs: 'delegation.manage',
  };
}
