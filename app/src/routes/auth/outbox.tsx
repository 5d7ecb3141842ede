import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { isAppError } from '@upbeat/core/app-error';
import { createFormat } from '~/components/format';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { openOutbox } from '~/features/auth/open-outbox.server';
import { MailText } from '~/features/auth/ui/mail-text';
import { refuse } from '~/request/refuse';

export const meta: MetaFunction = () => [{ title: 'Outbox · Upbeat' }];

/** Public: the token printed at start is the proof; on a public address there is no outbox at all. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  try {
    const mails = await openOutbox(context.settings, new URL(request.url).searchParams.get('token'));
    return { mails, origin: context.settings.publicUrl };
  } catch (error) {
    throw isAppError(error) ? refuse(error) : error;
  }
}

export default function OutboxRoute() {
  const { mails, origin } = useLoaderData<typeof loader>();
  const format = createFormat({ locale: 'en-GB', zone: 'UTC' });

  return (
    <main className="mx-auto max-w-[760px] px-6 py-10" id="main">
      <PageHeader title="Outbox" under="No mail server is set (SMTP_URL), so mails wait here, newest first." />
      {mails.length === 0 && <EmptyState title="No mail yet.">Invitations and password links appear here.</EmptyState>}
      {mails.map((mail) => (
        <article key={mail.id} className="border-t border-line py-5">
          <h2>{mail.subject}</h2>
          <p className="mt-0.5 text-xs text-ink-3">
            to {mail.to}, {format.dateTime(mail.at)} UTC
          </p>
          <MailText text={mail.text} origin={origin} />
        </article>
      ))}
    </main>
  );
}
