import { z } from 'zod';

export const OBJECTIVE_METRICS = ['conversions', 'revenue', 'roas', 'cpa', 'ctr', 'clicks', 'impressions'] as const;
export type ObjectiveMetric = (typeof OBJECTIVE_METRICS)[number];

/** What a campaign is for: a metric, its target (decimal text, in the metric's own unit), by when, and why. */
export interface Objective {
  id: string;
  name: string;
  metric: ObjectiveMetric;
  target: string;
  startsOn: string;
  endsOn: string;
  reason: string;
}

export const ObjectiveSchema: z.ZodType<Objective> = z.object({
  id: z.string(),
  name: z.string(),
  metric: z.enum(OBJECTIVE_METRICS),
  target: z.string().transform((text) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)),
  startsOn: z.string(),
  endsOn: z.string(),
  reason: z.string(),
});
