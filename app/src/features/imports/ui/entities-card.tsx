import { Link } from '@remix-run/react';
import { useFormat } from '~/components/format-context';
import { Card, CardHeader, CardNote } from '~/components/ui/card';
import { AttachRow } from '~/features/metrics/ui/attach-row';
import type { ImportPage } from '../page';
import { entityName } from '../status-words';

/** What the file speaks of, and the placement that each part of it counts for. */
export function EntitiesCard({ page }: { page: ImportPage<'landed'> }) {
  const { entities, entityCount, attachedCount, placements, base, canAttach } = page;
  const { number } = useFormat();

  return (
    <Card className="overflow-hidden">
      <CardHeader
        title="What it speaks of"
        beside={
          <span className="text-xs text-ink-3">
            {number(attachedCount)} of {number(entityCount)} attached to a placement
          </span>
        }
      />
      <ul>
        {entities.map((entity) => (
          <AttachRow
            key={entity.id}
            base={base}
            entity={{ id: entity.id, name: entityName(entity) }}
            attached={entity.placementId === null ? null : { id: entity.placementId, name: entity.placement ?? '' }}
            matchedBy={entity.matchedBy}
            placements={placements}
            canAttach={canAttach}
          />
        ))}
      </ul>
      <CardNote>
        {entityCount > entities.length && `The first ${number(entities.length)} are shown. `}
        Rows attach by name: a campaign, ad group or ad called like an open placement counts for it.{' '}
        {placements.length === 0 ? (
          <>
            There are no placements yet; place an approved variant in the <Link to={`${base}/studio`}>Studio</Link>.
          </>
        ) : (
          <>
            The rest is attached by hand, here or under <Link to={`${base}/performance/attach`}>rows not attached</Link>
            .
          </>
        )}
      </CardNote>
    </Card>
  );
}
