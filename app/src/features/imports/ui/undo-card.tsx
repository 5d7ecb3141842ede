import { useNavigation, useSubmit } from '@remix-run/react';
import Undo from 'lucide-react/icons/undo-2';
import { useFormat } from '~/components/format-context';
import { AlertDialog } from '~/components/ui/alert-dialog';
import { Button } from '~/components/ui/button';
import { Card, CardBody } from '~/components/ui/card';
import type { ImportPage } from '../page';

/** The way back: what goes, what returns, what stays. */
export function UndoCard({ page }: { page: ImportPage<'landed'> }) {
  const { changes, report, key, imported } = page;
  const submit = useSubmit();
  const undoing = useNavigation().formData?.get('intent') === 'undo';
  const { number } = useFormat();
  const words = undoWords(changes, report, number);

  return (
    <Card>
      <CardBody>
        <h2>Undo the whole import</h2>
        <p className="mt-1.5 text-sm text-ink-2">
          {[words.goes, words.returns, words.stays].filter((part) => part !== NONE).join(' ')} Possible at any time, in
          any order.
        </p>
        <div className="mt-3">
          <AlertDialog
            title={`Undo ${imported.fileName}?`}
            keep="Keep it"
            act="Undo import"
            onAct={() => submit({ intent: 'undo', key }, { method: 'post' })}
            trigger={
              <Button variant="danger" icon={<Undo size={14} aria-hidden />} busy={undoing && 'Undoing'}>
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

const NONE = 'Nothing.';

/** What an undo takes away, brings back and leaves, each as a sentence. */
function undoWords(
  changes: ImportPage<'landed'>['changes'],
  report: ImportPage<'landed'>['report'],
  number: (value: number) => string,
): { goes: string; returns: string; stays: string } {
  const apart = report.rangeRows > 0 ? ` and ${number(report.rangeRows)} kept apart` : '';
  if (changes === null)
    return {
      goes: `Its ${number(report.rows)} daily ${report.rows === 1 ? 'row' : 'rows'}${apart} go.`,
      returns: 'Where an earlier import spoke of the same row, its value returns.',
      stays: 'All else stays.',
    };
  const { added, updated, unchanged } = changes;
  const replaced = changes.replaced?.rows ?? 0;
  const again =
    replaced === 0 ? '' : ` ${number(replaced)} that it replaced ${replaced === 1 ? 'counts' : 'count'} again.`;

  return {
    goes:
      added + report.rangeRows === 0
        ? NONE
        : `${number(added)} added ${added === 1 ? 'row' : 'rows'}${apart} ${added + report.rangeRows === 1 ? 'goes' : 'go'}.`,
    returns:
      updated === 0
        ? again.trim() || NONE
        : `${updated === 1 ? '1 goes back to its earlier value.' : `${number(updated)} go back to their earlier values.`}${again}`,
    stays:
      unchanged === 0
        ? NONE
        : unchanged === 1
          ? '1 that changed nothing stays as it is.'
          : `${number(unchanged)} that changed nothing stay as they are.`,
  };
}
