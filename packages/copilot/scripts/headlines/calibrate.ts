/**
 * The slope of Platt's sigmoid without intercept (J. Platt, "Probabilistic outputs for support vector machines", 1999; no
 * intercept, since two headlines may be named in either order): maximises the likelihood of P(higher score wins) =
 * 1 / (1 + exp(-slope * margin)). `margins`: score of the winner minus score of the loser, one for each pair.
 */
export function fitSlope(margins: readonly number[]): number {
  let slope = 1;
  for (let step = 0; step < 50; step += 1) {
    let gradient = 0;
    let curvature = 0;
    for (const margin of margins) {
      const miss = 1 / (1 + Math.exp(slope * margin));
      gradient += margin * miss;
      curvature += margin * margin * miss * (1 - miss);
    }
    if (!(curvature > 0)) break;
    const change = gradient / curvature;
    slope += change;
    if (Math.abs(change) < 1e-12) break;
  }

  return slope;
}
