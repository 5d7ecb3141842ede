import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from './repository-root';

test('the root is found from a folder inside the repository, and nowhere above it', () => {
  const root = repositoryRoot();

  expect(existsSync(join(root, 'supabase', 'migrations'))).toBe(true);
  expect(repositoryRoot(join(root, 'packages', 'config', 'src'))).toBe(root);
  expect(() => repositoryRoot('/')).toThrow('turbo.json');
});
