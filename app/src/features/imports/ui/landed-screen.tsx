import { Link } from '@remix-run/react';
import Check from 'lucide-react/icons/check';
import { useFormat } from '~/components/format-context';
import { Card, CardHeader } from '~/components/ui/card';
import { ErrorState } from '~/components/ui/error-state';
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
import { WarnedCard } from './warned-card';

/** The account of an import that is in: what became of every line, what it moved, what it is attached to, and the way back. */
export function LandedScreen({ page }: { page: ImportPage<'landed'> }) {
  const { imported, report, by, base } = page;
  const { number, dateTime } = useFormat();
  const taken = report.rows + report.rangeRows;
  const title = titleOf(taken, report.rejectedRows, number);

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
      {imported.error && (
        <div className="mt-5">
          <ErrorState title="The last try to undo this import did not end.">
            {imported.error.message} All its rows still count; undo it again below.
          </ErrorState>
        </div>
      )}
      <div className="mt-5 grid grid-cols-[minmax(0,1fr)_340px] items-start gap-5 narrow:grid-cols-1">
        <div className="grid min-w-0 gap-5">
          <ReportCounts page={page} />
          <EntitiesCard page={page} />
          <RefusedCard page={page} />
          <WarnedCard report={report} />
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

function titleOf(taken: number, refused: number, number: (value: number) => string): string {
  if (refused > 0) return `${number(taken)} of ${number(taken + refused)} rows taken, ${number(refused)} refused`;
  return taken === 1 ? 'Its one row is taken' : `All ${number(taken)} rows taken`;
}

function EarlierCard({ page: { earlier, base } }: { page: ImportPage<'landed'> }) {
  const { number } = useFormat();
  const rowsOf = (count: number) => `${number(count)} ${count === 1 ? 'row' : 'rows'}`;
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
          <span className="text-xs text-ink-3">{rowsOf((one.rows ?? 0) + (one.rangeRows ?? 0))}</span>
        </p>
      ))}
    </Card>
  );
}
