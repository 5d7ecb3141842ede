import { Form } from '@remix-run/react';
import type { ImportStatus } from '@upbeat/db/imports/row';
import { Button } from '~/components/ui/button';
import type { AwayForm } from '../forms';

export interface PutAwayButtonProps {
  /** `/w/:workspace` */
  base: string;
  imported: { id: string; fileName: string };
  /** It is away already: offers to bring it back. */
  away?: boolean;
  from: AwayForm['from'];
}

/** Whether nothing of a file was imported, so that it can be put away. */
export function canBePutAway(status: ImportStatus): boolean {
  return status === 'failed' || status === 'cancelled';
}

/** Puts a file of which nothing was imported away from Today and the list, or brings it back. */
export function PutAwayButton({ base, imported, away = false, from }: PutAwayButtonProps) {
  const verb = away ? 'Bring back' : 'Put away';

  return (
    <Form method="post" action={`${base}/imports/${imported.id}`} preventScrollReset>
      <input type="hidden" name="intent" value={away ? 'bring-back' : 'put-away'} />
      <input type="hidden" name="from" value={from} />
      <Button
        type="submit"
        variant="ghost"
        size={from === 'file' ? 'normal' : 'small'}
        aria-label={from === 'file' ? undefined : `${verb}: ${imported.fileName}`}
      >
        {verb}
      </Button>
    </Form>
  );
}
