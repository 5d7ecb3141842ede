import { useFetcher } from '@remix-run/react';
import { allErrors } from '~/components/all-errors';
import { AlertDialog } from '~/components/ui/alert-dialog';
import { Button } from '~/components/ui/button';
import { FormError } from '~/components/ui/form-error';
import type { FormReply } from '~/request/form.server';

/** Removes the demo workspace by one click and a yes. */
export function RemoveDemo({ name }: { name: string }) {
  const fetcher = useFetcher<FormReply>();

  return (
    <div>
      <AlertDialog
        title={`Remove ${name}?`}
        keep={`Keep ${name}`}
        act={`Remove ${name}`}
        onAct={() => void fetcher.submit({ name }, { method: 'post' })}
        trigger={
          <Button variant="danger" busy={fetcher.state !== 'idle' && 'Removing'}>
            Remove {name}
          </Button>
        }
      >
        All of it goes and does not come back by itself. You go on in another workspace of yours, or make one.
      </AlertDialog>
      <FormError errors={allErrors(fetcher.data?.result)} />
    </div>
  );
}
