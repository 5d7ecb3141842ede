import { z } from 'zod';

/** Marks as read what one has seen: everything up to an instant. */
export const ReadSchema = z.object({ until: z.iso.datetime({ offset: true }) });
