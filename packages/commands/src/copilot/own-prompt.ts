import { definePrompt } from '@upbeat/copilot/prompts/prompt';
import type { OwnPrompt } from '@upbeat/copilot/run/run-step';
import type { OwnVersion } from '@upbeat/db/prompts/get-live-prompt';

/** A stored version as a run follows it; null (the built-in text) stays out of the run's options. */
export function ownPrompt(key: string, stored: OwnVersion | null): { prompt?: OwnPrompt } {
  if (stored === null) return {};
  const { text, version, hash } = definePrompt(key, stored.version, stored.text);

  return { prompt: { id: stored.id, text, version, hash } };
}
