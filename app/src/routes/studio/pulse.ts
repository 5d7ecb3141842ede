import type { LoaderFunctionArgs } from '@remix-run/node';
import { pulseStream } from '~/features/runs/pulse-stream.server';
import { requireMember } from '~/request/require-member.server';

/** Server-sent events of a workspace: what changed, and how far running work is. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'workspace.read');

  return pulseStream({ db, log: args.context.log, signal: args.request.signal }, workspace.id);
}
