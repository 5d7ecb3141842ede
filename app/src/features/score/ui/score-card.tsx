import { Link, useSearchParams } from '@remix-run/react';
import { addDays } from '@upbeat/core/clock';
import { useFormat } from '~/components/format-context';
import { Card, CardHeader, CardNote } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { Glyph } from '~/components/ui/glyph';
import type { ScoreScreen } from '../score-screen.server';
import { addressWith } from '../address';
import { ScoreStaves } from './score-staves';
import { ScoreTable } from './score-table';
import { ShareStrip } from './share-strip';

/** Who played what, when: three staves over time, or the same as a table; below it how the mix moved. */
export function ScoreCard({ score, base, period }: { score: ScoreScreen; base: string; period: string }) {
  const { number } = useFormat();
  const [search] = useSearchParams();
  const { total, cut, held, table, week } = score;

  return (
    <Card className="min-w-0 overflow-hidden">
      <CardHeader
        title={<span className="font-display text-lg font-medium">The Score</span>}
        beside={
          <span className="text-sm text-ink-3">
            {number(total)} {total === 1 ? 'task' : 'tasks'}
            {held > 0 && `, ${number(held)} held for a person`}
          </span>
        }
        aside={
          <span className="flex flex-wrap items-center gap-3">
            {week && <WeekSteps week={week.from} search={search} period={period} />}
            <nav className="views" aria-label="View of the Score">
              <Link
                to={addressWith(search, { view: null })}
                aria-current={table ? undefined : 'true'}
                preventScrollReset
              >
                Staves
              </Link>
              <Link
                to={addressWith(search, { view: 'table' })}
                aria-current={table ? 'true' : undefined}
                preventScrollReset
              >
                Table
              </Link>
            </nav>
          </span>
        }
      />
      {total === 0 ? (
        <EmptyState title="Nothing was played in this time.">
          Briefs, ideas, copy, imports and decisions become notes as they happen.
        </EmptyState>
      ) : score.layout === null ? (
        <ScoreTable score={score} base={base} />
      ) : (
        <>
          <ScoreStaves layout={score.layout} about={score.about} now={score.now} base={base} search={search} />
          <Legend />
        </>
      )}
      {cut > 0 && (
        <CardNote>
          {number(cut)} earlier tasks of this time are not read. Zoom into a week, or choose a shorter period.
        </CardNote>
      )}
      <ShareStrip weeks={score.weeks} shift={score.shift} />
    </Card>
  );
}

function WeekSteps({ week, search, period }: { week: string; search: URLSearchParams; period: string }) {
  const { day } = useFormat();
  const step = (days: number) => addressWith(search, { week: addDays(week, days) });

  return (
    <span className="flex items-center gap-2 text-sm">
      <Link to={step(-7)} preventScrollReset aria-label="The week before">
        ‹
      </Link>
      Week of {day(week, { year: false })}
      <Link to={step(7)} preventScrollReset aria-label="The week after">
        ›
      </Link>
      <Link to={addressWith(search, { week: null })} preventScrollReset>
        All of {period}
      </Link>
    </span>
  );
}

/** What the marks mean. */
function Legend() {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-[18px] py-2 text-xs text-ink-3">
      <span className="inline-flex items-center gap-1.5">
        <svg width="14" height="10" aria-hidden="true">
          <ellipse cx="7" cy="5" rx="5.5" ry="4" transform="rotate(-22 7 5)" className="fill-ink-3" />
        </svg>
        done or playing
      </span>
      <span className="inline-flex items-center gap-1.5">
        <svg width="14" height="10" aria-hidden="true">
          <ellipse
            cx="7"
            cy="5"
            rx="5"
            ry="3.6"
            transform="rotate(-22 7 5)"
            fill="none"
            strokeWidth="1.5"
            className="stroke-ink-3"
          />
        </svg>
        planned
      </span>
      <span className="inline-flex items-center gap-1.5 text-people">
        <Glyph level={3} size={14} />
        held until a person decides
      </span>
      <span className="inline-flex items-center gap-1.5">
        <svg width="20" height="10" aria-hidden="true">
          <path d="M1 8C8 8 12 2 19 2" fill="none" strokeWidth="1.3" className="stroke-ink" strokeOpacity=".62" />
        </svg>
        longest chain of tasks
      </span>
      <span className="ml-auto phone:ml-0">
        Height on a staff is the stage; length is time. A week’s date zooms in.
      </span>
    </div>
  );
}
