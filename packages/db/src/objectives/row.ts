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

/** Decimal text without the noughts that the database pads with. */
const plainDecimal = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

const fields = {
  id: z.string(),
  name: z.string(),
  metric: z.enum(OBJECTIVE_METRICS),
  target: z.string().transform(plainDecimal),
  startsOn: z.string(),
  endsOn: z.string(),
  reason: z.string(),
};
export const ObjectiveSchema: z.ZodType<Objective> = z.object(fields);

/** An objective with who set it and the campaigns that count towards it. */
export interface StoredObjective extends Objective {
  /** User id; null where a person's account is gone. */
  createdBy: string | null;
  archived: boolean;
  rowVersion: number;
  campaigns: { id: string; name: string }[];
}

export const OBJECTIVE_SELECT =
  'id, name, metric, target:target::text, startsOn:starts_on, endsOn:ends_on, reason, created_by, archived_at, row_version, campaigns(id, name)' as const;

/** What OBJECTIVE_SELECT answers, as a StoredObjective; archived campaigns count like the others. */
export const StoredObjectiveSchema: z.ZodType<StoredObjective> = z
  .object({
    ...fields,
    created_by: z.string().nullable(),
    archived_at: z.string().nullable(),
    row_version: z.number(),
    campaigns: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .transform(({ created_by, archived_at, row_version, ...objective }) => ({
    ...objective,
    createdBy: created_by,
    archived: archived_at !== null,
    rowVersion: row_version,
  }));
