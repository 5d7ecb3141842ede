import { useFetcher } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { FormError } from '~/components/ui/form-error';

/** Takes an invitation back at once; another can be sent. */
export function RevokeButton({ email, action }: { email: string; action: string }) {
  const fetcher = useFetcher<{ refused?: string }>();

  return (
    <fetcher.Form method="post" action={action}>
      <Button
        type="submit"
        size="small"
        variant="ghost"
        busy={fetcher.state !== 'idle' && 'Revoking'}
        aria-label={`Revoke the invitation of ${email}`}
      >
        Revoke
      </Button>
      <FormError errors={fetcher.data?.refused ? [fetcher.data.refused] : undefined} />
    </fetcher.Form>
  );
}
