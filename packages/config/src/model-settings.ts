import type { Env } from './env';
import { isPublicAddress } from './public-address';

/** What a process needs to open models: keys and addresses of the installation, what seals a workspace's keys, and whether the local network may be asked. */
export function modelSettingsOf(env: Env) {
  return {
    model: env.UPBEAT_MODEL,
    openaiKey: env.OPENAI_API_KEY,
    anthropicKey: env.ANTHROPIC_API_KEY,
    googleKey: env.GOOGLE_API_KEY,
    ollamaUrl: env.OLLAMA_URL,
    secretKey: env.UPBEAT_SECRET_KEY,
    isLocal: !isPublicAddress({ host: env.HOST, publicUrl: env.publicUrl }),
  };
}
