import { useFetcher } from '@remix-run/react';
import type { SignedOne } from '@upbeat/commands/copy/sign-many';
import { lazy, Suspense, useState } from 'react';
import { Button } from '~/components/ui/button';
import { Checkbox } from '~/components/ui/checkbox';
import { FormError } from '~/components/ui/form-error';
import { StickyBar } from '~/components/ui/sticky-bar';
import type { FormReply } from '~/request/form.server';
import { outcomeWords } from '../sign-many-words';
import type { ToSignRow as Row, ToSignScreen } from '../to-sign-screen.server';
import { ToSignRow } from './to-sign-row';

// Comes with the question it asks.
const SignManyDialog = lazy(() => import('./sign-many-dialog'));

type Reply = { results: SignedOne[] } | FormReply;

/** Rows to choose from, one act on those chosen, and what became of each. */
export function ToSignList({ screen }: { screen: Pick<ToSignScreen, 'rows' | 'base' | 'key'> }) {
  const { rows, base } = screen;
  const fetcher = useFetcher<Reply>();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const results = fetcher.data && 'results' in fetcher.data ? fetcher.data.results : [];
  const errors = fetcher.data && 'result' in fetcher.data ? Object.values(fetcher.data.result.error ?? {}).flat() : [];
  const chosen = rows.filter(({ variantId }) => ids.has(variantId));
  const isAll = rows.length > 0 && chosen.length === rows.length;

  const choose = (variantId: string, isChosen: boolean) => {
    const next = new Set(ids);
    if (isChosen) next.add(variantId);
    else next.delete(variantId);
    setIds(next);
  };
  const sign = (open: readonly Row[]) => {
    const body = new FormData();
    body.append('key', screen.key);
    for (const { variantId, versionId } of open) body.append('copies', `${variantId}~${versionId}`);
    fetcher.submit(body, { method: 'post' });
    setAsking(false);
    setIds(new Set());
  };

  return (
    <>
      <p role="status" className="mb-3 text-sm font-semibold empty:hidden">
        {fetcher.state === 'idle' && results.length > 0 && outcomeWords(results)}
      </p>
      <FormError errors={errors.flatMap((sentence) => sentence ?? [])} />
      {rows.length > 0 && (
        <Checkbox
          label="Choose all on this page"
          checked={isAll}
          onChange={() => setIds(isAll ? new Set() : new Set(rows.map(({ variantId }) => variantId)))}
        />
      )}
      <ul className="mt-3">
        {rows.map((row) => (
          <ToSignRow
            key={row.variantId}
            row={row}
            base={base}
            isChosen={ids.has(row.variantId)}
            onChoose={(isChosen) => choose(row.variantId, isChosen)}
            refused={refusalOf(results, row.variantId)}
          />
        ))}
      </ul>
      {(chosen.length > 0 || fetcher.state !== 'idle') && (
        <StickyBar
          level={3}
          title={`${chosen.length} chosen`}
          actions={
            <>
              <Button onClick={() => setIds(new Set())}>Choose none</Button>
              <Button variant="primary" busy={fetcher.state !== 'idle' && 'Signing'} onClick={() => setAsking(true)}>
                Approve {chosen.length}
              </Button>
            </>
          }
        >
          You are asked once more, with what cannot be approved and why.
        </StickyBar>
      )}
      {isAsking && (
        <Suspense>
          <SignManyDialog chosen={chosen} onClose={() => setAsking(false)} onSign={sign} />
        </Suspense>
      )}
    </>
  );
}

function refusalOf(results: readonly SignedOne[], variantId: string): string | null {
  const found = results.find((one) => one.variantId === variantId);

  return found?.kind === 'refused' ? found.reason : null;
}
