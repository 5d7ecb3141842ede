import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../database/paths';

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

const typescript = (name: string, file: string): ProcessSpec => ({ name, args: ['--import', 'tsx', file] });

function ifThere(spec: ProcessSpec): ProcessSpec[] {
  const file = spec.args.at(-1) ?? '';
  return existsSync(join(ROOT, file)) ? [spec] : [];
}

/** The one place that says which processes Upbeat has and how each is run. */
export function processSpecs(options: { dev: boolean; embedded: boolean; demo: boolean }): ProcessSpecs {
  const web = options.dev
    ? typescript('web', 'app/server/dev.ts')
    : { name: 'web', args: ['app/build/server/index.js'] };
  const [seed] = ifThere(typescript('seed', 'packages/jobs/src/seed-main.ts'));

  return {
    database: options.embedded ? typescript('db', 'packages/stack/src/database/main.ts') : null,
    seed: options.demo && seed ? seed : null,
    others: [web, ...ifThere(typescript('worker', 'packages/jobs/src/worker-main.ts'))],
  };
}
