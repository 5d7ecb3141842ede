import { redirect } from '@remix-run/node';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { getBrief } from '@upbeat/db/briefs/get-brief';
import { requireId } from '~/request/id-of.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

/** A brief lives under its campaign; threads know it by its own id. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'workspace.read');
  const id = requireId(args.params);
  const brief = await getBrief(db, workspace.id, id).catch((error: unknown) => refuseOrSignIn(args, error));

  return redirect(`/w/${workspace.slug}/campaigns/${brief.campaignId}/brief`);
}
