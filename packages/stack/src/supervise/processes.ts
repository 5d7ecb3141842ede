/** A process under supervision: its name in the log and what node is given to run. */
export interface ProcessSpec {
  name: string;
  args: string[];
}

/** `database` is absent for a hosted project; `seed` runs once and ends before the others start. */
export interface ProcessSpecs {
  database: ProcessSpec | null;
  seed: ProcessSpec | null;
  others: ProcessSpec[];
}

const fromSource = (name: string, file: string): ProcessSpec => ({ name, args: ['--import', 'tsx', file] });
const bundled = (name: string): ProcessSpec => ({ name, args: [`packages/stack/build/${name}.js`] });

/** The one place that says which processes Upbeat has and how each is run: from its source in development, else as built (bin/bundle.mjs). */
export function processSpecs(options: { dev: boolean; embedded: boolean; demo: boolean }): ProcessSpecs {
  const all = options.dev
    ? {
        database: fromSource('db', 'packages/stack/src/database/main.ts'),
        seed: fromSource('seed', 'packages/jobs/src/seed-main.ts'),
        others: [fromSource('web', 'app/server/dev.ts'), fromSource('worker', 'packages/jobs/src/worker-main.ts')],
      }
    : {
        database: bundled('db'),
        seed: bundled('seed'),
        others: [{ name: 'web', args: ['app/build/server/index.js'] }, bundled('worker')],
      };

  return { ...all, database: options.embedded ? all.database : null, seed: options.demo ? all.seed : null };
}
