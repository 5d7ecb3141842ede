import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Each process and where its source begins; the import of files is run from its source (`npm run import`). */
const ENTRIES = {
  supervisor: 'packages/stack/src/main.ts',
  db: 'packages/stack/src/database/main.ts',
  seed: 'packages/jobs/src/seed-main.ts',
  worker: 'packages/jobs/src/worker-main.ts',
};

/** Files that bundling makes under packages/stack/build. */
export const BUNDLES = Object.keys(ENTRIES).map((name) => `${name}.js`);

/** The workspace's packages go into the bundle; what comes from npm is loaded from node_modules. */
const ownPackagesOnly = (root) => ({
  name: 'own-packages-only',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ kind, path }) => {
      if (kind === 'entry-point') return undefined;
      const [, name, file] = /^@upbeat\/([a-z]+)\/(.+)$/.exec(path) ?? [];
      return name === undefined ? { external: true } : { path: join(root, 'packages', name, 'src', `${file}.ts`) };
    });
  },
});

/**
 * Turns each process into one plain JavaScript file under packages/stack/build: node starts it without a compiler between, which
 * tsx is to every module, those of npm too. Resolves with the exit status; esbuild prints what is wrong with a source.
 * @param {string} root
 */
export async function bundleProcesses(root) {
  const { build } = await import('esbuild');
  const options = {
    absWorkingDir: root,
    entryPoints: ENTRIES,
    outdir: 'packages/stack/build',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
    write: false,
    plugins: [ownPackagesOnly(root)],
  };

  const built = await build(options).catch(() => null);
  if (built === null) return 1;
  mkdirSync(join(root, 'packages', 'stack', 'build'), { recursive: true });
  for (const { path, contents } of built.outputFiles) {
    // A copy that starts meanwhile reads the old file or the new one, never half of one.
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, contents);
    renameSync(draft, path);
  }

  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = await bundleProcesses(fileURLToPath(new URL('../../../', import.meta.url)));
