import { useFetcher } from '@remix-run/react';
import type { Run } from '@upbeat/db/runs/row';
import { Button } from '~/components/ui/button';
import { ErrorState } from '~/components/ui/error-state';
import { NoteBox } from '~/components/ui/note-box';
import { isTemplate } from '../run-words';

export interface RunEndedProps {
  run: Run;
  /** Key of the next draft (made by the loader). */
  draftKey: string;
  /** Where drafting is asked for: the brief's or the board's own address. */
  action: string;
  mayDraft: boolean;
}

/** What became of a draft that did not come to its end: it failed, or it was stopped by somebody or because people have come to decide. For one that is done, only who was to write it and did not. */
export function RunEnded({ run, draftKey, action, mayDraft }: RunEndedProps) {
  const kept = run.done === 0 ? 'No idea was finished.' : `The ${run.done} finished before are kept.`;
  if (run.status === 'cancelled')
    return (
      <NoteBox>
        The draft was stopped. {run.errorMessage} {kept}
      </NoteBox>
    );
  if (run.status === 'done' && run.notes.length > 0)
    return <NoteBox>{[...run.notes, isTemplate(run) ? 'Patterns wrote this draft instead.' : ''].join(' ')}</NoteBox>;
  if (run.status !== 'failed') return null;

  return (
    <ErrorState
      title="The draft failed"
      actions={mayDraft && <DraftAgain action={action} draftKey={draftKey} withTemplate={!isTemplate(run)} />}
    >
      {run.errorMessage ?? 'Something went wrong on our side.'} {kept} The brief is as you left it.
    </ErrorState>
  );
}

function DraftAgain({ action, draftKey, withTemplate }: { action: string; draftKey: string; withTemplate: boolean }) {
  const draft = useFetcher();
  const busy = draft.state !== 'idle' && 'Starting';

  return (
    <draft.Form method="post" action={action} className="flex flex-wrap gap-2">
      <input type="hidden" name="intent" value="draft" />
      <input type="hidden" name="key" value={draftKey} />
      <Button type="submit" size="small" busy={busy}>
        Try again
      </Button>
      {withTemplate && (
        <Button type="submit" size="small" name="template" value="on" busy={busy}>
          Use a template draft
        </Button>
      )}
    </draft.Form>
  );
}
