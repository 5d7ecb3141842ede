import { useFetcher } from '@remix-run/react';
import { microsToDecimal } from '@upbeat/core/money';
import type { StudioCampaign } from '@upbeat/db/campaigns/row';
import type { Objective } from '@upbeat/db/objectives/row';
import { useEffect, useState } from 'react';
import { useFormat } from '~/components/format-context';
import { Button } from '~/components/ui/button';
import { Dialog, DialogClose } from '~/components/ui/dialog';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { Input } from '~/components/ui/input';
import { Select } from '~/components/ui/select';
import type { FormReply } from '~/request/form.server';
import { objectiveWords } from '../words';

type Reply = FormReply | { done: true };

interface EditCampaignProps {
  campaign: StudioCampaign;
  /** Those that are open. */
  objectives: readonly Objective[];
  mayBudget: boolean;
}

/** Name, market, dates, objective and, for who may set it, the budget of a campaign. */
export function EditCampaign({ campaign, objectives, mayBudget }: EditCampaignProps) {
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const save = useFetcher<Reply>();
  const errors = save.data && 'result' in save.data ? (save.data.result.error ?? {}) : {};
  const done = save.state === 'idle' && save.data !== undefined && 'done' in save.data;
  useEffect(() => {
    if (done) setOpen(false);
  }, [done, save.data]);
  const budget = campaign.budget === null ? '' : microsToDecimal(BigInt(campaign.budget));
  // An objective that was put away since still is the campaign's own.
  const choices =
    campaign.objective && !objectives.some(({ id }) => id === campaign.objective?.id)
      ? [campaign.objective, ...objectives]
      : objectives;
  const at = (field: string) => errors[field] ?? undefined;

  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Edit the campaign"
      trigger={<Button>Edit</Button>}
      actions={
        <>
          <DialogClose asChild>
            <Button>Cancel</Button>
          </DialogClose>
          <Button type="submit" form="edit-campaign" variant="primary" busy={save.state !== 'idle' && 'Saving'}>
            Save
          </Button>
        </>
      }
    >
      <save.Form method="post" id="edit-campaign" className="grid gap-4">
        <input type="hidden" name="intent" value="edit" />
        <input type="hidden" name="rowVersion" value={campaign.rowVersion} />
        <Field label="Name" error={at('name')}>
          {(control) => <Input {...control} name="name" defaultValue={campaign.name} maxLength={120} />}
        </Field>
        <Field label="Market" error={at('market')}>
          {(control) => <Input {...control} name="market" defaultValue={campaign.market} maxLength={60} />}
        </Field>
        <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
          <Field label="Starts" error={at('startsOn')}>
            {(control) => <Input {...control} name="startsOn" type="date" defaultValue={campaign.startsOn ?? ''} />}
          </Field>
          <Field label="Ends" error={at('endsOn')}>
            {(control) => <Input {...control} name="endsOn" type="date" defaultValue={campaign.endsOn ?? ''} />}
          </Field>
        </div>
        {mayBudget && (
          <Field label={`Budget, ${campaign.currency}`} error={at('budget')}>
            {(control) => <Input {...control} name="budget" inputMode="decimal" defaultValue={budget} />}
          </Field>
        )}
        <Field label="Objective" hint="Targets are set on the Strategy desk" error={at('objectiveId')}>
          {(control) => (
            <Select
              {...control}
              name="objectiveId"
              placeholder="None"
              defaultValue={campaign.objective?.id ?? ''}
              choices={choices.map((one) => ({
                value: one.id,
                label: `${one.name} (${objectiveWords(one, campaign.currency, format)})`,
              }))}
            />
          )}
        </Field>
        <FormError errors={at('') ?? []} />
      </save.Form>
    </Dialog>
  );
}
