import { Link } from '@remix-run/react';
import Check from 'lucide-react/icons/check';
import { useFormat } from '~/components/format-context';
import { Card, CardHeader } from '~/components/ui/card';
import { LevelWords } from '~/components/ui/level-words';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { Stepper } from '~/components/ui/stepper';
import { accountWords } from '../choices';
import type { ImportPage } from '../page';
import { IMPORT_STEPS } from '../steps';
import { EntitiesCard } from './entities-card';
import { MovedCard } from './moved-card';
import { RefusedCard } from './refused-card';
import { ReportCounts } from './report-counts';
import { TotalsCard } from './totals-card';
import { UndoCard } from './undo-card';

/** The account of an import that is in: what became of every line, what it moved, what it is attached to, and the way back. */
export function LandedScreen({ page }: { page: ImportPage<'landed'> }) {
  const { imported, report, by, base } = page;
  const { number, dateTime } = useFormat();
  const taken = report.rows + report.rangeRows;
  const rows = taken + report.rejectedRows;
  const title =
    report.rejectedRows === 0
      ? `All ${number(rows)} rows taken`
      : `${number(taken)} of ${number(rows)} rows taken, ${number(report.rejectedRows)} refused`;

  return (
    <>
      <PageHeader
        title={title}
        under={
          <>
            <LevelWords level={1} />
            <span>
              {imported.fileName}, {dateTime(imported.landedAt ?? imported.createdAt)}
              {by && `, by ${by}`}
            </span>
            {imported.account && <span>{accountWords(imported.account)}</span>}
            <span className="text-ink-3">Nothing was repaired silently</span>
          </>
        }
        actions={
          <>
            <LinkButton to={`${base}/imports/new`}>Import another</LinkButton>
            <LinkButton to={`${base}/performance`} variant="primary">
              See the results
            </LinkButton>
          </>
        }
      />
      <Stepper label="Import" steps={IMPORT_STEPS} current={IMPORT_STEPS.length} />
      <div className="mt-5 grid grid-cols-[minmax(0,1fr)_340px] items-start gap-5 narrow:grid-cols-1">
        <div className="grid min-w-0 gap-5">
          <ReportCounts page={page} />
          <EntitiesCard page={page} />
          <RefusedCard page={page} />
        </div>
        <aside className="grid min-w-0 gap-5">
          <MovedCard page={page} />
          <TotalsCard page={page} />
          {page.canImport && <UndoCard page={page} />}
          <EarlierCard page={page} />
        </aside>
      </div>
    </>
  );
}

function EarlierCard({ page: { earlier, base } }: { page: ImportPage<'landed'> }) {
  const { number } = useFormat();
  if (earlier.length === 0) return null;

  return (
    <Card>
      <CardHeader title="Imports before it" />
      {earlier.map((one) => (
        <p
          key={one.id}
          className="grid grid-cols-[26px_16px_minmax(0,1fr)_auto] items-center gap-2 border-t border-line px-[18px] py-2 text-sm"
        >
          <b>{one.seq}</b>
          <Check size={14} aria-hidden />
          <Link to={`${base}/imports/${one.id}`} className="truncate no-underline hover:underline">
            {one.fileName}
          </Link>
          <span className="text-xs text-ink-3">{number((one.rows ?? 0) + (one.rangeRows ?? 0))} rows</span>
        </p>
      ))}
    </Card>
  );
}
