import { Form, useNavigation } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { Chip } from '~/components/ui/chip';
import { LinkButton } from '~/components/ui/link-button';

/** Said wherever a rule or a claim is written. */
export const VOIDS =
  'A change voids every approval that is bound to it, and the copy goes back to draft. Earlier words stay in the history.';

/** Save, and the way back. */
export function FormFoot({ save, busy, backTo }: { save: string; busy: string | false; backTo: string }) {
  return (
    <div className="col-span-full flex flex-wrap items-center gap-2">
      <Button type="submit" variant="primary" busy={busy}>
        {save}
      </Button>
      <LinkButton to={backTo} variant="ghost">
        Back to the brand
      </LinkButton>
    </div>
  );
}

/** Puts the row of this page away, or takes it back. */
export function ArchiveForm({ archived }: { archived: boolean }) {
  const intent = archived ? 'restore' : 'archive';
  const { state, formData } = useNavigation();
  const busy = state !== 'idle' && formData?.get('intent') === intent;

  return (
    <Form method="post" className="flex items-center gap-2">
      {archived && <Chip tone="warn">Archived</Chip>}
      <input type="hidden" name="intent" value={intent} />
      <Button type="submit" busy={busy && (archived ? 'Taking back' : 'Archiving')}>
        {archived ? 'Take back' : 'Archive'}
      </Button>
    </Form>
  );
}
