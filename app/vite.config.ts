import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import { expressEntry } from './vite/express-entry';
import { quietSonner } from './vite/quiet-sonner';

/** Libraries that call React hooks. They are bundled into the server so that every one of them meets the same copy of React. */
const HOOK_LIBRARIES = [
  /^@remix-run\/react/,
  /^react-router/,
  /^radix-ui/,
  /^@radix-ui\//,
  /^@conform-to\//,
  /^@tanstack\/react-table/,
  /^lucide-react/,
  /^sonner/,
  /^recharts/,
  /^react-redux/,
  /^use-/,
  /^react-(remove-scroll|style-singleton)/,
  /^@floating-ui\//,
];

export default defineConfig({
  plugins: [
    tailwindcss(),
    quietSonner(),
    remix({
      appDirectory: 'src',
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_lazyRouteDiscovery: true,
        v3_singleFetch: true,
        v3_routeConfig: true,
      },
    }),
    expressEntry('./server/index.ts'),
  ],
  resolve: {
    alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) },
    dedupe: ['react', 'react-dom'],
  },
  ssr: { noExternal: HOOK_LIBRARIES },
  // Found before the first page asks for them: a second round of bundling would bring a second React.
  optimizeDeps: { entries: ['src/**/*.{ts,tsx}'] },
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0 },
});
