/**
 * The idempotency key of one decision: a double click decides once, and so do two tabs; after an undo (a new row version) the same
 * verdict is a new decision. At most 80 characters.
 */
export function decisionKey(intent: string, ideaId: string, rowVersion: number): string {
  return `${intent}-${ideaId}-${rowVersion}`;
}

/** The idempotency key of a member's one forecast of an idea. */
export function forecastKey(ideaId: string, memberId: string): string {
  return `f-${ideaId}-${memberId}`;
}
