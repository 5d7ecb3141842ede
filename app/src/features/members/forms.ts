import { RoleSchema } from '@upbeat/core/role-schema';
import { z } from 'zod';
import { EmailSchema } from '~/features/auth/forms';
import { LocaleSchema, TimeZoneSchema } from '~/features/workspaces/forms';

export const InviteSchema = z.object({
  key: z.string().min(8).max(80),
  email: EmailSchema,
  role: RoleSchema,
});

/** What one does to a member: another role, or removal (of oneself: leaving). */
export const MemberActSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('role'), role: RoleSchema }),
  z.object({ act: z.literal('remove') }),
]);

/** An empty choice takes over the workspace's. */
const orWorkspace = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => value || undefined, schema.optional());

export const ProfileSchema = z.object({
  name: z.string({ error: 'Write your name.' }).trim().min(1, 'Write your name.').max(80, 'Use at most 80 characters.'),
  theme: z.enum(['system', 'light', 'dark'], { error: 'Choose a theme.' }),
  locale: orWorkspace(LocaleSchema),
  timeZone: orWorkspace(TimeZoneSchema),
});
