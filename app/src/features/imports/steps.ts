/** The way of a file into the workspace. */
export const IMPORT_STEPS = ['Files', 'Mapping', 'Dry run', 'Import'] as const;
