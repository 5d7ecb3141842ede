/**
 * Status machines of every noun that has a life. A database trigger mirrors each
 * (private.status_transitions, filled from the same table; a test holds the two equal).
 */
export const STATUS_MACHINES = {
  campaigns: {
    draft: ['live', 'archived'],
    live: ['paused', 'ended'],
    paused: ['live', 'ended'],
    ended: ['archived'],
    archived: ['draft'],
  },
  ideas: { proposed: ['accepted', 'rejected'], accepted: ['proposed'], rejected: ['proposed'] },
  variants: {
    draft: ['submitted', 'archived'],
    submitted: ['draft', 'approved', 'archived'],
    approved: ['draft', 'archived'],
    archived: ['draft'],
  },
  placements: { planned: ['live', 'ended'], live: ['paused', 'ended'], paused: ['live', 'ended'], ended: [] },
  imports: {
    uploading: ['uploaded', 'failed'],
    uploaded: ['queued', 'failed', 'cancelled'],
    queued: ['landing', 'failed', 'cancelled'],
    landing: ['landed', 'failed', 'cancelled'],
    landed: ['undoing'],
    undoing: ['undone', 'landed'],
    undone: [],
    failed: ['queued'],
    cancelled: [],
  },
  suggestions: {
    open: ['snoozed', 'applied', 'dismissed', 'withdrawn'],
    snoozed: ['open', 'applied', 'dismissed', 'withdrawn'],
    applied: ['undone'],
    dismissed: ['undone'],
    undone: [],
    withdrawn: [],
  },
  experiments: {
    planned: ['running', 'cancelled'],
    running: ['stopped'],
    stopped: ['decided', 'cancelled'],
    decided: ['stopped'],
    cancelled: [],
  },
  decisions: { open: ['decided', 'withdrawn'], decided: ['undone'], undone: [], withdrawn: [] },
  outcomes: { waiting: ['measured', 'cancelled'], measured: [], cancelled: [] },
  lessons: {
    draft: ['accepted', 'rejected'],
    accepted: ['reopened', 'retired', 'draft'],
    reopened: ['accepted', 'retired'],
    rejected: ['draft'],
    retired: [],
  },
  prompt_trials: {
    queued: ['running', 'cancelled', 'failed'],
    running: ['done', 'failed', 'cancelled'],
    done: [],
    failed: [],
    cancelled: [],
  },
  runs: {
    queued: ['running', 'cancelled', 'failed'],
    running: ['done', 'failed', 'cancelled'],
    done: [],
    failed: [],
    cancelled: [],
  },
  jobs: {
    queued: ['running', 'cancelled'],
    running: ['done', 'failed', 'queued', 'cancelled'],
    done: [],
    failed: ['queued'],
    cancelled: [],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;

export type StatusOf<Noun extends keyof typeof STATUS_MACHINES> = Extract<keyof (typeof STATUS_MACHINES)[Noun], string>;

/** Whether a noun may go from one status to another (staying is always allowed). */
export function canMove<Noun extends keyof typeof STATUS_MACHINES>(
  noun: Noun,
  from: StatusOf<Noun>,
  to: StatusOf<Noun>,
): boolean {
  if (from === to) return true;
  const next: Record<string, readonly string[]> = STATUS_MACHINES[noun];
  return next[from]?.includes(to) ?? false;
}
