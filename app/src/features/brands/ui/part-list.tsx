import { useFetcher, useSearchParams } from '@remix-run/react';
import Plus from 'lucide-react/icons/plus';
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { Button } from '~/components/ui/button';
import { Card, CardHeader } from '~/components/ui/card';
import { LinkButton } from '~/components/ui/link-button';
import { Skeleton } from '~/components/ui/skeleton';
import type { PartField } from './part-form';

const PartForm = lazy(() => import('./part-form'));

interface Part {
  id: string;
  rowVersion: number;
}

export interface PartListProps<Row extends Part> {
  title: string;
  noun: 'fact' | 'audience';
  /** Address of the parts: `/w/x/brand/facts`. */
  path: string;
  brandId: string;
  /** Id a new one will have. */
  newId: string;
  rows: readonly Row[];
  fields: readonly PartField[];
  mayWrite: boolean;
  /** What stands there while there is none. */
  empty: string;
  children: (row: Row) => ReactNode;
}

/** Parts of a brand that are written in place. What is open stands in the address (`?open=`), so it works by link and back button. */
export function PartList<Row extends Part>({
  title,
  noun,
  path,
  brandId,
  newId,
  rows,
  fields,
  mayWrite,
  empty,
  children,
}: PartListProps<Row>) {
  const [params] = useSearchParams();
  const open = params.get('open');
  const to = (value: string | null): string => {
    const next = new URLSearchParams(params);
    if (value === null) next.delete('open');
    else next.set('open', value);
    return `?${next.toString()}`;
  };
  const form = { brandId, noun, fields, closeTo: to(null) };

  return (
    <Card aria-label={title}>
      <CardHeader
        title={title}
        aside={
          mayWrite && (
            <LinkButton to={to(`new-${noun}`)} size="small" preventScrollReset icon={<Plus size={14} aria-hidden />}>
              Add {noun}
            </LinkButton>
          )
        }
      />
      {rows.length === 0 && open !== `new-${noun}` && <p className="px-[18px] pb-4 text-sm text-ink-3">{empty}</p>}
      <ul className="overflow-hidden rounded-b-lg">
        {rows.map((row) => (
          <li key={row.id} className="border-t border-line">
            {open === row.id && mayWrite ? (
              <Suspense fallback={<Skeleton />}>
                <PartForm key={row.rowVersion} {...form} action={`${path}/${row.id}`} row={row} />
              </Suspense>
            ) : (
              <div className="flex items-start gap-3 px-[18px] py-2.5">
                <div className="min-w-0 flex-1">{children(row)}</div>
                {mayWrite && (
                  <span className="flex shrink-0 gap-1">
                    <LinkButton
                      to={to(row.id)}
                      size="small"
                      variant="ghost"
                      preventScrollReset
                      aria-label={`Edit this ${noun}`}
                    >
                      Edit
                    </LinkButton>
                    <ArchivePart action={`${path}/${row.id}`} noun={noun} />
                  </span>
                )}
              </div>
            )}
          </li>
        ))}
        {open === `new-${noun}` && mayWrite && (
          <li className="border-t border-line">
            <Suspense fallback={<Skeleton />}>
              <PartForm {...form} action={`${path}/${newId}`} />
            </Suspense>
          </li>
        )}
      </ul>
    </Card>
  );
}

function ArchivePart({ action, noun }: { action: string; noun: string }) {
  const { Form, state } = useFetcher();

  return (
    <Form method="post" action={action}>
      <input type="hidden" name="intent" value="archive" />
      <Button
        type="submit"
        size="small"
        variant="ghost"
        busy={state !== 'idle' && 'Archiving'}
        aria-label={`Archive this ${noun}`}
      >
        Archive
      </Button>
    </Form>
  );
}
