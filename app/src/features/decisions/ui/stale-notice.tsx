import { useRevalidator } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { SeverityIcon } from '~/components/ui/severity-icon';

/** New data came between looking and deciding: what was typed stays, and the page can be read anew. */
export function DecisionStale({ now }: { now: string }) {
  const { revalidate, state } = useRevalidator();

  return (
    <div role="alert" className="grid gap-2 rounded-md bg-warn-soft px-3 py-2.5 text-sm">
      <p className="flex gap-2">
        <SeverityIcon severity="warn" />
        <span>It changed since you opened it. Your choice and your words are still here. {now}</span>
      </p>
      <Button size="small" onClick={revalidate} busy={state !== 'idle' && 'Reading anew'}>
        Read it anew
      </Button>
    </div>
  );
}
