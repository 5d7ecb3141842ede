import type { WorkspaceEvent } from '@upbeat/db/events/row';

/** An upload's end in its own word: a person's file was refused by Upbeat, not by the person; one that is in already was put aside with a reason. */
export function actOf({ noun, verb, verdict, actorKind, reason }: WorkspaceEvent): string {
  if (verdict !== null && verb === 'created') return verdict;
  if (noun !== 'imports' || actorKind !== 'person') return verb;
  if (verb === 'failed') return 'refused';

  return verb === 'cancelled' && reason !== null ? 'repeated' : verb;
}
