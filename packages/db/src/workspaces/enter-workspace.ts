import { RoleSchema } from '@upbeat/core/role-schema';
import { z } from 'zod';
import type { Db } from '../client';
import { unwrapMaybe } from '../unwrap';

const WorkspaceSchema = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  kind: z.enum(['team', 'demo']),
  timeZone: z.string(),
  locale: z.string(),
  currency: z.string(),
  rowVersion: z.number(),
});
export type Workspace = z.infer<typeof WorkspaceSchema>;

/** Locale and time zone are the member's own where set, else the workspace's. */
const MemberSchema = z.object({
  id: z.string(),
  userId: z.string(),
  role: RoleSchema,
  locale: z.string(),
  timeZone: z.string(),
  displayName: z.string(),
  email: z.string(),
  theme: z.enum(['system', 'light', 'dark']),
});
export type Member = z.infer<typeof MemberSchema>;

const LevelSchema = z.union([z.literal(1), z.literal(2), z.literal(3)]);

/** `waiting` counts what Today lists, `unread` notices (100 at most); `automation` is the master switch, `levels` who does each kind of task. */
const EnteredSchema = z.object({
  workspace: WorkspaceSchema,
  member: MemberSchema,
  waiting: z.number(),
  unread: z.number(),
  automation: z.boolean(),
  levels: z.record(z.string(), LevelSchema),
});
export type Entered = z.infer<typeof EnteredSchema>;

/** The workspace of a slug with the caller's membership in it, in one round trip; null when the caller is no member. */
export async function enterWorkspace(db: Db, slug: string): Promise<Entered | null> {
  const found = await unwrapMaybe(db.rpc('enter_workspace', { p_slug: slug }));

  return found === null ? null : EnteredSchema.parse(found);
}
