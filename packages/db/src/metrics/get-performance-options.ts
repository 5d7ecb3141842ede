import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

const OptionsSchema = z.object({
  currencies: z.array(z.object({ currency: z.string(), firstDay: z.string(), lastDay: z.string() })),
  dimensions: z.object({
    action: z.array(z.string()).default([]),
    market: z.array(z.string()).default([]),
    device: z.array(z.string()).default([]),
    currency: z.array(z.string()).default([]),
  }),
  accounts: z.array(
    z.object({ id: z.string(), platform: z.string(), name: z.string(), currency: z.string(), timeZone: z.string() }),
  ),
  watermark: z.number(),
  unattached: z.number(),
});

/**
 * First and last day with data of each currency, the one with the latest data first, and what may be filtered by.
 * `watermark` is the last import that the figures know; `unattached` counts platform rows of imports in force that nobody has placed or let go.
 */
export type PerformanceOptions = z.infer<typeof OptionsSchema>;

/** What a dashboard of this workspace can be asked. */
export async function getPerformanceOptions(db: Db, workspaceId: string): Promise<PerformanceOptions> {
  return OptionsSchema.parse(await unwrap(db.rpc('performance_options', { p_workspace_id: workspaceId })));
}
