import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { LineageNoun } from '@upbeat/db/lineage/get-lineage';
import type { DeskIconName } from '~/components/shell/desk-icon';

interface Station {
  one: string;
  many: string;
  icon: DeskIconName;
  /** Where such a row lives inside a workspace; absent where it has no page of its own. */
  path?: (id: string) => string;
}

/** What a row is called on the thread, and where it lives. Total over the nouns that lineage walks. */
export const STATIONS: Record<LineageNoun, Station> = {
  brand: { one: 'Brand', many: 'brands', icon: 'brand', path: () => '/brand' },
  objective: { one: 'Objective', many: 'objectives', icon: 'studio' },
  campaign: { one: 'Campaign', many: 'campaigns', icon: 'studio', path: (id) => `/campaigns/${id}` },
  brief: { one: 'Brief', many: 'briefs', icon: 'studio', path: (id) => `/briefs/${id}` },
  run: { one: 'Run', many: 'runs', icon: 'studio', path: (id) => `/runs/${id}` },
  library_reference: {
    one: 'Reference, library',
    many: 'references',
    icon: 'references',
    path: (id) => `/references/${id}`,
  },
  workspace_reference: {
    one: 'Reference, own',
    many: 'references',
    icon: 'references',
    path: (id) => `/references/${id}`,
  },
  idea: { one: 'Idea', many: 'ideas', icon: 'studio', path: (id) => `/ideas/${id}` },
  content_piece: { one: 'Content piece', many: 'content pieces', icon: 'studio', path: (id) => `/pieces/${id}` },
  variant: { one: 'Variant', many: 'variants', icon: 'studio', path: (id) => `/variants/${id}` },
  placement: { one: 'Placement', many: 'placements', icon: 'performance', path: (id) => `/placements/${id}` },
  import: { one: 'Import', many: 'imports', icon: 'performance', path: (id) => `/imports/${id}` },
  suggestion: { one: 'Suggestion', many: 'suggestions', icon: 'performance', path: (id) => `/suggestions/${id}` },
  experiment: { one: 'Experiment', many: 'experiments', icon: 'performance', path: (id) => `/experiments/${id}` },
  decision: { one: 'Decision', many: 'decisions', icon: 'strategy', path: (id) => `/decisions/${id}` },
  // Leads on to the page of its decision, where an outcome is read.
  outcome: { one: 'Outcome', many: 'outcomes', icon: 'performance', path: (id) => `/outcomes/${id}` },
  lesson: { one: 'Lesson', many: 'lessons', icon: 'lessons', path: (id) => `/lessons/${id}` },
};

/** Words that a database keeps, in the words of the page. */
const STATUS_WORDS: Record<string, string> = {
  ...CHANNEL_NAMES,
  email: 'e-mail',
  push: 'push notification',
  submitted: 'waits for approval',
  chosen: 'decided',
};

/** A status or channel as a page says it. */
export function statusWords(status: string): string {
  return STATUS_WORDS[status] ?? status;
}

/** The loop in order, as far as a thread goes today, with what each station is called before it is played. */
export const LOOP: readonly { nouns: readonly LineageNoun[]; next: string }[] = [
  { nouns: ['brand', 'objective'], next: '' },
  { nouns: ['campaign'], next: 'campaign' },
  { nouns: ['brief'], next: 'brief' },
  { nouns: ['run', 'library_reference', 'workspace_reference'], next: '' },
  { nouns: ['idea'], next: 'idea' },
  { nouns: ['content_piece', 'variant'], next: 'copy' },
  { nouns: ['placement'], next: 'placement' },
  { nouns: ['import'], next: 'results' },
  { nouns: ['suggestion', 'experiment'], next: 'suggestion' },
  { nouns: ['decision'], next: 'decision' },
  { nouns: ['outcome'], next: 'outcome' },
  { nouns: ['lesson'], next: 'lesson' },
];
