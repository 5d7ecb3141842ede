import type { BoardIdea } from '@upbeat/db/ideas/row';
import { useEffect } from 'react';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { Input } from '~/components/ui/input';
import { Textarea } from '~/components/ui/textarea';
import { Refused } from './decide-buttons';
import { useIdeaAct } from './use-idea-act';

/** The words of an idea, edited where they stand. A save over somebody else's is refused and loses nothing. */
export function EditIdea({ idea, action, onClose }: { idea: BoardIdea; action: string; onClose: () => void }) {
  const act = useIdeaAct(idea.id, 'edit');
  useEffect(() => {
    if (act.done) onClose();
  }, [act.done, onClose]);

  return (
    <act.Form method="post" action={action} className="mt-2 grid gap-3">
      <input type="hidden" name="intent" value="edit" />
      <input type="hidden" name="ideaId" value={idea.id} />
      <input type="hidden" name="rowVersion" value={idea.rowVersion} />
      <Field label="Title" error={act.errors['title'] ?? undefined}>
        {(control) => <Input {...control} name="title" defaultValue={idea.title} maxLength={160} />}
      </Field>
      <Field label="Idea" error={act.errors['body'] ?? undefined}>
        {(control) => <Textarea {...control} name="body" defaultValue={idea.body} maxLength={1200} />}
      </Field>
      {act.refused && <Refused>{act.refused}</Refused>}
      <div className="flex gap-2">
        <Button type="submit" size="small" busy={act.busy && 'Saving'}>
          Save
        </Button>
        <Button size="small" variant="ghost" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </act.Form>
  );
}
