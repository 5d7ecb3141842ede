import { RoleSchema } from '@upbeat/core/role-schema';
import type { Role } from '@upbeat/core/roles';

/** A member as the members' page shows it. */
export interface MemberRow {
  id: string;
  userId: string;
  role: Role;
  displayName: string;
  email: string;
  /** ISO instant; null before the first visit. */
  lastVisitAt: string | null;
  joinedAt: string;
}

export const MEMBER_COLUMNS =
  'id, user_id, role, last_visit_at, created_at, profile:profiles!inner(display_name, email)' as const;

/** What MEMBER_COLUMNS answers. */
interface MemberRecord {
  id: string;
  user_id: string;
  role: string;
  last_visit_at: string | null;
  created_at: string;
  profile: { display_name: string; email: string };
}

/** A stored member in the words of the domain. */
export function toMember(row: MemberRecord): MemberRow {
  return {
    id: row.id,
    userId: row.user_id,
    role: RoleSchema.parse(row.role),
    displayName: row.profile.display_name,
    email: row.profile.email,
    lastVisitAt: row.last_visit_at,
    joinedAt: row.created_at,
  };
}
