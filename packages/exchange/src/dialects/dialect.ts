import type { Target } from '../mapping/targets';

export const PLATFORMS = ['google_ads', 'meta_ads', 'linkedin_ads', 'tiktok_ads', 'generic'] as const;
export type Platform = (typeof PLATFORMS)[number];

export const FILE_LOCALES = ['en', 'de', 'fr', 'es'] as const;
export type FileLocale = (typeof FILE_LOCALES)[number];

/** Column names of one meaning in one language, best first. Names are compared through `normaliseName`. */
export type Aliases = Partial<Record<Target, readonly string[]>>;

/** How one platform shapes its export files. Pure data: a new platform is a new value of this type. */
export interface Dialect {
  platform: Platform;
  title: string;
  aliases: Partial<Record<FileLocale, Aliases>>;
  /** Names that probably, but not certainly, mean this; the wizard marks them for a look. */
  weak: Aliases;
  /** Names that only this platform writes; they decide between dialects that share plain names. */
  signature: readonly string[];
  /** A row whose campaign, ad set and ad are all blank is the file's summary row. */
  blankNamesAreSummary: boolean;
  /** Set where the platform writes numbers one way whatever the language of the column names. */
  decimalMark: 'point' | null;
}
