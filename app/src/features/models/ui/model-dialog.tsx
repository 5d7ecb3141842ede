import { MODEL_PROVIDERS } from '@upbeat/core/model-choice';
import type { ModelProvider } from '@upbeat/core/model-choice';
import { microsToDecimal } from '@upbeat/core/money';
import { useEffect, useState } from 'react';
import { useFormat } from '~/components/format-context';
import { Button } from '~/components/ui/button';
import { Dialog, DialogClose } from '~/components/ui/dialog';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { Input } from '~/components/ui/input';
import { Select } from '~/components/ui/select';
import { useAct } from '~/request/use-act';
import { isServed, PROVIDER_NAMES } from '../choices';
import type { ModelRow, ModelsScreen } from '../models-screen.server';

const priceOf = (micros: string | null | undefined): string => (micros ? microsToDecimal(BigInt(micros)) : '');
const known = (value: string): ModelProvider => MODEL_PROVIDERS.find((one) => one === value) ?? 'openai';

/** Adds a model, or changes one. A stored key stays where it is unless a new one is typed. */
export function ModelDialog({ screen, model }: { screen: ModelsScreen; model: ModelRow | null }) {
  const { dateTime } = useFormat();
  // Each load of the page brings a new id; the dialog keeps its own until it is stored.
  const [id, setId] = useState(model?.id ?? screen.newId);
  const [open, setOpen] = useState(false);
  const [provider, setProvider] = useState<ModelProvider>(model?.provider ?? 'openai');
  const act = useAct(`model-${id}`);
  useEffect(() => {
    if (act.done) setOpen(false);
  }, [act.done]);
  useEffect(() => {
    if (act.done && model === null) setId(screen.newId);
  }, [act.done, model, screen.newId]);
  const error = (field: string) => act.errors[field] ?? undefined;
  const served = isServed(provider);

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) setProvider(model?.provider ?? 'openai');
      }}
      title={model === null ? 'Add a model' : `Change ${model.name}`}
      description="What is drafted with it goes to its provider: the brief, the brand and the references cited."
      trigger={
        model === null ? (
          <Button>Add a model</Button>
        ) : (
          <Button size="small" variant="ghost" aria-label={`Change ${model.name}`}>
            Change…
          </Button>
        )
      }
      actions={
        <>
          <DialogClose asChild>
            <Button>Cancel</Button>
          </DialogClose>
          <Button type="submit" form={`form-${id}`} variant="primary" busy={act.busy && 'Saving'}>
            {model === null ? 'Add' : 'Save'}
          </Button>
        </>
      }
    >
      <act.Form method="post" id={`form-${id}`} className="grid gap-4" noValidate>
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="id" value={id} />
        {model !== null && <input type="hidden" name="rowVersion" value={model.rowVersion} />}
        <Field label="Provider" error={error('provider')}>
          {(control) => (
            <Select
              {...control}
              name="provider"
              value={provider}
              onChange={(event) => setProvider(known(event.target.value))}
              choices={MODEL_PROVIDERS.map((value) => ({ value, label: PROVIDER_NAMES[value] }))}
            />
          )}
        </Field>
        <Field label="Model" hint="The name that the provider uses." error={error('name')}>
          {(control) => <Input {...control} name="name" defaultValue={model?.name ?? ''} autoComplete="off" />}
        </Field>
        {served && (
          <Field
            label="Address"
            hint={
              provider === 'ollama'
                ? 'Such as http://localhost:11434.'
                : 'Up to the version, such as https://models.example.com/v1.'
            }
            error={error('baseUrl')}
          >
            {(control) => <Input {...control} name="baseUrl" inputMode="url" defaultValue={model?.baseUrl ?? ''} />}
          </Field>
        )}
        <Field
          label={served ? 'Key, if it asks for one' : 'Key'}
          hint={
            model?.key
              ? `•••• ${model.key.lastFour}, set ${dateTime(model.key.setAt)}. Leave empty to keep it.`
              : 'Encrypted before it is stored; nobody is shown it again.'
          }
          error={error('key')}
        >
          {(control) => <Input {...control} name="key" type="password" autoComplete="off" spellCheck={false} />}
        </Field>
        <div className="grid grid-cols-2 gap-4">
          <Field label="Price in, $" hint="A million tokens." error={error('inputPrice')}>
            {(control) => (
              <Input {...control} name="inputPrice" inputMode="decimal" defaultValue={priceOf(model?.inputPrice)} />
            )}
          </Field>
          <Field label="Price out, $" hint="A million tokens." error={error('outputPrice')}>
            {(control) => (
              <Input {...control} name="outputPrice" inputMode="decimal" defaultValue={priceOf(model?.outputPrice)} />
            )}
          </Field>
        </div>
        <p className="text-xs text-ink-3">
          From the provider’s price list; 0 where it costs nothing. Without both, its cost is not known and no cap can
          be set.
        </p>
        <FormError errors={act.refused === null ? undefined : [act.refused]} />
      </act.Form>
    </Dialog>
  );
}
