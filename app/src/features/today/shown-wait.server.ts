import { checkBrief } from '@upbeat/brand/check-brief';
import type { Wait } from '@upbeat/db/today/row';
import { isOfBrief } from './wait-words';
import type { BriefState, ShownWait } from './wait-words';

function briefState({ slots }: Extract<Wait, { kind: 'draft' | 'judge' }>['about'], today: string): BriefState {
  const check = checkBrief({ brief: slots, claims: [], rules: [], rejectedReasons: [], today });
  const blocking = check.items.find(({ severity }) => severity === 'block');

  return { filled: check.complete.filled, slots: check.complete.total, missing: blocking?.title ?? null };
}

/** A waiting thing as a page gets it: of a brief, what its check says on this day (ISO date) in place of its slots. */
export function toShown(wait: Wait, today: string): ShownWait {
  if (!isOfBrief(wait)) return wait;
  const { slots: _slots, ...about } = wait.about;

  return { ...wait, about, brief: briefState(wait.about, today) };
}
