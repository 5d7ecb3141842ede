import { linePath, linearScale, labelIndexes, ticksFor } from '~/components/chart-scale';
import { useFormat } from '~/components/format-context';
import { ChartAxes } from '~/components/ui/chart-axes';
import { ChartFrame } from '~/components/ui/chart-frame';
import type { TasteRecord } from '../record';
import type { Player } from '../score';
import { spreadApart } from '../spread-apart';

const COIN = 0.25;
/** A mean of fewer is no curve. */
const LEAST = 3;
const NAMES: Record<Player, string> = { you: 'you', ranker: 'ranker', crowd: 'crowd' };
const LOOKS: Record<Player, { line: string; text: string; dashes?: string }> = {
  you: { line: 'stroke-people-fill', text: 'fill-people' },
  ranker: { line: 'stroke-ai-fill', text: 'fill-ai', dashes: '4 3' },
  crowd: { line: 'stroke-ink-3', text: 'fill-ink-2', dashes: '1 3' },
};
const ORDER = ['crowd', 'ranker', 'you'] as const satisfies readonly Player[];
const WIDE = { width: 540, height: 236, right: 444 };
const NARROW = { width: 340, height: 210, right: 240 };

/** The Brier score after each answer, beside the ranker's and the crowd's on the same pairs. */
export function RunningBrier({ record }: { record: TasteRecord }) {
  const { number } = useFormat();
  const { running, scores } = record;
  const n = running.you.length;
  const shown = ORDER.filter((player) => scores[player].n > 0);
  const table = {
    columns: ['Pair', ...shown.map((player) => NAMES[player])],
    rows: running.you.map((_, at) => [
      number(at + 1),
      ...shown.map((player) => {
        const value = running[player][at];
        return value == null ? '–' : number(value, 3);
      }),
    ]),
  };
  const label = `Running Brier score over ${n} pairs: ${shown
    .map((player) => `${NAMES[player]} ${number(scores[player].brier ?? 0, 3)}`)
    .join(', ')}, a coin ${number(COIN, 3)}`;

  return (
    <ChartFrame title="Your score as it runs" legend={<span>Brier, lower is better</span>} table={table}>
      {n < LEAST ? (
        <p className="mx-1.5 mb-3 rounded-md border border-dashed border-line-strong px-3 py-2.5 text-sm text-ink-2">
          Drawn from {number(LEAST)} pairs. {number(n)} so far, {number(LEAST - n)} to go.
        </p>
      ) : (
        <>
          <div className="chart-wide">
            <Drawing record={record} shown={shown} size={WIDE} label={label} />
          </div>
          <div className="chart-narrow">
            <Drawing record={record} shown={shown} size={NARROW} label={label} />
          </div>
        </>
      )}
      <p className="flex flex-wrap justify-between gap-x-3 px-1.5 pb-3 text-xs text-ink-3">
        <span>
          {number(scores.you.right)} of {number(n)} right; the ranker {number(scores.ranker.right)}
          {scores.crowd.n > 0 && `; the crowd ${number(scores.crowd.right)} of ${number(scores.crowd.n)}`}
        </span>
        <span>
          {n === 1 ? 'one pair' : `${number(n)} pairs`}, the same for{' '}
          {scores.crowd.n === n ? 'all three' : 'you and the ranker'}
        </span>
      </p>
    </ChartFrame>
  );
}

interface DrawingProps {
  record: TasteRecord;
  shown: readonly Player[];
  size: typeof WIDE;
  label: string;
}

function Drawing({ record: { running, scores }, shown, size, label }: DrawingProps) {
  const { number } = useFormat();
  const n = running.you.length;
  const top = Math.max(0.3, ...shown.flatMap((player) => running[player].map((value) => value ?? 0)));
  const ticks = ticksFor(0, top, 3);
  const plot = { left: 38, right: size.right, top: 14, bottom: size.height - 34 };
  const x = linearScale([0, Math.max(1, n - 1)], [plot.left, plot.right]);
  const y = linearScale([0, ticks.at(-1) ?? 0.3], [plot.bottom, plot.top]);
  const ends = shown.flatMap((player) => {
    const brier = scores[player].brier;
    return brier === null ? [] : [{ player, brier, y: y(brier) }];
  });
  const words = spreadApart([...ends.map((end) => end.y), y(COIN)], 14);
  const axis = labelIndexes(n, 4).map((index) => ({
    at: x(index),
    text: index === 0 ? `pair ${number(1)}` : number(index + 1),
    anchor: index === 0 ? ('start' as const) : ('middle' as const),
  }));

  return (
    <svg width="100%" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      <ChartAxes plot={plot} ticks={ticks} y={y} format={(tick) => number(tick, tick === 0 ? 0 : 1)} labels={axis} />
      <path d={`M${plot.left} ${y(COIN)}H${plot.right}`} className="stroke-line-strong" strokeDasharray="2 3" />
      <text x={plot.right + 10} y={(words.at(-1) ?? 0) + 4} fontSize="11.5" className="fill-ink-3">
        a coin, {number(COIN, 3)}
      </text>
      {ends.map(({ player, brier, y: end }, at) => (
        <g key={player}>
          <path
            d={linePath(running[player], x, y)}
            fill="none"
            className={LOOKS[player].line}
            strokeWidth={player === 'you' ? 2 : 1.8}
            strokeDasharray={LOOKS[player].dashes}
          />
          <EndMark player={player} x={x(n - 1)} y={end} />
          <text
            x={plot.right + 10}
            y={(words[at] ?? 0) + 4}
            fontSize="12"
            fontWeight="600"
            className={LOOKS[player].text}
          >
            {NAMES[player]}, {number(brier, 3)}
          </text>
        </g>
      ))}
    </svg>
  );
}

function EndMark({ player, x, y }: { player: Player; x: number; y: number }) {
  if (player === 'you') return <circle cx={x} cy={y} r="4" className="fill-people-fill" />;
  if (player === 'ranker')
    return (
      <rect x={x - 3.5} y={y - 3.5} width="7" height="7" className="fill-surface stroke-ai-fill" strokeWidth="1.6" />
    );
  return <path d={`M${x} ${y - 4}l4 7h-8z`} className="fill-ink-3" />;
}
