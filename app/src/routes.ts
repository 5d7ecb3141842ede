import { type RouteConfig, index, route } from '@remix-run/route-config';

/** Every address of the app, grouped by desk. */
export default [
  // Before one is in a workspace.
  index('routes/auth/home.tsx'),
  route('sign-in', 'routes/auth/sign-in.tsx'),
  route('sign-up', 'routes/auth/sign-up.tsx'),
  route('sign-out', 'routes/auth/sign-out.tsx'),
  route('forgot', 'routes/auth/forgot.tsx'),
  route('reset', 'routes/auth/reset.tsx'),
  route('auth/confirm', 'routes/auth/confirm.tsx'),
  route('outbox', 'routes/auth/outbox.tsx'),
  route('invite/:token', 'routes/auth/invite.tsx'),
  route('review/:token', 'routes/review/review.tsx'),
  route('workspaces/new', 'routes/workspace/new.tsx'),

  // In a workspace.
  route('w/:workspace', 'routes/workspace/layout.tsx', [
    // Today.
    route('today', 'routes/today/today.tsx'),
    route('changes', 'routes/today/changes.tsx'),

    // Strategy.
    route('strategy', 'routes/strategy/strategy.tsx'),
    route('objectives', 'routes/strategy/objectives.tsx'),
    route('objectives/new', 'routes/strategy/objective-new.tsx'),
    route('objectives/:id', 'routes/strategy/objective.tsx'),

    // Studio.
    route('studio', 'routes/studio/campaigns.tsx'),
    route('calendar', 'routes/studio/calendar.tsx'),
    route('campaigns/new', 'routes/studio/new-campaign.tsx'),
    route('campaigns/:id', 'routes/studio/campaign.tsx'),
    route('campaigns/:id/brief', 'routes/studio/brief.tsx'),
    route('campaigns/:id/other-briefs', 'routes/studio/other-briefs.ts'),
    route('campaigns/:id/ideas', 'routes/studio/ideas.tsx'),
    route('campaigns/:id/export', 'routes/studio/export.tsx'),
    route('campaigns/:id/export/file', 'routes/studio/export-file.ts'),
    route('briefs/:id', 'routes/studio/brief-address.ts'),
    route('briefs/:id/save', 'routes/studio/save-brief.ts'),
    route('ideas/:id', 'routes/studio/idea.tsx'),
    route('runs', 'routes/studio/runs.tsx'),
    route('runs/:id', 'routes/studio/run.tsx'),
    route('jobs/:id/stop', 'routes/studio/stop-job.ts'),
    route('pulse', 'routes/studio/pulse.ts'),

    // Taste.
    route('taste', 'routes/taste/taste.tsx'),
    route('taste/:id', 'routes/taste/reveal.tsx'),

    // References.
    route('references', 'routes/references/index.tsx'),
    route('references/new', 'routes/references/new.tsx'),
    route('references/import', 'routes/references/import.tsx'),
    route('references/what-worked', 'routes/references/what-worked.tsx'),
    route('references/export.csv', 'routes/references/export.ts'),
    route('references/:id', 'routes/references/detail.tsx'),

    // Brand.
    route('brand', 'routes/brand/index.tsx'),
    route('brand/edit', 'routes/brand/edit.tsx'),
    route('brand/learn', 'routes/brand/learn.tsx'),
    route('brand/claims/new', 'routes/brand/claim-new.tsx'),
    route('brand/claims/:id', 'routes/brand/claim.tsx'),
    route('brand/rules/new', 'routes/brand/rule-new.tsx'),
    route('brand/rules/:id', 'routes/brand/rule.tsx'),
    route('brand/facts/:id', 'routes/brand/fact.ts'),
    route('brand/audiences/:id', 'routes/brand/audience.ts'),

    // The palette.
    route('find', 'routes/workspace/find.ts'),

    // Performance.
    route('performance', 'routes/performance/performance.tsx'),
    route('performance/export', 'routes/performance/export.ts'),
    route('performance/attach', 'routes/performance/attach.tsx'),
    route('imports', 'routes/performance/imports.tsx'),
    route('imports/new', 'routes/performance/imports-new.tsx'),
    route('imports/upload', 'routes/performance/imports-upload.ts'),
    route('imports/:import', 'routes/performance/import.tsx'),
    route('imports/:import/refused.csv', 'routes/performance/refused-csv.ts'),
    route('placements/:placement', 'routes/performance/placement.tsx'),
    route('variants/:variant/place', 'routes/performance/place.tsx'),
    route('suggestions/:id', 'routes/performance/suggestion.tsx'),

    // Decisions.
    route('decisions', 'routes/decisions/log.tsx'),
    route('decisions/new', 'routes/decisions/new.tsx'),
    route('decisions/evidence', 'routes/decisions/evidence.ts'),
    route('decisions/calibration', 'routes/decisions/calibration.tsx'),
    route('decisions/:id', 'routes/decisions/decision.tsx'),
    route('decisions/:id/files/:file', 'routes/decisions/change-file.ts'),
    route('outcomes/:id', 'routes/decisions/outcome.ts'),

    // Experiments.
    route('experiments', 'routes/experiments/index.tsx'),
    route('experiments/new', 'routes/experiments/new.tsx'),
    route('experiments/:id', 'routes/experiments/experiment.tsx'),

    // Lessons.
    route('lessons', 'routes/lessons/index.tsx'),
    route('lessons/:id', 'routes/lessons/lesson.tsx'),

    // Orchestration.
    route('orchestration', 'routes/orchestration/orchestration.tsx'),
    route('prompts', 'routes/prompts/index.tsx'),
    route('prompts/:key', 'routes/prompts/prompt.tsx'),
    route('prompts/:key/edit', 'routes/prompts/edit.tsx'),
    route('notifications', 'routes/notifications/notifications.tsx'),

    // Settings.
    route('settings', 'routes/settings/layout.tsx', [
      index('routes/settings/workspace.tsx'),
      route('members', 'routes/settings/members.tsx'),
      route('members/:member', 'routes/settings/member.tsx'),
      route('invitations/:invitation', 'routes/settings/invitation.tsx'),
      route('approvals', 'routes/settings/approvals.tsx'),
      route('models', 'routes/settings/models.tsx'),
      route('profile', 'routes/settings/profile.tsx'),
      route('password', 'routes/settings/password.tsx'),
      route('data', 'routes/settings/data.tsx'),
      route('about', 'routes/settings/about.tsx'),
    ]),
    // Editor.
    route('pieces/:id', 'routes/editor/piece.ts'),
    route('pieces/:id/plan', 'routes/editor/plan.ts'),
    route('pieces/:id/compare', 'routes/editor/compare.tsx'),
    route('approvals', 'routes/editor/approvals.tsx'),
    route('variants/:id', 'routes/editor/variant.tsx'),
    route('variants/:id/save', 'routes/editor/save.ts'),
    route('variants/:id/add', 'routes/editor/add.ts'),
    route('variants/:id/submit', 'routes/editor/submit.ts'),
    route('variants/:id/suggest', 'routes/editor/suggest.ts'),
    route('variants/:id/sign', 'routes/editor/sign.ts'),
    route('variants/:id/comments', 'routes/editor/comments.ts'),
    route('variants/:id/links', 'routes/editor/links.ts'),
    route('variants/:id/withdraw', 'routes/editor/withdraw.ts'),
    route('variants/:id/versions', 'routes/editor/versions.tsx'),
  ]),

  // The house itself.
  route('dev/components', 'routes/dev/components.tsx'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
