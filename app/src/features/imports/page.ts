import type { ImportScreen, ScreenOf } from './import-screen.server';

/** What the route adds to a screen. */
interface Around {
  /** `/w/:workspace` */
  base: string;
  /** Idempotency key of the next act. */
  key: string;
  /** Currency of the workspace. */
  currency: string;
}

/** The loader's answer for one kind of screen. */
export type ImportPage<Kind extends ImportScreen['screen'] = ImportScreen['screen']> = ScreenOf<Kind> & Around;
