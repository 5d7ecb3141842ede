import { checkBrief } from '@upbeat/brand/check-brief';
import type { StudioCampaign } from '@upbeat/db/campaigns/row';

/** One station of a campaign's way through the loop. */
export interface LoopStep {
  key: 'brief' | 'ideas' | 'pieces' | 'approved' | 'placed' | 'results';
  /** "12 ideas" */
  label: string;
  /** What is still open there: "3 wait for you". */
  note: string;
  done: boolean;
  to: string;
}

type Counts = Pick<
  StudioCampaign,
  'id' | 'brief' | 'ideas' | 'proposed' | 'accepted' | 'pieces' | 'submitted' | 'approved' | 'placements' | 'reported'
>;

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Whether drafting could start from the brief as it is; claims and rules never block it. `today` is an ISO date. */
export function isBriefReady(campaign: Pick<StudioCampaign, 'brief'>, today: string): boolean {
  return (
    campaign.brief !== null &&
    checkBrief({ brief: campaign.brief.slots, claims: [], rules: [], rejectedReasons: [], today }).canDraft
  );
}

/** What stands where: brief, ideas, pieces, approved, placed, results. `base` is `/w/:workspace`. */
export function loopSteps(campaign: Counts, base: string, today: string): LoopStep[] {
  const home = `${base}/campaigns/${campaign.id}`;
  const ready = isBriefReady(campaign, today);

  return [
    {
      key: 'brief',
      label: 'Brief',
      note: campaign.brief?.drafted ? 'drafted from' : ready ? 'ready to draft' : 'not ready yet',
      done: ready,
      to: `${home}/brief`,
    },
    {
      key: 'ideas',
      label: count(campaign.ideas, 'idea', 'ideas'),
      note: campaign.proposed > 0 ? `${campaign.proposed} to judge` : `${campaign.accepted} accepted`,
      done: campaign.ideas > 0,
      to: `${home}/ideas`,
    },
    {
      key: 'pieces',
      label: count(campaign.pieces, 'piece', 'pieces'),
      note: campaign.submitted > 0 ? `${campaign.submitted} to sign` : 'of content',
      done: campaign.pieces > 0,
      to: `${home}#pieces`,
    },
    {
      key: 'approved',
      label: `${campaign.approved} approved`,
      note: 'variants',
      done: campaign.approved > 0,
      to: `${home}#pieces`,
    },
    {
      key: 'placed',
      label: `${campaign.placements} placed`,
      note: 'on a platform',
      done: campaign.placements > 0,
      to: `${home}#placements`,
    },
    {
      key: 'results',
      label: 'Results',
      note: campaign.reported > 0 ? `for ${count(campaign.reported, 'placement', 'placements')}` : 'none yet',
      done: campaign.reported > 0,
      to: `${base}/performance?campaign=${campaign.id}`,
    },
  ];
}
