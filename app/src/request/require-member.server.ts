import type { AppLoadContext } from '@remix-run/node';
import type { Params } from '@remix-run/react';
import { AppError } from '@upbeat/core/app-error';
import type { Level } from '@upbeat/core/levels';
import { may } from '@upbeat/core/roles';
import type { Permission } from '@upbeat/core/roles';
import type { Db } from '@upbeat/db/client';
import { enterWorkspace } from '@upbeat/db/workspaces/enter-workspace';
import type { Member, Workspace } from '@upbeat/db/workspaces/enter-workspace';
import { refuse } from './refuse';
import { refuseOrSignIn } from './refuse-or-sign-in.server';
import { requireUser } from './require-user.server';

export interface Scope {
  db: Db;
  workspace: Workspace;
  member: Member;
  /** Things that wait for judgment in this workspace. */
  waiting: number;
  /** Notices not read yet, 100 at most. */
  unread: number;
  /** Whether automation is on. */
  automation: boolean;
  /** Who does each kind of task here. */
  levels: Record<string, Level>;
}

interface Asked {
  request: Request;
  params: Params;
  context: AppLoadContext;
}

/**
 * Who asks and in which workspace, or no answer at all: sign-in, 404 for a workspace that is not theirs, 403 without the permission.
 * It returns the client and the two rows; limits and plans are other functions. The database decides again on every row.
 */
export async function requireMember(asked: Asked, permission: Permission): Promise<Scope> {
  const db = await requireUser(asked);
  const slug = asked.params.workspace ?? '';
  const entered = await (asked.context.entered[slug] ??= enterWorkspace(db, slug)).catch((error: unknown) =>
    refuseOrSignIn(asked, error),
  );
  if (!entered) return refuse(new AppError('not_found', 'There is no such workspace, or you are not a member of it.'));
  if (!may(entered.member.role, permission)) return refuse(new AppError('forbidden', 'Your role does not allow this.'));

  return { db, ...entered };
}
