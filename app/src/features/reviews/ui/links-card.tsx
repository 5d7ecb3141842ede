import { useFetcher } from '@remix-run/react';
import type { ReviewLink } from '@upbeat/db/review-links/row';
import { lazy, Suspense, useState } from 'react';
import { useFormat } from '~/components/format-context';
import { AlertDialog } from '~/components/ui/alert-dialog';
import { Button } from '~/components/ui/button';
import { Card, CardHeader } from '~/components/ui/card';
import type { ActReply } from '~/request/use-act';
import { linkWords } from '../words';

// Rarely needed, so it comes when it is.
const LinkDialog = lazy(() => import('./link-dialog'));

export interface LinksCardProps {
  links: readonly ReviewLink[];
  /** Address that takes acts on links. */
  action: string;
  mayWrite: boolean;
  mayApprove: boolean;
}

/** Links by which people without an account see this copy: whom they are for, what they allow, and a way to take them back. */
export function LinksCard({ links, action, mayWrite, mayApprove }: LinksCardProps) {
  const [isMaking, setMaking] = useState(false);
  if (!mayWrite && links.length === 0) return null;

  return (
    <Card aria-label="Review links">
      <CardHeader
        title="Review links"
        aside={
          mayWrite && (
            <Button variant="ghost" size="small" onClick={() => setMaking(true)}>
              Make a link
            </Button>
          )
        }
      />
      {links.length === 0 && (
        <p className="px-[18px] pb-3 text-sm text-ink-3">
          For people without an account: they read what is submitted, comment, and approve where the link allows it.
        </p>
      )}
      <ul>
        {links.map((link) => (
          <LinkRow key={link.id} link={link} action={action} mayWrite={mayWrite} />
        ))}
      </ul>
      {isMaking && (
        <Suspense>
          <LinkDialog action={action} mayApprove={mayApprove} onClose={() => setMaking(false)} />
        </Suspense>
      )}
    </Card>
  );
}

function LinkRow({ link, action, mayWrite }: { link: ReviewLink } & Pick<LinksCardProps, 'action' | 'mayWrite'>) {
  const { dateTime } = useFormat();
  const fetcher = useFetcher<ActReply>();
  const refused = fetcher.data && 'result' in fetcher.data ? fetcher.data.result.error?.['']?.[0] : null;

  return (
    <li className="flex gap-2 border-t border-line px-[18px] py-2.5 text-sm">
      <div className="min-w-0 flex-1">
        <p className="font-semibold [overflow-wrap:anywhere]">{link.label}</p>
        <p className="text-xs text-ink-2">
          {linkWords(link)}, until {dateTime(link.expiresAt)}.
        </p>
        <p className="text-xs text-ink-3">
          Made by {link.createdBy ?? 'a former member'}.{' '}
          {link.lastUsedAt === null ? 'Not opened yet.' : `Last used ${dateTime(link.lastUsedAt)}.`}
          {link.hasLeft && ' Its maker is no member any more, so it answers nobody.'}
        </p>
        {refused && <p className="text-bad">{refused}</p>}
      </div>
      {mayWrite && (
        <AlertDialog
          title={`Take back the link for ${link.label}?`}
          keep="Keep it"
          act="Take it back"
          onAct={() => void fetcher.submit({ intent: 'revoke', id: link.id }, { method: 'post', action })}
          trigger={
            <Button
              size="small"
              variant="ghost"
              busy={fetcher.state !== 'idle' && 'Taking back'}
              aria-label={`Take back the link for ${link.label}`}
            >
              Take back
            </Button>
          }
        >
          It stops working at once. What was said by it stays here.
        </AlertDialog>
      )}
    </li>
  );
}
