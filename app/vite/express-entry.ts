import type { Plugin } from 'vite';

/**
 * Makes the Express host the entry of the server build, so that `node build/server/index.js` runs the whole server.
 * Remix fixes its own entry in its config hook; this plugin must therefore stand after it.
 */
export function expressEntry(file: string): Plugin {
  return {
    name: 'upbeat-express-entry',
    apply: 'build',
    config(_config, { isSsrBuild }) {
      return isSsrBuild ? { build: { rollupOptions: { input: file } } } : undefined;
    },
  };
}
