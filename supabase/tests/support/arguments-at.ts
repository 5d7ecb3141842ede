import type { Procedure } from './catalogue';
import type { SeededWorkspace } from './seed-workspace';

/** Arguments of a function that point into a workspace with everything of the right type. */
export function argumentsAt(p: Procedure, space: SeededWorkspace, userId: string): Record<string, unknown> {
  const noun: Record<string, string> = {
    p_member_id: 'members',
    p_invitation_id: 'invitations',
    p_brief_id: 'briefs',
    p_idea_id: 'ideas',
    p_variant_id: 'variants',
    p_version_id: 'content_versions',
    p_import_id: 'imports',
    p_entity_id: 'platform_entities',
    p_placement_id: 'placements',
    p_campaign_id: 'campaigns',
    p_job_id: 'jobs',
    p_suggestion_id: 'suggestions',
    p_decision_id: 'decisions',
    p_outcome_id: 'outcomes',
    p_lesson_id: 'lessons',
    p_experiment_id: 'experiments',
    p_keep: 'placements',
    p_run_id: 'runs',
    p_comment_id: 'comments',
    p_link_id: 'review_links',
    p_parent_id: 'comments',
    p_id: 'campaigns',
  };
  const byName: Record<string, unknown> = {
    p_workspace_id: space.id,
    p_verdict: 'accepted',
    p_noun: 'campaign',
    p_name: 'no such name',
    p_role: 'owner',
    p_user_id: userId,
    p_currency: 'EUR',
    p_status: 'failed',
  };
  const byType: Record<string, unknown> = {
    text: 'key-for-b-1',
    uuid: space.ids['campaigns'],
    integer: 1,
    bigint: 1,
    boolean: false,
    numeric: 0.2,
    'double precision': 0.5,
    date: '2026-01-05',
    'date[]': ['2026-01-05'],
    'text[]': ['IE'],
    'uuid[]': [space.ids['campaigns']],
    jsonb: {},
    'timestamp with time zone': '2027-01-01T00:00:00Z',
  };
  return Object.fromEntries(
    p.args.map((name, i) => [
      name,
      name in byName ? byName[name] : name in noun ? space.ids[noun[name] ?? ''] : byType[p.types[i] ?? 'text'],
    ]),
  );
}
