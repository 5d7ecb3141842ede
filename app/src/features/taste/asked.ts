import { isId } from '@upbeat/core/ids';
import type { SealedPair } from '@upbeat/db/taste/row';

/** What the address says of today's ten. */
export interface Asked {
  /** Begins another ten. */
  more: boolean;
  /** Lets in sensitive subjects. */
  sensitive: boolean;
  /** Pairs put off, in the order in which they were. */
  skipped: string[];
}

export function readAsked(params: URLSearchParams): Asked {
  return {
    more: params.get('more') === '1',
    sensitive: params.get('sensitive') === '1',
    skipped: (params.get('skip') ?? '').split('.').filter(isId),
  };
}

/** The query of an address that says this; empty where it says nothing. */
export function writeAsked({ more, sensitive, skipped }: Asked): string {
  const params = new URLSearchParams({
    ...(more ? { more: '1' } : {}),
    ...(sensitive ? { sensitive: '1' } : {}),
    ...(skipped.length > 0 ? { skip: skipped.join('.') } : {}),
  });

  return params.size === 0 ? '' : `?${params.toString()}`;
}

/** The pair that is shown: the first that was not put off, else the one put off longest ago. Null where none is left. */
export function pairToShow(next: readonly SealedPair[], skipped: readonly string[]): SealedPair | null {
  const fresh = next.find(({ pairId }) => !skipped.includes(pairId));
  if (fresh) return fresh;
  const waiting = skipped.flatMap((id) => next.find(({ pairId }) => pairId === id) ?? []);

  return waiting[0] ?? null;
}

/** Pairs put off, once this one is too: it goes to the end of the line. */
export function putOff(skipped: readonly string[], pairId: string): string[] {
  return [...skipped.filter((id) => id !== pairId), pairId];
}
