/** Starts PostgreSQL for a test run, prints its address (or why there is none) and lives until its standard input closes. */
import { startPostgres } from './start-postgres';

const started = await startPostgres();
if (started.url === null) {
  process.stdout.write(`not run: ${started.reason}\n`);
} else {
  process.stdout.write(`${started.url}\n`);
  process.stdin.resume();
  await new Promise((resolve) => process.stdin.on('end', resolve));
  await started.stop();
}
