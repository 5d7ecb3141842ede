import type { ScoreStage, ScoreTask } from '@upbeat/db/strategy/get-score';
import type { Level } from '@upbeat/core/levels';
import type { NoteState } from '~/components/ui/staff-notes';

export const STAGE_WORDS: Record<ScoreStage, string> = {
  brief: 'Brief',
  ideas: 'Ideas',
  copy: 'Copy',
  live: 'Live',
  readout: 'Readout',
};
export const STATE_WORDS: Record<NoteState, string> = {
  done: 'done',
  playing: 'playing',
  held: 'held for a person',
  planned: 'planned',
};
/** Staves as the Score names them, from the top. */
export const STAVES = [
  { level: 3, name: 'People' },
  { level: 2, name: 'Together' },
  { level: 1, name: 'AI' },
] as const satisfies readonly { level: Level; name: string }[];

const UPKEEP: Record<string, [one: string, many: string]> = {
  brands: ['Positioning', 'Positioning'],
  product_facts: ['Product fact', 'Product facts'],
  audiences: ['Audience', 'Audiences'],
  brand_rules: ['Brand rule', 'Brand rules'],
  claims: ['Claim', 'Claims'],
};
const STEPS: Record<string, string> = {
  'draft-ideas': 'Drafting ideas',
  'dry-run': 'Trying a prompt',
  'model-test': 'Testing a model',
};

/** What a note is called. */
export function taskName({ kind, name, n }: Pick<ScoreTask, 'kind' | 'name' | 'n'>): string {
  const [one, many] = UPKEEP[kind] ?? [];
  if (one && many) return n > 1 && one !== many ? `${many}, ${n}` : one;
  if (kind === 'runs' || kind === 'jobs') {
    // "draft-ideas:failed": what ended otherwise than done says so.
    const [step = '', ending] = (name ?? '').split(':');
    const words = STEPS[step] ?? (kind === 'jobs' ? 'Applying suggestions' : 'Drafting copy');
    return ending ? `${words}, ${ending}` : words;
  }
  if (kind === 'ideas') return `${n} ${n === 1 ? 'idea' : 'ideas'}, ${name ?? ''}`;
  if (kind === 'briefs') return `Brief, ${name ?? ''}`;
  if (kind === 'objectives') return `Target, ${name ?? ''}`;
  if (kind === 'places') return `Place ${name ?? ''}`;
  if (kind === 'outcomes') return `Outcome, ${name ?? ''}`;

  return name ?? 'Task';
}

/** Who played it, as far as the history knows. */
export function playerName({ actorKind, actor }: Pick<ScoreTask, 'actorKind' | 'actor'>): string {
  if (actorKind === 'ai') return 'AI';
  return actor ?? (actorKind === 'person' ? 'A former member' : 'Upbeat');
}

/** Where a note leads, under a workspace's address; null where it has no page of its own. */
export function taskHref({
  kind,
  subjectId,
  campaignId,
}: Pick<ScoreTask, 'kind' | 'subjectId' | 'campaignId'>): string | null {
  if (kind in UPKEEP) return 'brand';
  if (kind === 'ideas') return `campaigns/${campaignId}/ideas`;
  if (kind === 'places') return `variants/${subjectId}/place`;
  if (kind === 'outcomes') return `decisions/${subjectId}`;
  if (kind === 'jobs') return 'imports';

  return `${kind}/${subjectId}`;
}
