import { A_YEAR_IN_SECONDS, THEME_COOKIE, isTheme, type Theme } from '~/components/theme';

/** The theme that a person chose, or null when the system's choice holds. */
export function themeFrom(request: Request): Theme | null {
  const cookies = request.headers.get('Cookie') ?? '';
  const value = cookies
    .split(';')
    .map((pair) => pair.trim().split('='))
    .find(([name]) => name === THEME_COOKIE)?.[1];

  return isTheme(value) ? value : null;
}

/**
 * Headers that keep a person's theme on this device for a year. `system` forgets the choice, or with `keepDevice` leaves the
 * one that was made here.
 */
export function themeCookie(
  theme: Theme | 'system',
  publicUrl: string,
  { keepDevice = false }: { keepDevice?: boolean } = {},
): Headers {
  const headers = new Headers();
  if (theme === 'system' && keepDevice) return headers;
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  const age = theme === 'system' ? 0 : A_YEAR_IN_SECONDS;
  headers.append('Set-Cookie', `${THEME_COOKIE}=${theme}; Path=/; Max-Age=${age}; SameSite=Lax${secure}`);

  return headers;
}
