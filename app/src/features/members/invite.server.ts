import { createHash, createHmac } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/node';
import { isAppError } from '@upbeat/core/app-error';
import { now } from '@upbeat/core/clock';
import { ROLE_NAMES } from '@upbeat/core/roles';
import type { Role } from '@upbeat/core/roles';
import { inviteMember } from '@upbeat/db/invitations/invite-member';
import type { Scope } from '~/request/require-member.server';

/** Days after which an unused invitation no longer works. */
const DAYS = 7;
const DAY_MS = 86_400_000;

interface Invite {
  key: string;
  email: string;
  role: Role;
}

/** A token that only this server can make and that a repeated submit makes again, so that the mail of either attempt works. */
function tokenOf(secret: string, workspaceId: string, { key, email }: Invite): string {
  return createHmac('sha256', secret).update(`invitation ${workspaceId} ${key} ${email}`).digest('base64url');
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Keeps an invitation and mails its link. Answers the link, to be passed on by hand and not shown again, unless a mail has left; `outbox`:
 * there is no mail server, and the mail waits on the outbox page.
 */
export async function invite(
  context: AppLoadContext,
  { db, workspace, member }: Scope,
  value: Invite,
): Promise<{ link: string | null; outbox: boolean }> {
  await context.limit.take('invite', value.email);
  const token = tokenOf(context.settings.supabase.secretKey, workspace.id, value);
  const link = `${context.settings.publicUrl}/invite/${token}`;
  await inviteMember(db, workspace.id, {
    key: sha256(`${value.key} ${value.email} ${value.role}`),
    email: value.email,
    role: value.role,
    tokenHash: sha256(token),
    expiresAt: new Date(now().getTime() + DAYS * DAY_MS),
  });
  const sent = await mail(context, {
    to: value.email,
    subject: `${member.displayName} invites you to ${workspace.name} on Upbeat`,
    text: [
      `${member.displayName} (${member.email}) invites you to the workspace ${workspace.name} as ${ROLE_NAMES[value.role].toLowerCase()}.`,
      `Accept with this e-mail address: ${link}`,
      `The link works once, for ${DAYS} days. If you expected nothing of the kind, ignore this mail.`,
    ].join('\n\n'),
  });

  const { local, mail: server } = context.settings;
  const outbox = sent && local.home !== 'hosted' && server.smtpUrl === null;

  return { link: sent && !outbox ? null : link, outbox };
}

async function mail(
  { mailer, log }: AppLoadContext,
  message: { to: string; subject: string; text: string },
): Promise<boolean> {
  if (!mailer) return false;
  try {
    await mailer.send(message);
    return true;
  } catch (error) {
    if (!isAppError(error)) throw error;
    log.warn({ code: error.code }, 'an invitation could not be mailed; its link was shown instead');
    return false;
  }
}
