import { useFetcher } from '@remix-run/react';
import type { MemberRow } from '@upbeat/db/members/row';
import { allErrors } from '~/components/all-errors';
import { AlertDialog } from '~/components/ui/alert-dialog';
import { Button } from '~/components/ui/button';
import { FormError } from '~/components/ui/form-error';
import type { FormReply } from '~/request/form.server';

/** Removes a member, or lets oneself leave, after asking. */
export function RemoveButton({ member, you, action }: { member: MemberRow; you: boolean; action: string }) {
  const fetcher = useFetcher<FormReply>();
  const busy = fetcher.state !== 'idle';
  const verb = you ? 'Leave' : 'Remove';

  return (
    <>
      <AlertDialog
        title={you ? 'Leave this workspace?' : `Remove ${member.displayName}?`}
        keep={you ? 'Stay' : 'Keep'}
        act={verb}
        onAct={() => void fetcher.submit({ act: 'remove' }, { method: 'post', action })}
        trigger={
          <Button
            size="small"
            variant="ghost"
            busy={busy && (you ? 'Leaving' : 'Removing')}
            aria-label={you ? 'Leave this workspace' : `Remove ${member.displayName}`}
          >
            {verb}
          </Button>
        }
      >
        {you
          ? 'You lose access at once. What you made stays here under your name; an owner can invite you again.'
          : `${member.displayName} loses access at once, also in pages that are open. What they made stays here under their name.`}
      </AlertDialog>
      <FormError errors={allErrors(fetcher.data?.result)} />
    </>
  );
}
