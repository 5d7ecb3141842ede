import type { WorkspaceEvent } from '@upbeat/db/events/row';

interface NounWords {
  one: string;
  many: string;
  /** Such rows have no name to be told by. */
  nameless?: true;
  /** Where such a row lives inside a workspace; absent where it has no page. */
  path?: (event: Pick<WorkspaceEvent, 'target' | 'campaignId'>) => string;
}

const brand = () => '/brand';
const variant = ({ target }: Pick<WorkspaceEvent, 'target'>) => `/variants/${target}`;

/** What the history calls the rows it speaks of, by table. */
export const EVENT_NOUNS: Record<string, NounWords> = {
  campaigns: { one: 'campaign', many: 'campaigns', path: ({ target }) => `/campaigns/${target}` },
  briefs: { one: 'brief', many: 'briefs', path: ({ campaignId }) => `/campaigns/${campaignId ?? ''}/brief` },
  ideas: { one: 'idea', many: 'ideas', path: ({ target }) => `/ideas/${target}` },
  forecasts: { one: 'forecast', many: 'forecasts', path: ({ target }) => `/ideas/${target}` },
  content_pieces: { one: 'content piece', many: 'content pieces', path: ({ target }) => `/pieces/${target}` },
  variants: { one: 'variant', many: 'variants', path: variant },
  content_versions: { one: 'version', many: 'versions', path: variant },
  comments: { one: 'comment', many: 'comments', path: variant },
  review_links: { one: 'review link', many: 'review links', nameless: true },
  outside_reviews: { one: 'review from outside', many: 'reviews from outside', path: variant },
  approvals: { one: 'approval', many: 'approvals', path: variant },
  export_settings: { one: 'export setting', many: 'export settings', nameless: true },
  placements: { one: 'placement', many: 'placements', path: ({ target }) => `/placements/${target}` },
  imports: { one: 'import', many: 'imports', path: ({ target }) => `/imports/${target}` },
  platform_entities: { one: 'platform row', many: 'platform rows', path: () => '/performance/attach' },
  runs: { one: 'run', many: 'runs', path: ({ target }) => `/runs/${target}` },
  workspace_references: { one: 'reference', many: 'references', path: ({ target }) => `/references/${target}` },
  brands: { one: 'brand', many: 'brands', path: brand },
  product_facts: { one: 'product fact', many: 'product facts', path: brand },
  audiences: { one: 'audience', many: 'audiences', path: brand },
  brand_rules: { one: 'brand rule', many: 'brand rules', path: ({ target }) => `/brand/rules/${target}` },
  claims: { one: 'claim', many: 'claims', path: ({ target }) => `/brand/claims/${target}` },
  objectives: { one: 'objective', many: 'objectives' },
  members: { one: 'member', many: 'members', path: () => '/settings/members' },
  invitations: { one: 'invitation', many: 'invitations', path: () => '/settings/members' },
  approval_policies: { one: 'approval policy', many: 'approval policies', path: () => '/settings/approvals' },
  ad_accounts: { one: 'ad account', many: 'ad accounts' },
  workspace_models: { one: 'model', many: 'models', nameless: true, path: () => '/settings/models' },
  model_choices: { one: 'model of a step', many: 'models of steps', nameless: true, path: () => '/settings/models' },
  spend_caps: { one: 'spend cap', many: 'spend caps', nameless: true, path: () => '/settings/models' },
  prompts: { one: 'prompt', many: 'prompts', nameless: true },
  prompt_promotions: { one: 'promotion of a prompt', many: 'promotions of prompts', nameless: true },
  prompt_trials: { one: 'dry run of a prompt', many: 'dry runs of prompts', nameless: true },
  prompt_versions: { one: 'prompt version', many: 'prompt versions', nameless: true },
  suggestions: { one: 'suggestion', many: 'suggestions', path: ({ target }) => `/suggestions/${target}` },
  decisions: { one: 'decision', many: 'decisions', path: ({ target }) => `/decisions/${target}` },
  outcomes: { one: 'outcome', many: 'outcomes' },
  lessons: { one: 'lesson', many: 'lessons', path: ({ target }) => `/lessons/${target}` },
  lesson_evidence: { one: 'piece of evidence', many: 'pieces of evidence' },
  experiments: { one: 'experiment', many: 'experiments', path: ({ target }) => `/experiments/${target}` },
  delegation_policies: { one: 'delegation level', many: 'delegation levels', path: () => '/orchestration' },
  automation_switches: { one: 'automation switch', many: 'automation switches', path: () => '/orchestration' },
  audits: { one: 'audit', many: 'audits' },
  fx_rates: { one: 'exchange rate', many: 'exchange rates', nameless: true },
};

/** A table's words; one that is not known yet is called by its name. */
export function nounWords(noun: string): NounWords {
  const many = noun.replaceAll('_', ' ');

  return EVENT_NOUNS[noun] ?? { one: many.replace(/s$/, ''), many, nameless: true };
}
