import { useFetcher } from '@remix-run/react';
import { newId } from '@upbeat/core/ids';
import Copy from 'lucide-react/icons/copy';
import { useState } from 'react';
import { Button } from '~/components/ui/button';
import { Dialog, DialogClose } from '~/components/ui/dialog';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { Input } from '~/components/ui/input';
import { RadioGroup } from '~/components/ui/radio-group';
import { Segmented } from '~/components/ui/segmented';
import type { FormReply } from '~/request/form.server';
import { LINK_DAYS } from '../forms';

export interface LinkDialogProps {
  action: string;
  /** Whether the maker may sign, and so may let others say yes. */
  mayApprove: boolean;
  onClose: () => void;
}

const WHAT = [
  { value: 'variant', label: 'This variant' },
  { value: 'piece', label: 'All submitted variants of this content piece' },
  { value: 'campaign', label: 'All submitted copy of the campaign' },
];

/** Makes a review link, then shows it this once. */
export default function LinkDialog({ action, mayApprove, onClose }: LinkDialogProps) {
  const fetcher = useFetcher<FormReply & { link?: string }>();
  const [key] = useState(newId);
  const [days, setDays] = useState('7');
  const link = fetcher.data?.link;
  const errors = fetcher.data?.result.error;

  return (
    <Dialog
      title={link === undefined ? 'Review link' : 'The link is made'}
      description="Whoever holds the link sees the submitted words of what you choose, and nothing else of the workspace."
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      {link === undefined ? (
        <fetcher.Form method="post" action={action} className="grid gap-4">
          <input type="hidden" name="intent" value="create" />
          <input type="hidden" name="key" value={key} />
          <Field
            label="For whom"
            hint="You find the link again by it; they see it too."
            error={errors?.['label'] ?? []}
          >
            {(control) => <Input {...control} name="label" maxLength={120} autoComplete="off" />}
          </Field>
          <RadioGroup legend="What they see" name="subject" defaultValue="variant" choices={WHAT} />
          <RadioGroup
            legend="What they may do"
            name="may"
            defaultValue="comment"
            choices={[
              { value: 'comment', label: 'Comment' },
              {
                value: 'approve',
                label: 'Comment, approve, or ask for changes',
                hint: mayApprove
                  ? 'Their yes is shown here; it replaces no member’s signature.'
                  : 'Who may sign makes such a link.',
                disabled: !mayApprove,
              },
            ]}
          />
          <Segmented
            legend="Works for"
            hideLegend={false}
            name="days"
            value={days}
            onChange={setDays}
            choices={LINK_DAYS.map((one) => ({ value: String(one), label: one === 1 ? '1 day' : `${one} days` }))}
          />
          <FormError errors={[...(errors?.['days'] ?? []), ...(errors?.[''] ?? [])]} />
          <div className="dialog-actions">
            <DialogClose asChild>
              <Button>Not now</Button>
            </DialogClose>
            <Button type="submit" variant="primary" busy={fetcher.state !== 'idle' && 'Making'}>
              Make the link
            </Button>
          </div>
        </fetcher.Form>
      ) : (
        <MadeLink link={link} />
      )}
    </Dialog>
  );
}

function MadeLink({ link }: { link: string }) {
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const copy = () =>
    void navigator.clipboard.writeText(link).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );

  return (
    <div role="status">
      <Field
        label="Link"
        hint="It is not shown again: only its hash is kept."
        warn={copied === 'no' ? 'The browser did not allow copying. Mark the link and copy it by hand.' : undefined}
      >
        {(control) => (
          <Input
            {...control}
            readOnly
            value={link}
            onFocus={(event) => event.currentTarget.select()}
            after={
              <Button size="small" variant="ghost" icon={<Copy size={14} aria-hidden />} onClick={copy}>
                {copied === 'yes' ? 'Copied' : 'Copy'}
              </Button>
            }
          />
        )}
      </Field>
      <div className="dialog-actions">
        <DialogClose asChild>
          <Button>Done</Button>
        </DialogClose>
      </div>
    </div>
  );
}
