import { useFetcher } from '@remix-run/react';
import type { StudioCampaign } from '@upbeat/db/campaigns/row';
import { Button } from '~/components/ui/button';
import { Refused } from '~/features/ideas/ui/decide-buttons';
import type { FormReply } from '~/request/form.server';
import { nextStatuses } from '../statuses';
import { STATUS_VERBS } from '../words';

/** The steps that a campaign may take from here, as its status machine allows. */
export function StatusActions({ campaign }: { campaign: Pick<StudioCampaign, 'id' | 'status' | 'rowVersion'> }) {
  const move = useFetcher<FormReply>();
  const refused = move.data?.result.error?.['']?.[0];
  const going = move.formData?.get('status');

  return (
    <>
      <move.Form method="post" className="flex flex-wrap gap-2">
        <input type="hidden" name="intent" value="status" />
        <input type="hidden" name="rowVersion" value={campaign.rowVersion} />
        {nextStatuses(campaign.status).map((status) => (
          <Button key={status} type="submit" name="status" value={status} busy={going === status && 'Moving'}>
            {campaign.status === 'paused' && status === 'live' ? 'Resume' : STATUS_VERBS[status]}
          </Button>
        ))}
      </move.Form>
      {refused && <Refused>{refused}</Refused>}
    </>
  );
}
