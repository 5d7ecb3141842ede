import { Link } from '@remix-run/react';
import { LEVEL_NAMES, type Level } from '@upbeat/core/levels';
import { useEffect, useRef } from 'react';
import type { Format } from '~/components/format';
import { useFormat } from '~/components/format-context';
import { GlyphPath } from '~/components/ui/glyph';
import { addressWith } from '../address';
import type { MoreNotes, PlacedNote, ScoreLayout } from '../layout';
import type { DescribedTask } from '../score-screen.server';
import { STAGE_WORDS, STATE_WORDS } from '../words';

const GUTTER = 126;
const TEXT: Record<Level, string> = { 1: 'fill-ai', 2: 'fill-together', 3: 'fill-people' };
const FILL: Record<Level, string> = { 1: 'fill-ai-fill', 2: 'fill-together-fill', 3: 'fill-people-fill' };
const STROKE: Record<Level, string> = { 1: 'stroke-ai-fill', 2: 'stroke-together-fill', 3: 'stroke-people-fill' };

export interface ScoreStavesProps {
  layout: ScoreLayout;
  /** What a reader is told of each note, by its key. */
  about: Record<string, DescribedTask>;
  now: number;
  base: string;
  search: URLSearchParams;
}

/** Three staves over time. Where it is wider than its place it scrolls, and opens at today; the names of the staves stay. */
export function ScoreStaves({ layout, about, now, base, search }: ScoreStavesProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const { today, width } = layout;
  useEffect(() => {
    const room = scroll.current;
    if (room && today !== null) room.scrollLeft = today - (room.clientWidth - GUTTER) * 0.6;
  }, [today, width]);
  const format = useFormat();

  return (
    <div className="score-scroll" ref={scroll} tabIndex={0} role="region" aria-label="The Score, scrolls sideways">
      <Gutter layout={layout} />
      <svg
        width={width}
        height={layout.height}
        viewBox={`0 0 ${width} ${layout.height}`}
        role="group"
        aria-label={`${layout.notes.length} tasks on three staves; the table has the same in words`}
      >
        <Ground layout={layout} search={search} />
        {layout.slurs.map((path) => (
          <path key={path} d={path} fill="none" className="stroke-ink" strokeOpacity=".62" strokeWidth="1.3" />
        ))}
        {layout.notes.map((note) => {
          const task = about[note.key];
          return (
            task && (
              <Note
                key={note.key}
                note={note}
                words={noteWords(task, format, now)}
                to={task.href === null ? null : `${base}/${task.href}`}
              />
            )
          );
        })}
        {layout.more.map((more) => (
          <More key={`${more.level} ${more.stage} ${more.x}`} more={more} to={addressWith(search, { view: 'table' })} />
        ))}
      </svg>
    </div>
  );
}

/** A note as a sentence: what, whose, when, and how it stands. */
function noteWords(task: DescribedTask, format: Format, now: number): string {
  const from = format.dateTime(new Date(task.started));
  const until = task.ended === null ? '' : ` to ${format.dateTime(new Date(task.ended))}`;
  const since = task.state === 'held' ? `, waits for ${format.lasting(new Date(task.started), new Date(now))}` : '';

  return `${task.name}. ${LEVEL_NAMES[task.level]}, ${STAGE_WORDS[task.stage].toLowerCase()}, ${task.player}. ${from}${until}, ${STATE_WORDS[task.state]}${since}`;
}

/** Names of staves and lines. */
function Gutter({ layout: { height, staves } }: { layout: ScoreLayout }) {
  const [top, bottom] = [(staves[0]?.top ?? 0) - 5, (staves.at(-1)?.bottom ?? 0) + 5];

  return (
    <svg className="score-gutter" width={GUTTER} height={height} viewBox={`0 0 ${GUTTER} ${height}`} aria-hidden="true">
      <path d={`M24 ${top}H18V${bottom}H24`} fill="none" className="stroke-ink" strokeWidth="2" />
      {staves.map(({ level, name, top: from, lines }) => (
        <g key={level}>
          <svg x="28" y={from + 8} width="20" height="20" viewBox="0 0 16 16" className={TEXT[level]}>
            <GlyphPath level={level} />
          </svg>
          <text x="28" y={from + 42} fontSize="11" fontWeight="600" className={TEXT[level]}>
            {name}
          </text>
          {lines.map(({ stage, ys }) => (
            <text
              key={stage}
              x={GUTTER - 6}
              y={(ys[0] ?? 0) + 3.5}
              fontSize="11"
              textAnchor="end"
              className="fill-ink-3"
            >
              {STAGE_WORDS[stage]}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}

/** Left of the line that marks today its word needs so much, in px; in a period's first days it stands on the right. */
const TODAY_ROOM = 44;

/** Lines of the staves, weeks, what lies ahead, and today. */
function Ground({ layout, search }: { layout: ScoreLayout; search: URLSearchParams }) {
  const { day } = useFormat();
  const { width, floor, staves, ticks, today } = layout;
  const top = staves[0]?.top ?? 0;

  return (
    <>
      {today !== null && (
        <rect x={today} y="26" width={width - today} height={floor - 16} className="fill-sunken" opacity=".45" />
      )}
      {staves.flatMap(({ level, lines }) =>
        lines.flatMap(({ stage, ys }) =>
          ys.map((y, lane) => (
            <path
              key={`${level} ${stage} ${y}`}
              d={`M0 ${y}H${width}`}
              className="stroke-line-strong"
              strokeOpacity={lane === 0 ? 0.45 : 0.18}
            />
          )),
        ),
      )}
      {ticks.map((tick) => (
        <g key={tick.day}>
          <path d={`M${tick.x} ${top}V${floor}`} className="stroke-line-strong" strokeOpacity=".45" />
          {tick.labelled && (
            <Link
              to={addressWith(search, { week: tick.day })}
              className="score-week"
              preventScrollReset
              aria-label={`Zoom into the week of ${day(tick.day)}`}
            >
              <text x={tick.x + 4} y={floor + 22} fontSize="11.5" className="fill-ink-3">
                {day(tick.day, { year: false })}
              </text>
            </Link>
          )}
        </g>
      ))}
      {today !== null && (
        <>
          <path d={`M${today} 26V${floor + 10}`} className="stroke-accent" strokeWidth="1.6" />
          <text
            x={today < TODAY_ROOM ? today : today - 6}
            y="20"
            fontSize="11.5"
            fontWeight="600"
            textAnchor={today < TODAY_ROOM ? 'start' : 'end'}
            className="fill-accent"
          >
            Today
          </text>
        </>
      )}
    </>
  );
}

function Note({ note, words, to }: { note: PlacedNote; words: string; to: string | null }) {
  const { level, state, x, y, end, mark, label } = note;
  const planned = state === 'planned';
  const drawing = (
    <>
      <title>{words}</title>
      <rect x={x - 8} y={y - 14} width={Math.max(24, end - x + 10)} height="20" fill="transparent" />
      <path
        d={`M${x + 8} ${y}H${Math.max(end, x + 12)}`}
        strokeWidth={planned ? 1.5 : 4}
        strokeDasharray={planned ? '3 3' : undefined}
        className={STROKE[level]}
      />
      <ellipse
        cx={x}
        cy={y}
        rx="6.2"
        ry="4.6"
        transform={`rotate(-22 ${x} ${y})`}
        strokeWidth={planned ? 1.6 : 0}
        className={`${planned ? 'fill-surface' : FILL[level]} ${STROKE[level]}`}
      />
      <path d={`M${x + 5.3} ${y - 1.5}V${y - 16}`} strokeWidth="1.6" className={STROKE[level]} />
      {state === 'playing' && <path d={`M${end} ${y - 5}l8 5-8 5z`} className={FILL[level]} />}
      {state === 'held' && (
        <svg x={mark} y={y - 16} width="15" height="15" viewBox="0 0 16 16" className="fill-people">
          <GlyphPath level={3} />
        </svg>
      )}
      {label !== null && (
        <text
          x={x + 10}
          y={y - 5.5}
          fontSize="11.5"
          fontWeight={state === 'held' ? 600 : 450}
          className={planned ? 'fill-ink-3' : 'fill-ink'}
        >
          {label}
        </text>
      )}
    </>
  );
  if (to === null) return <g className="score-note">{drawing}</g>;

  return (
    <Link to={to} className="score-note" aria-label={words}>
      {drawing}
    </Link>
  );
}

/** Tasks that found no room, counted where they begin. */
function More({ more: { level, stage, x, y, n }, to }: { more: MoreNotes; to: string }) {
  return (
    <Link
      to={to}
      className="score-note"
      preventScrollReset
      aria-label={`${n} more, ${LEVEL_NAMES[level]}, ${STAGE_WORDS[stage]}: open the table`}
    >
      <text x={x - 7} y={y} fontSize="11.5" fontWeight="600" className={TEXT[level]}>
        +{n}
      </text>
    </Link>
  );
}
