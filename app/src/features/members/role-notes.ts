import type { Role } from '@upbeat/core/roles';

/** What each role may do, in a line. */
export const ROLE_NOTES: Record<Role, string> = {
  owner: 'Everything, and members, approvals and the workspace itself.',
  strategist: 'Brand, budgets, campaigns, copy, approvals and imports.',
  marketer: 'Briefs, ideas, copy, approvals and placements.',
  analyst: 'Imports, references and forecasts.',
  viewer: 'Reads everything, changes nothing.',
};
