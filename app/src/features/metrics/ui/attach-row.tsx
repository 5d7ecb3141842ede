import { Link, useFetcher } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { Select } from '~/components/ui/select';
import { SeverityIcon } from '~/components/ui/severity-icon';
import type { AttachReply } from '../attach.server';

/** A placement that rows may be attached to. */
export interface AttachChoice {
  id: string;
  name: string;
  campaign: string;
  status: string;
}

export interface AttachRowProps {
  base: string;
  entity: { id: string; name: string; note?: string };
  attached: { id: string; name: string } | null;
  matchedBy: 'name' | 'hand' | null;
  placements: readonly AttachChoice[];
  canAttach: boolean;
}

/** A platform row and the placement it counts for; who may, changes it here. */
export function AttachRow({ base, entity, attached, matchedBy, placements, canAttach }: AttachRowProps) {
  const fetcher = useFetcher<AttachReply>();
  const busy = fetcher.state !== 'idle';

  return (
    <li className="grid grid-cols-[minmax(0,1fr)_minmax(0,320px)] items-center gap-x-4 gap-y-1.5 border-t border-line px-[18px] py-2 text-sm phone:grid-cols-1">
      <span className="min-w-0">
        <span className="block truncate" title={entity.name}>
          {entity.name}
        </span>
        <span className="block text-xs text-ink-3">
          {entity.note && `${entity.note}. `}
          {attached ? (
            <>
              Counts for <Link to={`${base}/placements/${attached.id}`}>{attached.name}</Link>,{' '}
              {matchedBy === 'name' ? 'attached by name' : 'attached by hand'}
            </>
          ) : (
            <span className={matchedBy === 'hand' ? undefined : 'font-[550] text-warn'}>
              {matchedBy === 'hand' ? 'let go by hand: it counts for no placement' : 'not attached'}
            </span>
          )}
        </span>
      </span>
      {canAttach && placements.length > 0 && (
        <fetcher.Form method="post" action={`${base}/performance/attach`} className="flex min-w-0 items-center gap-2">
          <input type="hidden" name="entity" value={entity.id} />
          <span className="min-w-0 flex-1">
            <Select
              name="placement"
              aria-label={`Placement of ${entity.name}`}
              defaultValue={attached?.id ?? ''}
              choices={[
                { value: '', label: 'To no placement' },
                ...placements.map((one) => ({
                  value: one.id,
                  label: `${one.name} (${one.campaign}${one.status === 'ended' ? ', ended' : ''})`,
                })),
              ]}
            />
          </span>
          <Button type="submit" size="small" busy={busy && 'Attaching'}>
            Attach
          </Button>
        </fetcher.Form>
      )}
      {fetcher.data?.error && (
        <p className="sentence col-span-full text-bad" role="alert">
          <SeverityIcon severity="block" />
          {fetcher.data.error}
        </p>
      )}
    </li>
  );
}
