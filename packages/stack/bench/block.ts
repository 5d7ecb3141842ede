import { openPglite } from '../src/database/open-pglite';
import { openPostgres } from '../src/database/open-postgres';
import { dataPaths } from '../src/database/paths';
import { copyAgain } from './copy-rows';
import { queue, stateOf, untilDone, upload } from './import-file';
import { line, ms, ratio, seconds, timed } from './measure';
import { PAGES, type PageName, pagesAtRest, pagesWhile } from './pages';
import { makeDataFolder, startCopy } from './start-copy';
import { rankVariants } from './rank-variants';
import { type Desk, openDesk } from './workspace';

type Print = (text: string) => void;

interface BlockOptions {
  title: string;
  /** Two reports of other ads over the same days, made beforehand: the generator would hold the event loop for seconds. */
  reports: { first: string; second: string };
  /** Empty for the embedded database. */
  databaseUrl: string;
  print: Print;
}

interface ImportTimes {
  id: string;
  /** From the first byte sent until the rows show. */
  wholeMs: number;
  uploadMs: number;
}

async function importTimed(desk: Desk, text: string): Promise<ImportTimes> {
  const sent = await upload(desk, 'first', text);
  const queued = await timed(() => queue(desk, sent.id));
  const landedMs = await untilDone(desk, sent.id);

  return { id: sent.id, uploadMs: sent.ms, wholeMs: sent.ms + queued.ms + landedMs };
}

async function measurePages(desk: Desk, report: string, print: Print): Promise<void> {
  const rest = await pagesAtRest(desk);
  const ranking = await rankVariants();
  const second = await upload(desk, 'second', report);
  await queue(desk, second.id);
  const busy = await pagesWhile(desk, async () => !(await stateOf(desk, second.id)).done);
  print(line('page', ['at rest', '/ empty', 'importing', '/ rest']));
  for (const name of Object.keys(PAGES) as PageName[]) {
    const [quiet, loud] = [rest.times[name], busy.times[name]];
    print(line(name, [ms(quiet), ratio(quiet, rest.times.empty), ms(loud), ratio(loud, quiet)]));
  }
  print(
    line(
      'rank 50 variants',
      [ms(ranking), ratio(ranking, rest.times.empty)],
      'beside the empty page; goal: less than 1x',
    ),
  );
  print(line('', [], `medians of ${rest.rounds} and ${busy.rounds} rounds; goal while importing: 3x of rest or less`));
}

async function printCopy(options: BlockOptions, folder: string, imported: ImportTimes): Promise<void> {
  const database = options.databaseUrl
    ? await openPostgres(options.databaseUrl, { connections: 2 })
    : await openPglite({ folder: dataPaths(folder).database });
  try {
    const copied = await copyAgain(database, imported.id);
    options.print(
      line(
        `import of ${copied.rows.toLocaleString('en')} rows`,
        [seconds(imported.wholeMs)],
        `of it the upload ${seconds(imported.uploadMs)}`,
      ),
    );
    options.print(line('indexed COPY of the same rows', [seconds(copied.ms)]));
    options.print(line('import / COPY', [ratio(imported.wholeMs, copied.ms)]));
  } finally {
    await database.close();
  }
}

/** One database: starts, pages at rest, pages during an import, and the import beside COPY; prints as it goes. */
export async function runBlock(options: BlockOptions): Promise<void> {
  const { title, reports, databaseUrl, print } = options;
  const { folder, remove } = makeDataFolder();
  print(`\n${title}`);
  try {
    const cold = await startCopy(folder, databaseUrl);
    await cold.stop();
    const warm = await startCopy(folder, databaseUrl);
    print(line('start, fresh data folder', [`${cold.seconds.toFixed(1)} s`], 'demo seeded; the build excluded'));
    print(line('start, existing data folder', [`${warm.seconds.toFixed(1)} s`]));
    let imported: ImportTimes;
    try {
      const desk = await openDesk(warm, folder);
      imported = await importTimed(desk, reports.first);
      await measurePages(desk, reports.second, print);
    } catch (error) {
      print(warm.lastWords());
      throw error;
    } finally {
      await warm.stop();
    }
    await printCopy(options, folder, imported);
  } finally {
    remove();
  }
}
