import { useSubmit } from '@remix-run/react';
import { AlertDialog } from '~/components/ui/alert-dialog';
import { Button } from '~/components/ui/button';
import { SectionHeading } from '~/components/ui/section';

/** Ends every session of the reader. */
export function SessionsSection() {
  const submit = useSubmit();

  return (
    <section>
      <SectionHeading title="Sessions" hint="on every device and browser" />
      <div className="setting">
        <b>Sign out everywhere</b>
        <p className="text-sm text-ink-2">For a lost laptop, or a session that you left open somewhere.</p>
        <AlertDialog
          title="Sign out everywhere?"
          keep="Stay signed in"
          act="Sign out everywhere"
          onAct={() => submit({ scope: 'everywhere' }, { method: 'post', action: '/sign-out' })}
          trigger={<Button>Sign out everywhere</Button>}
        >
          Every session ends with its next request, this one too. Nothing that was saved is lost.
        </AlertDialog>
      </div>
    </section>
  );
}
