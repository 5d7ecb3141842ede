import { useFetcher, useNavigation, useSubmit } from '@remix-run/react';
import { useRef, useState, type FormEvent } from 'react';
import { ErrorState } from '~/components/ui/error-state';
import { PageHeader } from '~/components/ui/page-header';
import { Stepper } from '~/components/ui/stepper';
import type { FormReply } from '~/request/form.server';
import type { MappingView } from '../mapping-view.server';
import type { ImportPage } from '../page';
import { IMPORT_STEPS } from '../steps';
import { DryRunCard } from './dry-run-card';
import { FilesStrip } from './files-strip';
import { HowItWasRead } from './how-it-was-read';
import { MappingBar } from './mapping-bar';
import { MappingColumns } from './mapping-columns';
import { MappingPreview } from './mapping-preview';
import { RefusedTable } from './refused-table';
import { capital } from '~/components/capital';

/** What the action answers this form with. */
export type MappingReply = { view: MappingView } | FormReply;

const COUNTED = ['no question', 'one question', 'two questions', 'three questions', 'four questions', 'five questions'];

const refusalsOf = (reply: MappingReply | undefined): string[] =>
  reply && 'result' in reply ? Object.values(reply.result.error ?? {}).flatMap((said) => said ?? []) : [];

function titleOf({ open, dryRun }: MappingView): string {
  if (dryRun) return 'Read to its end, nothing written yet';
  return open.length === 0 ? 'Ready for a dry run' : `${COUNTED[open.length] ?? `${open.length} questions`} left`;
}

/** The mapping of an uploaded file: every change is checked by the server, which alone makes the plan. */
export function MappingScreen({ page, answered }: { page: ImportPage<'mapping'>; answered?: MappingReply }) {
  const fetcher = useFetcher<MappingReply>();
  const form = useRef<HTMLFormElement>(null);
  const submit = useSubmit();
  const navigation = useNavigation();
  const reply = fetcher.data ?? answered;
  const fresh = reply && 'view' in reply ? reply.view : null;
  const [view, setView] = useState(fresh ?? page.view);
  if (fresh !== null && fresh !== view) setView(fresh);
  const refusals = refusalsOf(answered).concat(refusalsOf(fetcher.data));
  const doing = String((navigation.formData ?? fetcher.formData)?.get('intent') ?? '');
  const title = titleOf(view);

  const check = () => {
    if (form.current === null) return;
    const data = new FormData(form.current);
    data.set('intent', 'check');
    fetcher.submit(data, { method: 'post' });
  };
  const onChange = ({ target }: FormEvent<HTMLFormElement>) => {
    const chosen =
      target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'radio');
    if (chosen) check();
  };
  // What leads to another screen is a navigation; what only looks again stays on this one.
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement) || submitter.value !== 'queue') return;
    event.preventDefault();
    submit(submitter, { method: 'post', preventScrollReset: true });
  };
  const onBlur = ({ target }: FormEvent<HTMLFormElement>) => {
    if (target instanceof HTMLInputElement && target.type === 'text' && target.value !== target.defaultValue) check();
  };

  return (
    <>
      <PageHeader title={capital(title)} under={page.imported.fileName} />
      <Stepper label="Import" steps={IMPORT_STEPS} current={view.dryRun ? 2 : 1} />
      <div className="mt-5 grid gap-5">
        {page.waiting.length > 1 && <FilesStrip files={page.waiting} here={page.imported.id} base={page.base} />}
        {page.imported.status === 'failed' && (
          <ErrorState title={page.imported.error?.message ?? 'The last try failed.'}>
            Nothing of the file was imported. Change the mapping or the answers and try again.
          </ErrorState>
        )}
        {page.refused && page.refused.rejections.length > 0 && (
          <section className="card overflow-hidden">
            <RefusedTable rejections={page.refused.rejections} />
          </section>
        )}
        {refusals.length > 0 && (
          <ErrorState title={refusals.join(' ')}>Your answers are still here; nothing was imported.</ErrorState>
        )}
        <fetcher.Form
          method="post"
          ref={form}
          onSubmit={onSubmit}
          onChange={onChange}
          onBlur={onBlur}
          className="grid gap-5"
        >
          <input type="hidden" name="key" value={page.key} />
          <div className="grid grid-cols-[minmax(0,1fr)_340px] items-start gap-5 narrow:grid-cols-1">
            <MappingColumns view={view} />
            <HowItWasRead view={view} currency={page.currency} />
          </div>
          <MappingPreview view={view} />
          {view.dryRun && <DryRunCard report={view.dryRun} replaces={view.replaces} />}
          <MappingBar view={view} doing={doing} keyOfAct={page.key} />
        </fetcher.Form>
      </div>
    </>
  );
}
