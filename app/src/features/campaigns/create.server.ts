import { dateInZone, now } from '@upbeat/core/clock';
import { getBrand } from '@upbeat/db/brands/get-brand';
import { createCampaign } from '@upbeat/db/campaigns/create-campaign';
import { listObjectives } from '@upbeat/db/objectives/list-objectives';
import type { z } from 'zod';
import type { Scope } from '~/request/require-member.server';
import type { NewCampaignSchema } from './forms';
import { prefillBrief } from './prefill-brief';
import { METRIC_WORDS } from './words';

/** Makes the campaign of a form with its brief filled from the brand. The same key twice makes one. */
export async function createFromForm(
  { db, workspace }: Pick<Scope, 'db' | 'workspace'>,
  form: z.output<typeof NewCampaignSchema>,
): Promise<{ id: string }> {
  const today = dateInZone(now(), workspace.timeZone);
  const [book, objectives] = await Promise.all([
    getBrand(db, workspace.id, form.brandId),
    listObjectives(db, workspace.id),
  ]);
  const objective =
    form.objective === 'new' && form.metric && form.target && form.by
      ? {
          name: `${METRIC_WORDS[form.metric]}, ${form.name}`.slice(0, 120),
          metric: form.metric,
          target: form.target,
          startsOn: form.startsOn && form.startsOn <= form.by ? form.startsOn : today <= form.by ? today : form.by,
          endsOn: form.by,
          reason: form.reason,
        }
      : null;
  const chosen = objectives.find((one) => one.id === form.objective);

  return createCampaign(db, workspace.id, form.key, {
    brandId: form.brandId,
    name: form.name,
    market: form.market,
    channels: form.channels,
    startsOn: form.startsOn ?? null,
    endsOn: form.endsOn ?? null,
    budgetMicros: form.budget ?? null,
    objectiveId: form.objective === 'new' ? null : (form.objective ?? null),
    objective,
    slots: prefillBrief(book, {
      market: form.market,
      locale: workspace.locale,
      channels: form.channels,
      objective: chosen
        ? chosen.name
        : objective
          ? `Reach ${objective.target} ${METRIC_WORDS[objective.metric].toLowerCase()}`
          : '',
      today,
    }),
  });
}
