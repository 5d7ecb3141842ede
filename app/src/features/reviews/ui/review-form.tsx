import { useFetcher } from '@remix-run/react';
import type { ReviewItem } from '@upbeat/db/review-links/row';
import { useState } from 'react';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { Input } from '~/components/ui/input';
import { Select } from '~/components/ui/select';
import { Textarea } from '~/components/ui/textarea';
import type { ActReply } from '~/request/use-act';
import { commentable } from '../words';

export interface ReviewFormProps {
  item: ReviewItem;
  /** Whether yes and changes are offered. */
  mayJudge: boolean;
  /** The one piece of copy on the page: its yes is what the page is for. */
  isOnly: boolean;
  name: string;
  onName: (name: string) => void;
}

/** Says something of one piece of copy: a comment, and where the link allows it yes or what should change. What was typed stays until it is kept. */
export function ReviewForm({ item, mayJudge, isOnly, name, onName }: ReviewFormProps) {
  const fetcher = useFetcher<ActReply>();
  const [text, setText] = useState('');
  const reply = fetcher.data;
  const errors = reply && 'result' in reply ? reply.result.error : null;
  const intent = fetcher.formData?.get('intent');
  const lines = item.version ? commentable(item.channel, item.version.fields) : [];

  // In the same step as the page shows it: a quick second press must not send the words again.
  const [answered, setAnswered] = useState(reply);
  if (reply !== answered) {
    setAnswered(reply);
    if (reply && 'done' in reply) setText('');
  }

  return (
    <fetcher.Form method="post" className="grid gap-3">
      <input type="hidden" name="variantId" value={item.variantId} />
      <input type="hidden" name="versionId" value={item.version?.id ?? ''} />
      <Field label="Your name" error={errors?.['name'] ?? []}>
        {(control) => (
          <Input
            {...control}
            name="name"
            value={name}
            maxLength={80}
            autoComplete="name"
            onChange={(event) => onName(event.currentTarget.value)}
          />
        )}
      </Field>
      {lines.length > 0 && (
        <Field label="About">
          {(control) => (
            <Select {...control} name="about" defaultValue="" placeholder="The whole copy" choices={lines} />
          )}
        </Field>
      )}
      <Field label={mayJudge ? 'Comment, or what should change' : 'Comment'} error={errors?.['text'] ?? []}>
        {(control) => (
          <Textarea
            {...control}
            name="text"
            value={text}
            maxLength={4000}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <FormError errors={errors?.[''] ?? undefined} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" name="intent" value="comment" busy={intent === 'comment' && 'Sending'}>
          Comment
        </Button>
        {mayJudge && (
          <>
            <Button type="submit" name="intent" value="changes" busy={intent === 'changes' && 'Sending'}>
              Ask for changes
            </Button>
            <Button
              type="submit"
              name="intent"
              value="approve"
              variant={isOnly ? 'primary' : 'default'}
              busy={intent === 'approve' && 'Approving'}
            >
              Approve
            </Button>
          </>
        )}
      </div>
    </fetcher.Form>
  );
}
