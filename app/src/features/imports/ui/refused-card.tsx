import Download from 'lucide-react/icons/download';
import { useFormat } from '~/components/format-context';
import { Card, CardBody, CardHeader, CardNote } from '~/components/ui/card';
import { Pagination } from '~/components/ui/pagination';
import type { ImportPage } from '../page';
import { RefusedTable } from './refused-table';

/** Lines that were kept out, each with its reason. */
export function RefusedCard({ page }: { page: ImportPage<'landed'> }) {
  const { report, refused, base, imported, afterLine } = page;
  const { number } = useFormat();
  if (report.rejectedRows === 0)
    return (
      <Card>
        <CardHeader title="Refused" />
        <CardBody className="text-sm text-ink-2">Every row of the file could be read.</CardBody>
      </Card>
    );
  const here = `${base}/imports/${imported.id}`;

  return (
    <Card className="overflow-hidden">
      <CardHeader
        title="Refused"
        beside={<span className="text-xs text-ink-3">value as it stands in the file</span>}
        aside={
          <a href={`${here}/refused.csv`} download className="button" data-variant="ghost" data-size="small">
            <Download size={14} aria-hidden />
            Refused rows, CSV
          </a>
        }
      />
      <RefusedTable rejections={refused.rejections} />
      {(refused.next !== null || afterLine > 0) && (
        <Pagination
          previous={afterLine > 0 ? here : undefined}
          next={refused.next === null ? undefined : `${here}?after=${refused.next}`}
        >
          {number(report.rejectedCells)} cells refused in all
        </Pagination>
      )}
      <CardNote>
        Mend them in the platform's report or in the file, then import it again: rows that are in already are not
        doubled.
      </CardNote>
    </Card>
  );
}
