import { useFetcher } from '@remix-run/react';
import type { OutsideVerdict } from '@upbeat/db/review-links/row';
import type { Approval } from '@upbeat/db/variants/editor-schema';
import Check from 'lucide-react/icons/check';
import CornerUpLeft from 'lucide-react/icons/corner-up-left';
import Minus from 'lucide-react/icons/minus';
import { useFormat } from '~/components/format-context';
import { AlertDialog } from '~/components/ui/alert-dialog';
import { Button } from '~/components/ui/button';
import { Card, CardBody, CardHeader } from '~/components/ui/card';
import { Field } from '~/components/ui/field';
import { Textarea } from '~/components/ui/textarea';
import type { FormReply } from '~/request/form.server';
import { approvalWords, quorumWords } from '../approval-words';
import type { ApprovalFacts } from '../approval-words';

const ROW = 'grid grid-cols-[16px_minmax(0,1fr)_auto] gap-2 border-t border-line px-[18px] py-2.5 text-sm';

export interface SignaturesCardProps {
  facts: ApprovalFacts;
  /** Address of the variant. */
  to: string;
  withdrawKey: string;
  note: string;
  onNote: (note: string) => void;
}

/** Who signed, when and with which note; what was voided and why; and a field for one's own note. */
export function SignaturesCard({ facts, to, withdrawKey, note, onNote }: SignaturesCardProps) {
  const { approvals, status, me, outside } = facts;
  const quorum = quorumWords(facts);
  if (approvals.length === 0 && outside.verdicts.length === 0 && quorum === null) return null;
  const maySign = status === 'submitted' && me.mayApprove && approvalWords(facts).shut === null;

  return (
    <Card aria-label="Signatures">
      <CardHeader title="Signatures" />
      {quorum !== null && <p className="px-[18px] pb-3 text-sm">{quorum}</p>}
      <ul>
        {approvals.map((approval) => (
          <li key={approval.id} className={ROW}>
            <Mark approval={approval} />
            <Signature approval={approval} facts={facts} />
            {status === 'submitted' && isLive(approval) && approval.signedBy === me.userId && (
              <TakeBack to={to} withdrawKey={withdrawKey} />
            )}
          </li>
        ))}
        {outside.verdicts.map((verdict) => (
          <li key={verdict.id} className={ROW}>
            <OutsideMark verdict={verdict} />
            <Outside verdict={verdict} counts={outside.counts} />
          </li>
        ))}
      </ul>
      {maySign && (
        <CardBody className="border-t border-line pt-3!">
          <Field label="Note with your signature" hint="May stay empty.">
            {(control) => (
              <Textarea
                {...control}
                value={note}
                maxLength={1000}
                onChange={(event) => onNote(event.currentTarget.value)}
              />
            )}
          </Field>
        </CardBody>
      )}
    </Card>
  );
}

/** What somebody outside said: apart from signatures, with what it is worth here. */
function Outside({ verdict, counts }: { verdict: OutsideVerdict; counts: boolean }) {
  const format = useFormat();
  const worth = counts ? 'Counts as one signature, beside a member’s.' : 'Counts as no signature here.';
  const said =
    verdict.void !== null
      ? `No longer holds: ${verdict.void.charAt(0).toLowerCase()}${verdict.void.slice(1)}`
      : !verdict.isLast
        ? 'Answered again since.'
        : verdict.verdict === 'approved'
          ? worth
          : null;

  return (
    <div className="min-w-0">
      <p className="[overflow-wrap:anywhere]">
        <b>{verdict.name}</b>, by review link, {verdict.verdict === 'approved' ? 'approved' : 'asked for changes in'}{' '}
        {verdict.version === null ? 'it' : `version ${verdict.version}`}{' '}
        <time dateTime={verdict.at} className="text-xs whitespace-nowrap text-ink-3">
          {format.dateTime(verdict.at)}
        </time>
      </p>
      {verdict.note !== '' && <p className="text-ink-2 [overflow-wrap:anywhere]">{verdict.note}</p>}
      {said && <p className="text-xs text-ink-3">{said}</p>}
    </div>
  );
}

function OutsideMark({ verdict }: { verdict: OutsideVerdict }) {
  if (verdict.verdict === 'changes') return <CornerUpLeft size={14} aria-hidden className="mt-0.5 text-warn" />;
  if (verdict.void !== null || !verdict.isLast) return <Minus size={14} aria-hidden className="mt-0.5 text-ink-3" />;

  return <Check size={14} aria-hidden className="mt-0.5 text-good" />;
}

function isLive({ verdict, voidedAt }: Approval): boolean {
  return verdict === 'approved' && voidedAt === null;
}

function Mark({ approval }: { approval: Approval }) {
  if (approval.verdict === 'returned') return <CornerUpLeft size={14} aria-hidden className="mt-0.5 text-warn" />;
  if (approval.voidedAt !== null) return <Minus size={14} aria-hidden className="mt-0.5 text-ink-3" />;

  return <Check size={14} aria-hidden className="mt-0.5 text-good" />;
}

function Signature({ approval, facts }: { approval: Approval; facts: ApprovalFacts }) {
  const format = useFormat();
  const who = approval.signedBy === facts.me.userId ? 'You' : (facts.names[approval.signedBy] ?? 'A former member');
  const did = approval.verdict === 'returned' ? 'returned it' : 'signed';
  const ended = approval.voidReason ?? 'taken back';

  return (
    <div className="min-w-0">
      <p>
        <b>{who}</b> {did}{' '}
        <time dateTime={approval.signedAt} className="text-xs text-ink-3">
          {format.dateTime(approval.signedAt)}
        </time>
      </p>
      {approval.reason !== '' && <p className="text-ink-2 [overflow-wrap:anywhere]">{approval.reason}</p>}
      {approval.voidedAt !== null && approval.verdict === 'approved' && (
        <p className="text-xs text-ink-3">No longer counts: {ended.charAt(0).toLowerCase() + ended.slice(1)}</p>
      )}
    </div>
  );
}

/** Takes one's own signature back, after asking. */
function TakeBack({ to, withdrawKey }: Pick<SignaturesCardProps, 'to' | 'withdrawKey'>) {
  const fetcher = useFetcher<FormReply>();
  const refused = fetcher.data?.result.error?.['']?.[0];

  return (
    <>
      <AlertDialog
        title="Take your signature back?"
        keep="Leave it"
        act="Take it back"
        danger={false}
        onAct={() => void fetcher.submit({ key: withdrawKey }, { method: 'post', action: `${to}/withdraw` })}
        trigger={
          <Button size="small" variant="ghost" busy={fetcher.state !== 'idle' && 'Taking back'}>
            Take back
          </Button>
        }
      >
        The copy stays submitted and waits for one signature more. You can sign again.
      </AlertDialog>
      {refused && <p className="col-span-3 text-bad">{refused}</p>}
    </>
  );
}
