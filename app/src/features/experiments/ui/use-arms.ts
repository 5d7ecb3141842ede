import { useState } from 'react';
import { evenShares } from '../choices';

/** An arm as it is being put together; the share in percent, as typed. */
export interface Arm {
  placementId: string;
  percent: string;
}

const spread = (ids: readonly string[]): Arm[] => {
  const shares = evenShares(ids.length);

  return ids.map((placementId, n) => ({ placementId, percent: shares[n] ?? '' }));
};

/** Arms chosen in order; who joins or leaves makes the shares even again. */
export function useArms() {
  const [arms, setArms] = useState<Arm[]>([]);
  const ids = arms.map(({ placementId }) => placementId);

  return {
    arms,
    toggle: (id: string) => setArms(spread(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id])),
    share: (id: string, percent: string) =>
      setArms(arms.map((arm) => (arm.placementId === id ? { ...arm, percent } : arm))),
    even: () => setArms(spread(ids)),
    clear: () => setArms([]),
  };
}
