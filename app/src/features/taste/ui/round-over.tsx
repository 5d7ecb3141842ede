import { Link } from '@remix-run/react';
import type { Score } from '../score';
import type { RoundRow } from '../round-rows';
import type { TasteRecord } from '../record';
import { edgeWords } from '../words';
import { useFormat } from '~/components/format-context';
import { Card, CardHeader, CardNote } from '~/components/ui/card';
import { Tile, Tiles } from '~/components/ui/tile';
import { CalibrationCard } from './calibration-card';
import { RunningBrier } from './running-brier';

export interface RoundOverProps {
  base: string;
  rows: readonly RoundRow[];
  /** This round, and all answers up to now. */
  ten: TasteRecord;
  all: TasteRecord;
}

/** What came of a ten: its score beside the ranker's and the crowd's, its pairs, and how one stands over all. */
export function RoundOver({ base, rows, ten, all }: RoundOverProps) {
  return (
    <>
      {rows.length > 0 && <TenTiles ten={ten} />}
      <div className="taste-pair">
        <RunningBrier record={all} />
        <CalibrationCard record={all} />
      </div>
      {rows.length > 0 && (
        <Card className="mt-5" aria-label="The pairs of this ten">
          <CardHeader
            title="The pairs of this ten"
            aside={<span className="text-xs text-ink-3">the better one of each</span>}
          />
          <ol>
            {rows.map((row) => (
              <PairRow key={row.pairId} row={row} base={base} />
            ))}
          </ol>
          <Standing all={all} />
        </Card>
      )}
    </>
  );
}

/** How one stands beside the others over all pairs, as far as they can tell. */
function Standing({ all }: { all: TasteRecord }) {
  const format = useFormat();

  return (
    <CardNote>
      Over all {format.number(all.scores.you.n)} pairs so far: {edgeWords('the ranker', all.edges.ranker, format)}{' '}
      {all.scores.crowd.n > 0 && edgeWords('the crowd', all.edges.crowd, format)} Intervals are 95%, of the difference
      pair by pair.
    </CardNote>
  );
}

function TenTiles({ ten }: { ten: TasteRecord }) {
  const { number } = useFormat();
  const { you, ranker, crowd } = ten.scores;

  return (
    <Tiles columns={4}>
      <Tile label="You, Brier" value={figure(you, number)} note={rightWords(you)} />
      <Tile label="Ranker, Brier" value={figure(ranker, number)} note={rightWords(ranker)} />
      <Tile
        label="Crowd, Brier"
        value={figure(crowd, number)}
        note={crowd.n === 0 ? 'no pair had three others' : rightWords(crowd)}
      />
      <Tile label="A coin" value={number(0.25, 3)} note="whatever happens; lower is better" />
    </Tiles>
  );
}

function PairRow({ row, base }: { row: RoundRow; base: string }) {
  const { number, percent } = useFormat();

  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-t border-line px-[18px] py-2.5 text-sm">
      <Link to={`${base}/taste/${row.pairId}`} className="min-w-0 no-underline hover:underline">
        {row.headline}
      </Link>
      <span className="text-right">
        {row.right ? 'Right' : 'Wrong'}, {percent(row.sureness / 100, 0)} sure
        <span className="block text-xs text-ink-3">
          {number(row.cost, 2)}; the ranker {number(row.ranker, 2)}
        </span>
      </span>
    </li>
  );
}

const figure = ({ brier }: Score, number: (value: number, digits: number) => string) =>
  brier === null ? '–' : number(brier, 3);
const rightWords = ({ right, n }: Score) => `${right} of ${n} right`;
