/** The two themes. Without a choice the system's preference holds. */
export type Theme = 'light' | 'dark';

export const THEME_COOKIE = 'theme';

export const A_YEAR_IN_SECONDS = 31_536_000;

/** Whether a value is a theme. */
export function isTheme(value: unknown): value is Theme {
  return value === 'light' || value === 'dark';
}

/** Runs before the first paint when no theme was chosen: takes over the system's preference without a flash. */
export const SYSTEM_THEME_SCRIPT =
  "document.documentElement.dataset.theme=matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light'";

/** The theme on screen now (browser only). */
export function currentTheme(): Theme {
  return document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
}

/** Puts a theme on screen and keeps it for a year (browser only). */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${THEME_COOKIE}=${theme}; Path=/; Max-Age=${A_YEAR_IN_SECONDS}; SameSite=Lax${secure}`;
}

/** Puts the other theme on screen and keeps it (browser only). */
export function turnTheme(): void {
  chooseTheme(currentTheme() === 'dark' ? 'light' : 'dark');
}

/** Puts a choice on screen without keeping it (browser only). Anything but a theme means the system's preference. */
export function applyTheme(choice: string): void {
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = isTheme(choice) ? choice : system;
}
