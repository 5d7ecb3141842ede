import { useFetcher } from '@remix-run/react';
import { canMove } from '@upbeat/core/status';
import type { Placement } from '@upbeat/db/placements/row';
import { Button } from '~/components/ui/button';
import { SeverityIcon } from '~/components/ui/severity-icon';
import type { FormReply } from '~/request/form.server';
import { PLACEMENT_MOVES } from '../placement-words';

/** Sets a placement live, pauses or ends it, as far as its status leads there. */
export function StatusActions({ placement }: { placement: Pick<Placement, 'status' | 'rowVersion'> }) {
  const fetcher = useFetcher<FormReply>();
  const doing = fetcher.state === 'idle' ? null : fetcher.formData?.get('status');
  const said = Object.values(fetcher.data?.result.error ?? {}).flatMap((sentences) => sentences ?? []);

  return (
    <fetcher.Form method="post" className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="version" value={placement.rowVersion} />
      {said.length > 0 && (
        <p className="sentence text-bad" role="alert">
          <SeverityIcon severity="block" />
          {said.join(' ')}
        </p>
      )}
      {PLACEMENT_MOVES.filter(
        (move) => move.to !== placement.status && canMove('placements', placement.status, move.to),
      ).map((move) => (
        <Button
          key={move.to}
          type="submit"
          name="status"
          value={move.to}
          variant={move.to === 'ended' ? 'danger' : 'default'}
          busy={doing === move.to && move.busy}
        >
          {move.verb}
        </Button>
      ))}
    </fetcher.Form>
  );
}
