import { microsToDecimal } from '@upbeat/core/money';
import type { Format } from '~/components/format';

const CENT = 10_000n;

/** What models cost, in US dollars; under a cent it keeps the digits that say so. */
export function costWords(micros: string, money: Format['money']): string {
  const cost = BigInt(micros);

  return cost > 0n && cost < CENT ? money(0n, 'USD').replace(/\d[.,]\d+/, microsToDecimal(cost)) : money(cost, 'USD');
}
