import type { Claim } from '@upbeat/core/brand';
import { marketCodes } from './market-codes';

/** Whether a claim may be made: live, past its last day, or made for other markets. */
export type ClaimState = 'live' | 'expired' | 'elsewhere';

/**
 * Judges claims on an ISO date in the markets a brief names in words ("Ireland and United Kingdom"). A claim's last day
 * counts. Every named market must be covered; where none is named, a claim is not held back.
 */
export function claimJudge(market: string, today: string): (claim: Claim) => ClaimState {
  const named = marketCodes(market);

  return ({ expiresOn, markets }) => {
    if (expiresOn !== null && expiresOn < today) return 'expired';
    const covered = new Set(markets.map((code) => code.toUpperCase()));

    return covered.size === 0 || named.every((code) => covered.has(code)) ? 'live' : 'elsewhere';
  };
}
