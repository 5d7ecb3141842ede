import { useFormat } from '~/components/format-context';
import { Chip } from '~/components/ui/chip';
import { FormError } from '~/components/ui/form-error';
import { Button } from '~/components/ui/button';
import { NoteBox } from '~/components/ui/note-box';
import { SectionHeading } from '~/components/ui/section';
import { useAct } from '~/request/use-act';
import { PROVIDER_NAMES } from '../choices';
import type { ModelRow, ModelsScreen } from '../models-screen.server';
import { ModelDialog } from './model-dialog';
import { RemoveModel } from './remove-model';

/** Whom a step asks, in order, down to the patterns that are always there. */
export function ModelList({ screen }: { screen: ModelsScreen }) {
  const { models, installation, mayManage, canStoreKeys } = screen;
  const isEmpty = models.length === 0;

  return (
    <>
      <SectionHeading
        title="Models"
        hint="asked in this order; keys are encrypted and never shown again"
        aside={mayManage && <ModelDialog screen={screen} model={null} />}
      />
      {!mayManage && <p className="mt-3 text-sm text-ink-2">An owner changes these.</p>}
      {!canStoreKeys && (
        <div className="mt-4">
          <NoteBox>
            Keys cannot be stored here until whoever runs this installation sets UPBEAT_SECRET_KEY. A server without a
            key, such as Ollama, can be added all the same.
          </NoteBox>
        </div>
      )}
      <ol>
        {models.map((model, at) => (
          <Row key={model.id} model={model} at={at} screen={screen} />
        ))}
        {installation !== null && (
          <li className="setting">
            <b>Installation</b>
            <div>
              <p>{installation}</p>
              <p className="text-xs text-ink-3">
                Set where Upbeat is started.{' '}
                {isEmpty
                  ? 'Asked while the workspace has no model of its own; its cost is not known here.'
                  : 'Not asked: this workspace has models of its own.'}
              </p>
            </div>
            {isEmpty && <Chip>First</Chip>}
          </li>
        )}
        <li className="setting">
          <b>Built-in drafter</b>
          <div>
            <p>Patterns, without a key and without a network</p>
            <p className="text-xs text-ink-3">
              They write when no model can or the cap is spent, and what they write is marked “template draft”. They
              ignore the text of prompts.
            </p>
          </div>
          <Chip>{isEmpty && installation === null ? 'Writes now' : 'Last resort'}</Chip>
        </li>
      </ol>
    </>
  );
}

function Row({ model, at, screen }: { model: ModelRow; at: number; screen: ModelsScreen }) {
  const { money, dateTime } = useFormat();
  const test = useAct(`test-${model.id}`);
  const raise = useAct(`raise-${model.id}`);
  const price = (micros: string) => money(BigInt(micros), 'USD');

  return (
    <li className="setting">
      <b>
        {at + 1}. <span className="wrap-anywhere">{model.name}</span>
        <span className="block text-xs font-normal text-ink-3">{PROVIDER_NAMES[model.provider]}</span>
      </b>
      <div className="min-w-0">
        {model.baseUrl !== null && <p className="wrap-anywhere">{model.baseUrl}</p>}
        <p>{model.key === null ? 'No key' : `Key •••• ${model.key.lastFour}, set ${dateTime(model.key.setAt)}`}</p>
        <p className="text-xs text-ink-3">
          {model.inputPrice === null || model.outputPrice === null
            ? 'Prices not entered, so its cost is not known.'
            : `${price(model.inputPrice)} in, ${price(model.outputPrice)} out, a million tokens`}
        </p>
        <p role="status" className={`text-xs ${model.test?.ok === false ? 'text-bad' : 'text-good'} empty:hidden`}>
          {model.test !== null && `${model.test.note} Tested ${dateTime(model.test.at)}.`}
        </p>
        <FormError errors={[test.refused, raise.refused].flatMap((sentence) => sentence ?? [])} />
      </div>
      {screen.mayManage && (
        <div className="flex flex-wrap items-center justify-end gap-1">
          <test.Form method="post">
            <input type="hidden" name="intent" value="test" />
            <input type="hidden" name="id" value={model.id} />
            <Button
              type="submit"
              size="small"
              busy={test.busy && 'Asking'}
              aria-label={`Test connection of ${model.name}`}
            >
              Test connection
            </Button>
          </test.Form>
          <ModelDialog key={model.rowVersion} screen={screen} model={model} />
          {at > 0 && (
            <raise.Form method="post">
              <input type="hidden" name="intent" value="raise" />
              <input type="hidden" name="id" value={model.id} />
              <Button type="submit" size="small" variant="ghost" aria-label={`Ask ${model.name} earlier`}>
                Earlier
              </Button>
            </raise.Form>
          )}
          <RemoveModel model={model} />
        </div>
      )}
    </li>
  );
}
