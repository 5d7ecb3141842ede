import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react';
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import type { ReactNode } from 'react';
import { ErrorPage } from './components/error-page';
import { useNonce } from './components/nonce';
import { NavigationBar } from './components/shell/navigation-bar';
import { SYSTEM_THEME_SCRIPT } from './components/theme';
import { LazyToaster } from './components/ui/lazy-toaster';
import { themeFrom } from './request/theme.server';
import sansFont from '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2?url';
import displayFont from '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2?url';
import stylesheet from './styles/app.css?url';

export const links: LinksFunction = () => [
  { rel: 'preload', href: sansFont, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'preload', href: displayFont, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export const meta: MetaFunction = () => [{ title: 'Upbeat' }];

/** Public: what every page needs before anyone is known. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return { theme: themeFrom(request), requestId: context.requestId };
}

/** The document round every page, the error page included. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const theme = useRouteLoaderData<typeof loader>('root')?.theme ?? null;

  return (
    <html lang="en" data-theme={theme ?? undefined} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {theme === null && (
          <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: SYSTEM_THEME_SCRIPT }} />
        )}
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return (
    <>
      <NavigationBar />
      <Outlet />
      <LazyToaster />
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPage requestId={useRouteLoaderData<typeof loader>('root')?.requestId} />;
}
