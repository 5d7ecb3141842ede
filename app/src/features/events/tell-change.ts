import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import { ChannelSchema } from '@upbeat/core/channels';
import { LEVEL_NAMES, LEVELS } from '@upbeat/core/levels';
import type { WorkspaceEvent } from '@upbeat/db/events/row';
import { quoted } from '~/components/quoted';
import { taskKindWords } from '../delegation/task-kinds';
import { actOf } from './act-of';
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

/** What is said before one name; and of several, with # for how many. */
type Phrase = readonly [one: string, many?: string];

/** Acts that need other words than "changed the claim", by noun and verb. */
const PHRASES: Record<string, Phrase> = {
  'campaigns.created': ['began the campaign', 'began # campaigns'],
  'campaigns.live': ['started the campaign', 'started # campaigns'],
  'briefs.created': ['began the brief'],
  'ideas.accepted': ['accepted'],
  'ideas.rejected': ['rejected'],
  'ideas.proposed': ['took back the decision on', 'took back # decisions'],
  'variants.submitted': ['submitted', 'submitted # pieces of copy'],
  'variants.exported': ['exported', 'exported # pieces of copy'],
  'approvals.approved': ['signed', 'signed # pieces of copy'],
  'approvals.returned': ['returned', 'returned # pieces of copy'],
  'approvals.voided': ['voided the approval of'],
  'forecasts.created': ['locked a forecast for', 'locked # forecasts'],
  'approvals.withdrawn': ['took back the signature under', 'took back # signatures'],
  'outside_reviews.commented': ['commented on', 'made # comments'],
  'outside_reviews.approved': ['approved', 'approved # pieces of copy'],
  'outside_reviews.asked': ['asked for changes of', 'asked for changes of # pieces of copy'],
  'comments.created': ['commented on', 'made # comments'],
  'comments.mentioned': ['asked for a look at a comment on', 'asked for a look at # comments'],
  'comments.resolved': ['resolved a comment on', 'resolved # comments'],
  'comments.reopened': ['opened a comment again on', 'opened # comments again'],
  'comments.deleted': ['removed a comment on', 'removed # comments'],
  'content_versions.created': ['kept a version of', 'kept # versions'],
  'placements.created': ['placed', 'made # placements'],
  'placements.live': ['started the placement'],
  'platform_entities.attached': ['said where results belong of', 'said where # platform rows belong'],
  'imports.created': ['began to upload'],
  'imports.uploaded': ['uploaded'],
  'imports.queued': ['queued'],
  'imports.landing': ['began to import'],
  'imports.landed': ['imported', 'imported # files'],
  'imports.undoing': ['began to undo the import of'],
  'imports.undone': ['undid the import of', 'undid # imports'],
  'imports.failed': ['refused', 'refused # files'],
  'imports.cancelled': ['stopped the import of', 'stopped # imports'],
  'imports.refused': ['uploaded', 'uploaded # files that were refused'],
  'imports.repeated': ['uploaded', 'uploaded # files that are in already'],
  'runs.created': ['was asked for ideas for'],
  'runs.running': ['began to draft for'],
  'runs.done': ['finished drafting for'],
  'runs.failed': ['could not draft for', 'failed to draft # times'],
  'runs.cancelled': ['stopped drafting for', 'stopped # drafts'],
  'members.updated': ['changed the seat of', 'changed # seats'],
  'suggestions.created': ['suggests', 'made # suggestions'],
  'suggestions.withdrawn': ['withdrew the suggestion'],
  'suggestions.snoozed': ['put off the suggestion'],
  'suggestions.open': ['brought back the suggestion'],
  'suggestions.undone': ['took back what was decided on the suggestion'],
  'decisions.created': ['put the question', 'put # questions'],
  'decisions.applied': ['applied', 'applied # suggestions'],
  'decisions.dismissed': ['dismissed', 'dismissed # suggestions'],
  'decisions.chosen': ['decided on', 'took # decisions'],
  'decisions.decided': ['decided', 'took # decisions'],
  'decisions.undone': ['undid', 'undid # decisions'],
  'decisions.withdrawn': ['withdrew the question'],
  'outcomes.measured': ['measured what came of', 'measured what came of # decisions'],
  'outcomes.cancelled': ['will not measure what came of'],
  'lessons.created': ['drafted the lesson', 'drafted # lessons'],
  'lessons.accepted': ['accepted the lesson', 'accepted # lessons'],
  'lessons.reopened': ['reopened the lesson', 'reopened # lessons'],
  'lessons.draft': ['made a draft again of the lesson', 'made drafts again of # lessons'],
  'lesson_evidence.supports': ['found evidence for', 'found # pieces of evidence for lessons'],
  'lesson_evidence.contradicts': ['found evidence against', 'found # pieces of evidence against lessons'],
  'lesson_evidence.undecided': [
    'found evidence that does not settle',
    'found # pieces of evidence that settle nothing',
  ],
  'experiments.created': ['set up the experiment', 'set up # experiments'],
  'experiments.running': ['started the experiment', 'started # experiments'],
  'experiments.decided': ['concluded the experiment', 'concluded # experiments'],
  'experiments.cancelled': ['called off the experiment', 'called off # experiments'],
  'delegation_policies.level': ['set', 'changed # delegation levels'],
  'audits.fine': ['found right what AI did on its own,', 'found # acts of AI right'],
  'audits.wrong': ['found wrong what AI did on its own,', 'found # acts of AI wrong'],
};

/** What is said after the name, where the act itself brought a verdict. */
const FINDINGS: Record<string, string> = {
  'outcomes.causal': ': the effect is caused by it',
  'outcomes.confounded': ': the effect cannot be told from other changes',
  'outcomes.unknown': ': whether it was the cause is not known',
  'lessons.draft': ', whose words wait to be accepted',
  ...Object.fromEntries(LEVELS.map((level) => [`delegation_policies.${level}`, ` to “${LEVEL_NAMES[level]}”`])),
};

/** Acts whose subject is in the verb. */
const WHOLE: Record<string, string> = {
  'review_links.created': 'made a review link',
  'review_links.revoked': 'took a review link back',
  'members.created': 'joined the workspace',
  'invitations.created': 'invited somebody',
  'invitations.updated': 'changed an invitation',
  'approval_policies.created': 'set who must sign copy',
  'approval_policies.updated': 'changed who must sign copy',
  'workspace_models.created': 'added a model',
  'workspace_models.updated': 'changed a model',
  'workspace_models.archived': 'removed a model',
  'model_choices.created': 'changed which model a step asks',
  'model_choices.updated': 'changed which model a step asks',
  'model_choices.deleted': 'changed which model a step asks',
  'spend_caps.created': 'set a spend cap for models',
  'spend_caps.updated': 'changed the spend cap for models',
  'spend_caps.deleted': 'took the spend cap for models away',
  'prompts.created': 'forked a prompt',
  'prompt_versions.created': 'kept a version of a prompt',
  'prompt_promotions.created': 'changed which version of a prompt runs',
  'prompt_trials.created': 'asked for a dry run of a prompt',
  'automation_switches.on': 'turned automation on',
  'automation_switches.off': 'turned automation off',
};

const VERBS: Record<string, string> = {
  created: 'added',
  updated: 'changed',
  archived: 'put away',
  restored: 'brought back',
  deleted: 'removed',
};

const isReopened = ({ noun, verb }: WorkspaceEvent): boolean => noun === 'lessons' && verb === 'reopened';

/** Who acted, from where the reader sits. */
export function actorWords({ noun, actorKind, actorId, actor }: WorkspaceEvent, reader: string): string {
  const mine = actorId === reader;
  // People lock their own forecasts; every other is the engine's, whoever's act froze it.
  if (noun === 'forecasts' && actorKind !== 'person') return 'The engine';
  if (noun === 'outside_reviews') return 'Somebody outside';
  if (actorKind === 'ai') return actorId === null ? 'AI' : `AI for ${mine ? 'you' : (actor ?? 'a former member')}`;
  if (actorKind !== 'person') return 'Upbeat';

  return mine ? 'You' : (actor ?? 'A former member');
}

/** What is said of one such row, and of several. */
function phraseOf(event: WorkspaceEvent): { one: string; many: string } {
  const { noun, verb, actorKind } = event;
  const words = nounWords(noun);
  const plain = VERBS[verb] ?? verb;
  const drafted = noun === 'ideas' && verb === 'created' && actorKind === 'ai';
  const own: Phrase | undefined = drafted ? ['drafted', 'drafted # ideas'] : PHRASES[`${noun}.${actOf(event)}`];

  return {
    one: own?.[0] ?? `${plain} the ${words.one}`,
    many: own?.[1] ?? `${plain} # ${words.many}`,
  };
}

function article(word: string): string {
  return /^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`;
}

/** What the row is called; a run by its campaign, a delegation level by its kind of task. */
function nameOf({ noun, name, campaign }: WorkspaceEvent): string | null {
  if (noun === 'runs') return campaign;

  return noun === 'delegation_policies' && name !== null ? taskKindWords(name).inWords : name;
}

/** A change in a sentence for the reader (a user's id). `base` is `/w/:workspace`. A row that is gone is told without name and link. */
export function tellChange({ event, count }: Change, { base, reader }: { base: string; reader: string }): Told {
  const who = actorWords(event, reader);
  const words = nounWords(event.noun);
  const reason = event.reason === null || event.reason === '' ? '' : `: ${event.reason.replace(/[.\s]+$/, '')}`;
  const whole = WHOLE[`${event.noun}.${event.verb}`];
  if (whole !== undefined) return { start: `${who} ${whole}${count > 1 ? '' : reason}.`, subject: null, end: '' };
  const { one, many } = phraseOf(event);

  if (count > 1) {
    const { campaign, campaignId, noun } = event;
    const start = `${who} ${many.replace('#', String(count))}`;
    if (campaign === null || noun === 'campaigns') return { start: `${start}.`, subject: null, end: '' };
    const to = `${base}/campaigns/${campaignId ?? ''}${noun === 'ideas' ? '/ideas' : ''}`;
    return { start: `${start} for `, subject: { text: quoted(campaign), to }, end: '.' };
  }

  const name = nameOf(event);
  if (name === null) {
    const done = one.replace(` the ${words.one}`, '');
    const gone = words.nameless ? '' : ' that is no longer here';
    return { start: `${who} ${done} ${article(words.one)}${gone}.`, subject: null, end: '' };
  }
  const channel = ChannelSchema.safeParse(event.channel).data;
  const path = nounWords(event.about).path?.(event);
  const finding = isReopened(event)
    ? // An undone import is a person's act, a contradiction the engine's.
      `, since ${event.actorKind === 'person' ? 'its data was taken back' : 'a later result contradicts it'}`
    : (FINDINGS[`${event.noun}.${event.verdict ?? event.verb}`] ?? '');
  const act = actOf(event);

  return {
    start: `${who} ${one} `,
    subject: {
      text: event.noun === 'delegation_policies' ? name : quoted(name),
      to: path === undefined || event.verb === 'deleted' ? null : base + path,
    },
    end: `${act === 'refused' ? ', which was refused' : act === 'repeated' ? ' again' : ''}${channel === undefined ? '' : `, ${CHANNEL_NAMES[channel]}`}${finding}${reason}.`,
  };
}
