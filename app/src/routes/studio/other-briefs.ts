import type { LoaderFunctionArgs } from '@remix-run/node';
import { listOtherBriefs } from '@upbeat/db/briefs/list-other-briefs';
import { getCampaign } from '@upbeat/db/campaigns/get-campaign';
import { requireId } from '~/request/id-of.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

/** Briefs to choose from; older ones are rarely begun from again. */
const MOST = 50;

/** Earlier briefs of the brand, for who begins a campaign's brief from one of them. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'briefs.write');
  const campaignId = requireId(args.params);
  const { brandId } = await getCampaign(db, workspace.id, campaignId).catch((error: unknown) =>
    refuseOrSignIn(args, error),
  );

  return { briefs: await listOtherBriefs(db, workspace.id, { brandId, campaignId, limit: MOST }) };
}
