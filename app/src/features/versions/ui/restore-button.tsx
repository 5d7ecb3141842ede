import { useFetcher } from '@remix-run/react';
import type { VariantStatus } from '@upbeat/db/variants/editor-schema';
import { useState } from 'react';
import { AlertDialog } from '~/components/ui/alert-dialog';
import { Button } from '~/components/ui/button';
import type { FormReply } from '~/request/form.server';

export interface RestoreButtonProps {
  version: { id: string; number: number };
  /** How the copy stands that the version would replace. */
  status: VariantStatus;
  formKey: string;
}

/** What a restore costs, where it costs anything. */
const COSTS: Partial<Record<VariantStatus, string>> = {
  approved:
    'The copy is approved. Other words void that approval: it goes back to draft and must be submitted and signed again. Placements keep running the words that were approved.',
  submitted: 'The copy is submitted. Other words take it back to draft, and signatures given so far are void.',
};

/** Puts an older version’s words into the working copy; asks first where that voids an approval. */
export function RestoreButton({ version, status, formKey }: RestoreButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const fetcher = useFetcher<FormReply>();
  const cost = COSTS[status];
  const refused = Object.values(fetcher.data?.result.error ?? {}).flatMap((said) => said ?? [])[0];
  const restore = () => fetcher.submit({ intent: 'restore', key: formKey, versionId: version.id }, { method: 'post' });

  return (
    <>
      <Button
        variant="ghost"
        size="small"
        aria-label={`Restore version ${version.number}`}
        busy={fetcher.state !== 'idle' && 'Restoring'}
        onClick={() => (cost === undefined ? restore() : setAsking(true))}
      >
        Restore
      </Button>
      {refused !== undefined && (
        <span role="alert" className="text-xs text-bad">
          {refused}
        </span>
      )}
      {cost !== undefined && (
        <AlertDialog
          title={`Restore version ${version.number}?`}
          open={isAsking}
          onOpenChange={setAsking}
          keep="Keep the copy as it is"
          act="Restore and void"
          onAct={restore}
        >
          {cost} What stands there now is kept as a version.
        </AlertDialog>
      )}
    </>
  );
}
