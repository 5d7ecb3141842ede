import { type RouteConfig, route } from '@remix-run/route-config';

/** Every address of the app, grouped by desk. */
export default [
  route('dev/components', 'routes/dev/components.tsx'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
