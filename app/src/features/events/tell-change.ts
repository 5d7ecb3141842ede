import { CHANNEL_NAMES, ChannelSchema } from '@upbeat/core/channels';
import type { WorkspaceEvent } from '@upbeat/db/events/row';
import type { Change } from './group-changes';
import { nounWords } from './nouns';

/** A change as a sentence: "Jonas rejected " + "“If your statement could talk”" + ": tone." */
export interface Told {
  /** Who did what. */
  start: string;
  /** What it was done to, and where that is; null where the start says it all or the row is gone. */
  subject: { text: string; to: string | null } | null;
  /** With its punctuation. */
  end: string;
}

type Phrase = readonly [one: string, many?: string];

/** Verbs that need other words than their own, by noun and verb; the second is said before a number ("drafted 12 ideas"). */
const PHRASES: Record<string, Phrase> = {
  'campaigns.created': ['began', 'began'],
  'campaigns.live': ['set live', 'set live'],
  'briefs.created': ['began the brief'],
  'ideas.proposed': ['took back the decision on', 'took back the decision on'],
  'variants.submitted': ['submitted', 'submitted'],
  'approvals.approved': ['signed', 'gave'],
  'approvals.returned': ['returned'],
  'approvals.voided': ['voided the approval of', 'voided'],
  'forecasts.created': ['locked a forecast for', 'locked'],
  'content_versions.created': ['kept a version of', 'kept'],
  'placements.created': ['placed', 'placed'],
  'placements.live': ['set live', 'set live'],
  'imports.created': ['began to upload', 'began'],
  'imports.uploaded': ['uploaded', 'uploaded'],
  'imports.queued': ['queued', 'queued'],
  'imports.landing': ['began to import', 'began'],
  'imports.landed': ['imported', 'finished'],
  'imports.undoing': ['began to undo the import of', 'began to undo'],
  'imports.undone': ['undid the import of', 'undid'],
  'imports.failed': ['refused', 'refused'],
  'imports.cancelled': ['stopped the import of', 'stopped'],
  'runs.created': ['was asked for ideas for'],
  'runs.running': ['began to draft for'],
  'runs.done': ['finished drafting for'],
  'runs.failed': ['could not draft for'],
  'runs.cancelled': ['stopped drafting for'],
  'members.updated': ['changed the seat of'],
};

/** Acts whose subject is in the verb. */
const WHOLE: Record<string, string> = {
  'members.created': 'joined the workspace',
  'invitations.created': 'invited somebody',
  'invitations.updated': 'changed an invitation',
  'approval_policies.created': 'set who must sign copy',
  'approval_policies.updated': 'changed who must sign copy',
};

const VERBS: Record<string, string> = {
  created: 'added',
  updated: 'changed',
  archived: 'put away',
  restored: 'brought back',
  deleted: 'removed',
};

/** Who acted, from where the reader sits. */
export function actorWords({ actorKind, actorId, actor }: WorkspaceEvent, reader: string): string {
  const name = actorId === reader ? 'you' : (actor ?? 'a former member');
  if (actorKind === 'ai') return actorId === null ? 'AI' : `AI for ${name}`;
  if (actorKind !== 'person') return 'Upbeat';

  return name.charAt(0).toUpperCase() + name.slice(1);
}

function phraseOf({ noun, verb, verdict, actorKind }: WorkspaceEvent): Phrase {
  if (noun === 'ideas' && verb === 'created' && actorKind === 'ai') return ['drafted', 'drafted'];
  const own = PHRASES[`${noun}.${verdict !== null && verb === 'created' ? verdict : verb}`];

  return own ?? [VERBS[verb] ?? verb, VERBS[verb] ?? verb];
}

function article(word: string): string {
  return /^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`;
}

/** A change in a sentence for the reader (a user's id). `base` is `/w/:workspace`. A row that is gone is told without name and link. */
export function tellChange({ event, count }: Change, { base, reader }: { base: string; reader: string }): Told {
  const who = actorWords(event, reader);
  const words = nounWords(event.noun);
  const whole = WHOLE[`${event.noun}.${event.verb}`];
  if (whole !== undefined) return { start: `${who} ${whole}.`, subject: null, end: '' };
  const [one, many = one] = phraseOf(event);

  if (count > 1) {
    const { campaign, campaignId, noun } = event;
    const start = `${who} ${many} ${count} ${words.many}`;
    if (campaign === null || noun === 'campaigns') return { start: `${start}.`, subject: null, end: '' };
    const to = `${base}/campaigns/${campaignId ?? ''}${noun === 'ideas' ? '/ideas' : ''}`;
    return { start: `${start} for `, subject: { text: `“${campaign}”`, to }, end: '.' };
  }

  const name = event.noun === 'runs' ? event.campaign : event.name;
  if (name === null)
    return { start: `${who} ${one} ${article(words.one)} that is no longer here.`, subject: null, end: '' };
  const channel = ChannelSchema.safeParse(event.channel).data;
  const reason = event.reason === null ? '' : `: ${event.reason.replace(/[.\s]+$/, '')}`;
  const path = words.path?.(event);

  return {
    start: `${who} ${one} `,
    subject: { text: `“${name}”`, to: path === undefined || event.verb === 'deleted' ? null : base + path },
    end: `${channel === undefined ? '' : `, ${CHANNEL_NAMES[channel]}`}${reason}.`,
  };
}
