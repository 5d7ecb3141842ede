import { useNavigation, useSubmit } from '@remix-run/react';
import { useFormat } from '~/components/format-context';
import { Card, CardBody, CardNote } from '~/components/ui/card';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { Run } from '~/components/ui/run';
import { Stepper } from '~/components/ui/stepper';
import type { ImportPage } from '../page';
import { IMPORT_STATUS } from '../status-words';
import { IMPORT_STEPS } from '../steps';
import { useRefresh } from './use-refresh';

const EVERY_MS = 1_000;

/** An import that the worker has in hand: how far it is, and the way to stop it. */
export function RunningScreen({ page }: { page: ImportPage<'running'> }) {
  const { imported, progress, stopping, base, key, canImport } = page;
  const submit = useSubmit();
  const stops = useNavigation().formData?.get('intent') === 'stop';
  const { number } = useFormat();
  useRefresh(EVERY_MS);
  const undoing = imported.status === 'undoing';
  const stop = () => submit({ intent: 'stop', key }, { method: 'post' });

  return (
    <>
      <PageHeader
        title={undoing ? `Undoing ${imported.fileName}` : `Importing ${imported.fileName}`}
        under={
          undoing ? 'What lay beneath it shows again once it is out.' : 'Nothing of it shows before all of it is in.'
        }
        actions={<LinkButton to={`${base}/imports`}>All imports</LinkButton>}
      />
      {!undoing && <Stepper label="Import" steps={IMPORT_STEPS} current={3} />}
      <Card className="mt-5 max-w-[720px]">
        <CardBody className="py-1">
          <Run
            level={1}
            name={`${IMPORT_STATUS[imported.status].words}: ${imported.fileName}`}
            done={progress?.done ?? 0}
            total={progress?.total ?? 1}
            progress={progress?.label ?? (page.retrying ? 'begins again where it was' : 'waits for the worker')}
            note={`${number(imported.bytes / 1024)} kB`}
            onStop={undoing || !canImport ? undefined : stop}
            stopping={stopping || stops}
          />
        </CardBody>
        <CardNote>You may leave this page: the import goes on, and Today shows it too.</CardNote>
      </Card>
    </>
  );
}
