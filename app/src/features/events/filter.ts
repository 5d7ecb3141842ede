import { isId } from '@upbeat/core/ids';
import type { ChangesFilter } from '@upbeat/db/events/list-changes';
import { EVENT_NOUNS } from './nouns';

/** What an address asks of the history; what does not fit is left out. */
export function changesQuery(params: URLSearchParams): { filter: ChangesFilter; before?: string } {
  const noun = params.get('noun') ?? '';
  const actor = params.get('who') ?? '';
  const level = params.get('level') ?? '';
  const before = params.get('before') ?? '';

  return {
    filter: {
      noun: Object.hasOwn(EVENT_NOUNS, noun) ? noun : undefined,
      actor: actor === 'ai' || actor === 'system' || isId(actor) ? actor : undefined,
      level: /^[123]$/.test(level) ? Number(level) : undefined,
    },
    before: /^[1-9]\d{0,17}$/.test(before) ? before : undefined,
  };
}

/** The address of the same history from another place on; null is the newest. */
export function changesAddress({ noun, actor, level }: ChangesFilter, before: string | null): string {
  const params = new URLSearchParams();
  if (noun !== undefined) params.set('noun', noun);
  if (actor !== undefined) params.set('who', actor);
  if (level !== undefined) params.set('level', String(level));
  if (before !== null) params.set('before', before);

  return `?${params.toString()}`;
}
