/** See build.mjs. */
export function oncePerChange(options: {
  folder: string;
  makes: readonly string[];
  stamp: string;
  build: () => Promise<number>;
}): Promise<number>;
