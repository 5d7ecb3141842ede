import { data } from '@remix-run/node';
import type { FormReply } from '~/request/form.server';

/** What an action answers when somebody saved in between: the form as it was typed, and the row as it stands now. */
export interface VersionedReply<Stored> extends FormReply {
  stored: Stored | null;
}

/** Adds the stored row to a refusal that says `stale`, so that both texts can be shown. */
export async function replyStale<Stored>(
  refused: ReturnType<typeof data<FormReply>>,
  read: () => Promise<Stored>,
): Promise<ReturnType<typeof data<VersionedReply<Stored>>>> {
  const stored = refused.data.code === 'stale' ? await read() : null;

  return data({ ...refused.data, stored }, refused.init ?? undefined);
}
