import type { IdeaStatus } from '@upbeat/db/ideas/row';

export interface Judged {
  status: IdeaStatus;
  edited: boolean;
  reason: string;
  /** Share of its words that people changed, 0 to 1; null where the first words were not kept. */
  effort: number | null;
}

/** What people did with an idea: "accepted as it came", "accepted, 12% of its words changed", "rejected: off tone". */
export function verdictWords({ status, edited, reason, effort }: Judged): string {
  const change = !edited ? '' : effort === null ? ', edited' : `, ${Math.round(effort * 100)}% of its words changed`;
  if (status === 'rejected') return `rejected${change}${reason === '' ? '' : `: ${reason}`}`;
  if (status === 'proposed') return `not judged yet${change}`;

  return edited ? `accepted${change}` : 'accepted as it came';
}
