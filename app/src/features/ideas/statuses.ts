import type { IdeaStatus } from '@upbeat/db/ideas/row';

const STATUSES = ['proposed', 'accepted', 'rejected'] as const satisfies readonly IdeaStatus[];

/** The status a filter names, or null for all. */
export function ideaStatusOf(text: string | null): IdeaStatus | null {
  return STATUSES.find((status) => status === text) ?? null;
}
