import { quoted } from '@upbeat/brand/quoted';
import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { Level } from '@upbeat/core/levels';
import type { Wait, WaitKind } from '@upbeat/db/today/row';
import { countAtStart, countWords } from './count-words';
import { loopWords } from './loop-words';
import type { LoopWait } from './loop-words';

/** A brief that waits, with what its check says; the slots stay on the server. */
export interface BriefState {
  filled: number;
  slots: number;
  /** What drafting cannot do without and lacks; null when it can start. */
  missing: string | null;
}

type Kept = Exclude<Wait, { kind: 'judge' | 'draft' }>;
type OfBrief = Extract<Wait, { kind: 'judge' | 'draft' }>;
/** A waiting thing as the page gets it. */
export type ShownWait = Kept | (Omit<OfBrief, 'about'> & { about: Omit<OfBrief['about'], 'slots'>; brief: BriefState });

/** Whether a brief waits (its ideas, or the drafting of them). */
export function isOfBrief(wait: Wait): wait is OfBrief {
  return wait.kind === 'judge' || wait.kind === 'draft';
}

/** A waiting thing in words. */
export interface WaitWords {
  title: string;
  why: string;
  /** Further short facts beside how long it waits. */
  meta: string[];
  verb: string;
  /** Inside the workspace. */
  to: string;
}

/** Who has the next move in each kind. */
export const WAIT_LEVELS: Record<WaitKind, Level> = {
  sign: 2,
  judge: 2,
  mend: 2,
  place: 3,
  draft: 3,
  map: 2,
  refused: 2,
  attach: 2,
  suggest: 2,
  weigh: 3,
  decide: 3,
  resolve: 3,
  audit: 1,
  outcome: 2,
  learn: 2,
  rejudge: 2,
  conclude: 3,
};

const FIRST_HALF: readonly WaitKind[] = ['sign', 'judge', 'mend', 'place', 'draft', 'map', 'refused', 'attach'];

/** Whether a thing waits in the loop's second half: from a suggestion to a lesson. */
export function isOfLoop(wait: ShownWait): wait is LoopWait {
  return !FIRST_HALF.includes(wait.kind);
}

type CopyWait = Extract<Kept, { kind: 'sign' | 'mend' | 'place' }>;

function copyName({ about }: CopyWait): string {
  return `${CHANNEL_NAMES[about.channel]} ${quoted(about.name)}${about.variants > 1 ? `, variant ${about.label}` : ''}`;
}

function signWords(wait: CopyWait): WaitWords {
  const { submittedBy, mine, version, campaign, people, signed } = wait.about;
  const who = mine ? 'You' : (submittedBy ?? 'A former member');
  const signatures =
    people === 1
      ? 'One signature approves it.'
      : `${countAtStart(people)} people sign; ${signed === 0 ? 'nobody has yet' : `${countWords(signed)} ${signed === 1 ? 'has' : 'have'}`}.`;

  return {
    title: `Approve the ${copyName(wait)}`,
    why: `${who} submitted version ${version ?? 1} for ${quoted(campaign)}. ${signatures}`,
    meta: signed > 0 ? ['Second approver'] : [],
    verb: 'Review',
    to: `/variants/${wait.id}`,
  };
}

function mendWords(wait: CopyWait): WaitWords {
  const { lost } = wait.about;
  const to = `/variants/${wait.id}`;
  if (lost?.verdict === 'returned')
    return {
      title: `${copyName(wait)} came back`,
      why: `${lost.by ?? 'A former member'} returned it: ${lost.reason ?? 'no reason is kept'}`,
      meta: ['Returned'],
      verb: 'Mend',
      to,
    };

  return {
    title: `${copyName(wait)} lost its approval`,
    why: `${lost?.reason ?? 'What was signed has changed.'} Look again, then submit it anew.`,
    meta: ['Approval void'],
    verb: 'Look again',
    to,
  };
}

function briefWords(wait: Extract<ShownWait, { brief: BriefState }>): WaitWords {
  const { name, campaignId, ideas, cited, forecast } = wait.about;
  const home = `/campaigns/${campaignId}`;
  if (wait.kind === 'judge')
    return {
      title: `${countAtStart(ideas)} ${ideas === 1 ? 'idea' : 'ideas'} for ${quoted(name)}`,
      why:
        cited === 0
          ? 'None cites a measured headline. Accept what is worth writing, say why where not.'
          : `They lean on ${cited} measured ${cited === 1 ? 'headline' : 'headlines'}. Accept what is worth writing, say why where not.`,
      meta: [forecast === 0 ? 'Your forecast first, then the AI’s' : `You forecast ${forecast} of ${ideas}`],
      verb: `Review ${ideas}`,
      to: `${home}/ideas`,
    };
  const { missing } = wait.brief;

  return {
    title: `The brief ${quoted(name)} has no ideas yet`,
    why:
      missing === null
        ? 'Nothing stands in the way: twelve ideas are about a minute away.'
        : `${missing}. That stands in the way of drafting.`,
    meta: [],
    verb: missing === null ? 'Draft ideas' : 'Go on',
    to: `${home}/brief`,
  };
}

function importWords(wait: Extract<Kept, { kind: 'map' | 'refused' }>): WaitWords {
  const { file, platform, message, by } = wait.about;
  const to = `/imports/${wait.id}`;
  if (wait.kind === 'refused')
    return {
      title: `${quoted(file)} was refused`,
      why: `${message ?? 'It could not be read.'} Nothing of it was kept.`,
      meta: [],
      verb: 'See why',
      to,
    };

  return {
    title: `Settle how ${quoted(file)} is read`,
    why: `${platform === null ? 'It is not a known report.' : `It reads as ${platform}.`}${by === null ? '' : ` ${by} uploaded it.`} Not a row is kept before you say so.`,
    meta: [],
    verb: 'Map it',
    to,
  };
}

function placeWords(wait: CopyWait): WaitWords {
  const { version, campaign } = wait.about;

  return {
    title: `Place the ${copyName(wait)}`,
    why: `Version ${version ?? 1} for ${quoted(campaign)} is approved and runs nowhere yet. Results attach by the placement’s name.`,
    meta: [],
    verb: 'Place it',
    to: `/variants/${wait.id}/place`,
  };
}

function attachWords({ rows }: { rows: number }): WaitWords {
  const one = rows === 1;

  return {
    title: `Say where ${countWords(rows)} platform ${one ? 'row belongs' : 'rows belong'}`,
    why: `${one ? 'It has' : 'They have'} results, but no placement of that name. Until then they count for no campaign.`,
    meta: [],
    verb: 'Attach',
    to: '/performance/attach',
  };
}

/** A waiting thing as a title, a sentence with its figures, and one verb. */
export function waitWords(wait: ShownWait): WaitWords {
  if ('brief' in wait) return briefWords(wait);
  if (isOfLoop(wait)) return loopWords(wait);
  switch (wait.kind) {
    case 'sign':
      return signWords(wait);
    case 'mend':
      return mendWords(wait);
    case 'place':
      return placeWords(wait);
    case 'attach':
      return attachWords(wait.about);
    default:
      return importWords(wait);
  }
}
