import { useMatches, type UIMatch } from '@remix-run/react';
import type { Crumb } from '../ui/breadcrumbs';

/** What a route's `handle` may say. */
export interface RouteHandle<Data = unknown> {
  /** The stations this route adds, or a function of what its loader returned. */
  breadcrumb?: Crumb | Crumb[] | ((data: Data, params: Record<string, string | undefined>) => Crumb | Crumb[]);
}

function breadcrumbOf(handle: unknown): RouteHandle['breadcrumb'] {
  return typeof handle === 'object' && handle !== null ? (handle as RouteHandle).breadcrumb : undefined;
}

/** Stations of all matched routes, from the outermost to the page. A route whose loader failed adds none. */
export function crumbsOf(matches: readonly UIMatch[]): Crumb[] {
  return matches.flatMap((match) => {
    const breadcrumb = breadcrumbOf(match.handle);
    if (typeof breadcrumb !== 'function') return breadcrumb ?? [];
    return match.data === undefined ? [] : breadcrumb(match.data, match.params);
  });
}

/** Stations of the page on screen. */
export function useCrumbs(): Crumb[] {
  return crumbsOf(useMatches());
}
