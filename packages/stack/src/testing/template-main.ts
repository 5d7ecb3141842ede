/** Makes the template that PGlite's tests copy, before two runners of tests begin to make it side by side. */
import { MIGRATIONS_FOLDER } from '../database/paths';
import { pgliteTemplate } from './template';

await pgliteTemplate(MIGRATIONS_FOLDER);
