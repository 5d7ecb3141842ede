export const ROLES = ['owner', 'strategist', 'marketer', 'analyst', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Record<Role, string> = {
  owner: 'Owner',
  strategist: 'Strategist',
  marketer: 'Marketer',
  analyst: 'Analyst',
  viewer: 'Viewer',
};

/** What an act needs. The database's private.role_permissions is the authority; a test holds the two equal. */
export const PERMISSIONS = [
  'workspace.read',
  'workspace.manage',
  'members.manage',
  'brand.write',
  'campaigns.write',
  'budget.write',
  'briefs.write',
  'ideas.write',
  'copy.write',
  'copy.approve',
  'comments.write',
  'placements.write',
  'imports.write',
  'references.write',
  'forecasts.write',
  'suggestions.judge',
  'decisions.write',
  'lessons.write',
  'experiments.write',
  'delegation.manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const everyoneWho: Record<Exclude<Permission, 'workspace.read'>, readonly Role[]> = {
  'workspace.manage': ['owner'],
  'members.manage': ['owner'],
  'brand.write': ['owner', 'strategist'],
  'campaigns.write': ['owner', 'strategist', 'marketer'],
  'budget.write': ['owner', 'strategist'],
  'briefs.write': ['owner', 'strategist', 'marketer'],
  'ideas.write': ['owner', 'strategist', 'marketer'],
  'copy.write': ['owner', 'strategist', 'marketer'],
  'copy.approve': ['owner', 'strategist', 'marketer'],
  'comments.write': ['owner', 'strategist', 'marketer', 'analyst'],
  'placements.write': ['owner', 'strategist', 'marketer'],
  'imports.write': ['owner', 'strategist', 'analyst'],
  'references.write': ['owner', 'strategist', 'marketer', 'analyst'],
  'forecasts.write': ['owner', 'strategist', 'marketer', 'analyst'],
  'suggestions.judge': ['owner', 'strategist', 'marketer', 'analyst'],
  'decisions.write': ['owner', 'strategist'],
  'lessons.write': ['owner', 'strategist', 'marketer', 'analyst'],
  'experiments.write': ['owner', 'strategist', 'marketer', 'analyst'],
  'delegation.manage': ['owner', 'strategist'],
};

/** Roles that hold a permission. */
export function rolesWith(permission: Permission): readonly Role[] {
  return permission === 'workspace.read' ? ROLES : everyoneWho[permission];
}

/** Whether a role holds a permission. The UI only reflects this; the database decides. */
export function may(role: Role, permission: Permission): boolean {
  return rolesWith(permission).includes(role);
}
