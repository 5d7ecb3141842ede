import type { WorkspaceEvent } from '@upbeat/db/events/row';
import { actOf } from './act-of';

/** Things of one kind that one hand did on one day, told as one. `event` is the latest of them. */
export interface Change {
  event: WorkspaceEvent;
  count: number;
}

/**
 * Events (newest first) as changes, newest first: what the same hand did to the same kind of row in the same campaign on the same day is
 * one change. `dayOf` gives an instant's calendar day in the member's zone.
 */
export function groupChanges(events: readonly WorkspaceEvent[], dayOf: (instant: string) => string): Change[] {
  const changes = new Map<string, Change>();
  for (const event of events) {
    const { actorKind, actorId, noun, verb, verdict, campaignId, at } = event;
    const key = [actorKind, actorId, noun, verb, verdict, actOf(event), campaignId, dayOf(at)].join(' ');
    const change = changes.get(key);
    if (change) change.count += 1;
    else changes.set(key, { event, count: 1 });
  }

  return [...changes.values()];
}
