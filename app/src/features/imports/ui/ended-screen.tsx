import { Form, Link } from '@remix-run/react';
import { useFormat } from '~/components/format-context';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import type { ImportPage } from '../page';
import { ImportStatusMark } from './import-status';
import { canBePutAway, PutAwayButton } from './put-away-button';

/** An import of which nothing shows: refused, given up, undone, or still in somebody else's hands. */
export function EndedScreen({ page }: { page: ImportPage<'ended'> }) {
  const { imported, by, base, canImport } = page;
  const { dateTime } = useFormat();

  return (
    <>
      <PageHeader
        title={imported.fileName}
        under={
          <>
            <ImportStatusMark status={imported.status} />
            <span>
              {dateTime(imported.createdAt)}
              {by && `, by ${by}`}
            </span>
          </>
        }
        actions={
          <>
            {canImport && canBePutAway(imported.status) && (
              <PutAwayButton base={base} imported={imported} away={imported.archivedAt !== null} from="file" />
            )}
            <LinkButton to={`${base}/imports`}>All imports</LinkButton>
          </>
        }
      />
      <Card>
        <Said page={page} again={canImport ? <ImportAgain base={base} /> : undefined} />
      </Card>
    </>
  );
}

function ImportAgain({ base }: { base: string }) {
  return (
    <LinkButton to={`${base}/imports/new`} variant="primary">
      Choose another file
    </LinkButton>
  );
}

function Said({ page, again }: { page: ImportPage<'ended'>; again: JSX.Element | undefined }) {
  const { imported, twin, base, canImport, key } = page;
  const { dateTime } = useFormat();
  if (twin) {
    return (
      <EmptyState
        title="This very file is in already. Nothing would be added."
        action={<LinkButton to={`${base}/imports/${twin.id}`}>Open {twin.fileName}</LinkButton>}
      >
        It is the same to the last byte as an earlier import. To bring newer figures, export the report anew.
      </EmptyState>
    );
  }
  if (imported.status === 'failed')
    return (
      <EmptyState title={imported.error?.message ?? 'This file could not be imported.'} action={again}>
        Nothing was imported. Export the report as CSV and bring it here without opening it in a spreadsheet.
      </EmptyState>
    );
  if (imported.status === 'undone')
    return (
      <EmptyState title="This import is undone." action={again}>
        Its rows are out{imported.undoneAt && `, since ${dateTime(imported.undoneAt)}`}; what lay beneath them counts
        again. The file may be imported again at any time.
      </EmptyState>
    );
  if (imported.status === 'uploaded')
    return (
      <EmptyState title="This file waits for its mapping.">
        Somebody who may import looks at its columns first. See <Link to={`${base}/settings/members`}>Members</Link>.
      </EmptyState>
    );
  if (imported.status === 'uploading')
    return (
      <EmptyState
        title="This file has not arrived whole."
        action={
          canImport ? (
            <Form method="post">
              <input type="hidden" name="key" value={key} />
              <Button type="submit" name="intent" value="discard">
                Give it up
              </Button>
            </Form>
          ) : undefined
        }
      >
        It is still on its way, or its upload broke off. Reload to see; give it up to send it again.
      </EmptyState>
    );
  return (
    <EmptyState title="This file was not imported." action={again}>
      It was stopped or thrown away before anything of it counted.
    </EmptyState>
  );
}
