import { z } from 'zod';

/** Any UUID as our tables hold them. */
export const IdSchema = z.uuid();
