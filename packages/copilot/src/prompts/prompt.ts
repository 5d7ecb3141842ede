import { createHash } from 'node:crypto';

/** A built-in prompt: its text may change only together with its version (prompts/hashes.json, held by a test). */
export interface Prompt {
  key: string;
  version: number;
  text: string;
  /** SHA-256 of the text, hex; recorded with every run. */
  hash: string;
}

/** A prompt with its hash. */
export function definePrompt(key: string, version: number, text: string): Prompt {
  return { key, version, text, hash: createHash('sha256').update(text).digest('hex') };
}
