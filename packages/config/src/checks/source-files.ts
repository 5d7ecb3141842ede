import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Root of the repository. */
export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

export interface SourceFile {
  /** Path from the root, with forward slashes. */
  path: string;
  text: string;
  lines: number;
}

const GENERATED = /database\.types\.ts$/;

/** Every TypeScript file that git knows or would add, without generated ones. */
export function sourceFiles(under = ''): SourceFile[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', '*.ts', '*.tsx'],
    { cwd: ROOT, encoding: 'utf8' },
  );

  return [...new Set(listed.split('\0'))]
    .filter((path) => path.startsWith(under) && path !== '' && !GENERATED.test(path) && existsSync(`${ROOT}${path}`))
    .map((path) => {
      const text = readFileSync(`${ROOT}${path}`, 'utf8');
      return { path, text, lines: text.split('\n').length - 1 };
    });
}

/** True for tests and what only tests import. */
export const isTest = (path: string): boolean =>
  /\.(test|spec)\.tsx?$|\/(testing|test-support|evals|bench|scripts|tests)\/|^e2e\//.test(path);

/** Files whose text matches, as `path:line: text`. */
export function grep(files: SourceFile[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    file.text
      .split('\n')
      .flatMap((line, i) => (pattern.test(line) ? [`${file.path}:${i + 1}: ${line.trim().slice(0, 140)}`] : [])),
  );
}

/** The value below which `share` of the sorted numbers lie. */
export function quantile(numbers: number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);

  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
