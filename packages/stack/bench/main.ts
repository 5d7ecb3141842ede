/** `npm run bench [-- --quick]`: ratios within one run. What each means stands in docs/benchmarks.md. */
import { availableParallelism } from 'node:os';
import { startPostgres } from '../src/testing/start-postgres';
import { makeReport } from './ad-report';
import { runBlock } from './block';
import { buildFirst } from './start-copy';

const FULL_ROWS = 200_000;
const QUICK_ROWS = 20_000;

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const rows = process.argv.includes('--quick') ? QUICK_ROWS : FULL_ROWS;
const begun = performance.now();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

buildFirst();
const first = makeReport({ name: 'First', rows });
const reports = { first: first.text, second: makeReport({ name: 'Second', rows }).text };
print(
  `Two reports of ${Number(first.totals.rows).toLocaleString('en')} rows, ${availableParallelism()} cores, Node ${process.versions.node}`,
);
await runBlock({ title: 'Embedded database (PGlite)', databaseUrl: '', reports, print });

const server = await startPostgres();
if (server.url === null) {
  print(`\nPostgreSQL: not run (${server.reason})`);
} else {
  try {
    await runBlock({ title: `PostgreSQL ${server.version}, durability off`, databaseUrl: server.url, reports, print });
  } finally {
    await server.stop();
  }
}
print(`\n${((performance.now() - begun) / 60_000).toFixed(1)} minutes`);
