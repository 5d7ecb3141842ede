import { isAppError } from '@upbeat/core/app-error';
import { IdSchema } from '@upbeat/core/id-schema';
import { attachEntity } from '@upbeat/db/platform-entities/attach-entity';
import { z } from 'zod';
import type { Scope } from '~/request/require-member.server';

/** An empty placement detaches. */
export const AttachSchema = z.strictObject({ entity: IdSchema, placement: IdSchema.optional() });

/** What the attaching of a row answers; `error` is a sentence. */
export interface AttachReply {
  error: string | null;
}

/** Attaches a platform row, or detaches it. The database asks for the right to import or to place. */
export async function attach(
  { db, workspace }: Pick<Scope, 'db' | 'workspace'>,
  { entity, placement }: z.output<typeof AttachSchema>,
): Promise<AttachReply & { status: number }> {
  try {
    await attachEntity(db, workspace.id, entity, placement ?? null);

    return { error: null, status: 200 };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { error: error.message, status: error.status };
  }
}
