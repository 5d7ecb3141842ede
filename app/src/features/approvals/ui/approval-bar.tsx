import { useFetcher } from '@remix-run/react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '~/components/ui/button';
import { LinkButton } from '~/components/ui/link-button';
import { StickyBar } from '~/components/ui/sticky-bar';
import type { FormReply } from '~/request/form.server';
import { approvalWords } from '../approval-words';
import type { ApprovalFacts } from '../approval-words';

// Rarely needed, so it comes when it is.
const ReturnDialog = lazy(() => import('./return-dialog'));

export interface ApprovalBarProps {
  facts: ApprovalFacts;
  /** Address of the variant. */
  to: string;
  keys: { submit: string; sign: string; return: string };
  versionId: string | null;
  /** What the signer adds to his signature. */
  note: string;
  author: string;
  placements: number;
  mayPlace: boolean;
  /** Where approved copy leaves in a file. */
  exportTo: string;
  /** Saves what is written; true when every word is kept. */
  flush: () => Promise<boolean>;
  rowVersion: () => number;
  /** Why nothing can be submitted now; null = nothing stands against it. */
  unsaved: string | null;
  /** Lets approved copy be written in again; absent where it is open already. */
  onUnlock?: () => void;
}

/** The bar at the foot of the editor: who must judge the copy, what a signature binds to, and the verb that is next. */
export function ApprovalBar(props: ApprovalBarProps) {
  const { facts, to, keys, versionId, unsaved } = props;
  const { status, me } = facts;
  const submit = useFetcher<FormReply>();
  const sign = useFetcher<FormReply>();
  const [isSaving, setSaving] = useState(false);
  const [isReturning, setReturning] = useState(false);
  const words = approvalWords(facts);
  const refusal = refusalOf(submit.data) ?? refusalOf(sign.data);

  const onSubmit = async () => {
    setSaving(true);
    const isKept = await props.flush();
    setSaving(false);
    if (isKept)
      submit.submit({ key: keys.submit, rowVersion: props.rowVersion() }, { method: 'post', action: `${to}/submit` });
  };

  return (
    <StickyBar
      level={2}
      title={words.title}
      actions={
        <>
          {status === 'draft' && me.mayWrite && (
            <Button
              variant="primary"
              busy={(isSaving || submit.state !== 'idle') && 'Submitting'}
              disabled={words.shut ?? unsaved ?? false}
              onClick={() => void onSubmit()}
            >
              Submit for approval
            </Button>
          )}
          {status === 'submitted' && me.mayApprove && versionId !== null && (
            <>
              <Button onClick={() => setReturning(true)}>Return…</Button>
              {isReturning && (
                <Suspense>
                  <ReturnDialog
                    action={`${to}/sign`}
                    formKey={keys.return}
                    versionId={versionId}
                    author={props.author}
                    onClose={() => setReturning(false)}
                  />
                </Suspense>
              )}
              <Button
                variant="primary"
                busy={sign.state !== 'idle' && 'Approving'}
                disabled={words.shut ?? unsaved ?? false}
                onClick={() =>
                  sign.submit(
                    { verdict: 'approved', key: keys.sign, versionId, note: props.note },
                    { method: 'post', action: `${to}/sign` },
                  )
                }
              >
                Approve
              </Button>
            </>
          )}
          {status === 'approved' && (
            <>
              {me.mayWrite && props.onUnlock && <Button onClick={props.onUnlock}>Edit the copy</Button>}
              {props.mayPlace && <LinkButton to={props.exportTo}>Export</LinkButton>}
              {props.mayPlace && (
                <LinkButton variant="primary" to={`${to}/place`}>
                  {props.placements > 0 ? 'Place it again' : 'Place it'}
                </LinkButton>
              )}
            </>
          )}
        </>
      }
    >
      {refusal === null ? words.detail : <span className="text-bad">{refusal}</span>}
    </StickyBar>
  );
}

/** The sentence of a refused act, whichever field it was about. */
function refusalOf(reply: FormReply | undefined): string | null {
  const sentences = Object.values(reply?.result.error ?? {}).flatMap((said) => said ?? []);

  return sentences[0] ?? null;
}
