export {};

/** Evals by name; each prints its findings and says whether its checks are met. */
const EVALS: Record<string, () => Promise<{ run: () => boolean | Promise<boolean> }>> = {
  brand: () => import('./brand'),
  drafter: () => import('./drafter'),
  headlines: () => import('./headlines'),
  retrieval: () => import('./retrieval'),
  suggestions: () => import('../../jobs/evals/suggestions'),
};

const name = process.argv[2] ?? '';
const load = EVALS[name];
if (!load) {
  process.stderr.write(`Usage: npm run eval -- NAME, where NAME is one of: ${Object.keys(EVALS).join(', ')}\n`);
  process.exitCode = 2;
} else {
  const { run } = await load();
  process.exitCode = (await run()) ? 0 : 1;
}
