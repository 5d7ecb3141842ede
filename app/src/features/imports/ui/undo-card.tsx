import { useFetcher } from '@remix-run/react';
import Undo from 'lucide-react/icons/undo-2';
import { useFormat } from '~/components/format-context';
import { AlertDialog } from '~/components/ui/alert-dialog';
import { Button } from '~/components/ui/button';
import { Card, CardBody } from '~/components/ui/card';
import type { ImportPage } from '../page';

/** The way back: what goes, what returns, what stays. */
export function UndoCard({ page }: { page: ImportPage<'landed'> }) {
  const { changes, report, key, imported } = page;
  const fetcher = useFetcher();
  const { number } = useFormat();
  const apart = report.rangeRows > 0 ? ` and ${number(report.rangeRows)} kept apart` : '';
  const words = changes
    ? {
        goes: `${number(changes.added)} added rows${apart} go.`,
        returns: `${number(changes.updated)} go back to their earlier values.`,
        stays: `${number(changes.unchanged)} stay as they are.`,
      }
    : {
        goes: `Its ${number(report.rows)} daily rows${apart} go.`,
        returns: 'Where an earlier import spoke of the same row, its value returns.',
        stays: 'All else stays.',
      };

  return (
    <Card>
      <CardBody>
        <h2>Undo the whole import</h2>
        <p className="mt-1.5 text-sm text-ink-2">
          {words.goes} {words.returns} {words.stays} Possible at any time, in any order.
        </p>
        <div className="mt-3">
          <AlertDialog
            title={`Undo ${imported.fileName}?`}
            keep="Keep it"
            act="Undo import"
            onAct={() => void fetcher.submit({ intent: 'undo', key }, { method: 'post' })}
            trigger={
              <Button
                variant="danger"
                icon={<Undo size={14} aria-hidden />}
                busy={fetcher.state !== 'idle' && 'Undoing'}
              >
                Undo import
              </Button>
            }
          >
            <span className="block">Goes: {words.goes}</span>
            <span className="block">Returns: {words.returns}</span>
            <span className="block">
              Stays: {words.stays} Placements, attachments and the ad account stay too, and the file may be imported
              again.
            </span>
          </AlertDialog>
        </div>
      </CardBody>
    </Card>
  );
}
