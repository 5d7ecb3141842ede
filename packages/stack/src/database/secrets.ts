import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isErrorCode } from './error-code';

const SecretsSchema = z.object({
  publishableKey: z.string().startsWith('sb_publishable_'),
  secretKey: z.string().startsWith('sb_secret_'),
  jwtSecret: z.string().min(32),
  demoEmail: z.email(),
  demoPassword: z.string().min(12),
});

/** What one data folder keeps to itself: keys of the data API, signing secrets, the demo owner's sign-in. */
export type StackSecrets = z.infer<typeof SecretsSchema>;

const token = (bytes: number): string => randomBytes(bytes).toString('base64url');

/** Fresh random secrets (tests, and the first start in a folder). */
export function createSecrets(): StackSecrets {
  return {
    publishableKey: `sb_publishable_${token(24)}`,
    secretKey: `sb_secret_${token(32)}`,
    jwtSecret: token(48),
    demoEmail: 'demo@harbour.example',
    demoPassword: token(12),
  };
}

function readSecrets(file: string): StackSecrets {
  const parsed = SecretsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) {
    throw new Error(
      `${file} does not hold what it should. Restore it from a backup, or start with another UPBEAT_DATA_DIR.`,
    );
  }

  return parsed.data;
}

/**
 * Reads `secrets.json` of the data folder, or makes folder and file; both are readable by their owner only.
 * Of two first starts at one moment the second reads what the first wrote.
 */
export function keepSecrets(dataFolder: string): StackSecrets {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const file = join(dataFolder, 'secrets.json');
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, `${JSON.stringify(createSecrets(), null, 2)}\n`, { mode: 0o600 });
    try {
      linkSync(draft, file);
    } catch (error) {
      if (!isErrorCode(error, 'EEXIST')) throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }

  return readSecrets(file);
}
