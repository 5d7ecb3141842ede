import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The repository that a process works in: the nearest folder, from the working one up, that holds turbo.json. The supervisor starts
 * every process in it. Throws where there is none.
 */
export function repositoryRoot(from: string = process.cwd()): string {
  if (existsSync(join(from, 'turbo.json'))) return from;
  const above = dirname(from);
  if (above === from)
    throw new Error('Upbeat runs inside its repository, and turbo.json is nowhere above this folder.');

  return repositoryRoot(above);
}
