import { THEME_COOKIE, isTheme, type Theme } from '~/components/theme';

/** The theme that a person chose, or null when the system's choice holds. */
export function themeFrom(request: Request): Theme | null {
  const cookies = request.headers.get('Cookie') ?? '';
  const value = cookies
    .split(';')
    .map((pair) => pair.trim().split('='))
    .find(([name]) => name === THEME_COOKIE)?.[1];

  return isTheme(value) ? value : null;
}
