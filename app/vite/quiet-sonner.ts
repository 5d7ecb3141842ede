import type { Plugin } from 'vite';

/**
 * Takes out the line by which the toast library writes a style element into the page: the content policy
 * refuses style elements without a nonce. Its rules come with our own stylesheet instead.
 */
export function quietSonner(): Plugin {
  return {
    name: 'upbeat-quiet-sonner',
    enforce: 'pre',
    transform(code, id) {
      if (!/node_modules\/sonner\//.test(id)) return undefined;
      return { code: code.replace(/^__insertCSS\(.*\);?$/m, ''), map: null };
    },
  };
}
