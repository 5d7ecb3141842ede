import { z } from 'zod';
import { ROLES } from './roles';

/** A role as it may come from a form or a row. Apart from roles.ts, so that a page that only names roles loads no schema library. */
export const RoleSchema = z.enum(ROLES);
