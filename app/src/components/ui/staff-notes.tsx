import { LEVEL_NAMES, type Level } from '@upbeat/core/levels';
import { GlyphPath } from './glyph';

/** How far a task has come, as a note shows it. */
export type NoteState = 'done' | 'playing' | 'held' | 'planned';

export interface StaffNote {
  level: Level;
  state: NoteState;
  /** Written under the staff. */
  label: string;
}

const STEP = 92;
const FILL: Record<Level, string> = { 1: 'fill-ai-fill', 2: 'fill-together-fill', 3: 'fill-people-fill' };
const STROKE: Record<Level, string> = { 1: 'stroke-ai-fill', 2: 'stroke-together-fill', 3: 'stroke-people-fill' };

/** Tasks as notes on one staff: done, playing, held for a person, planned. */
export function StaffNotes({ notes }: { notes: StaffNote[] }) {
  const width = notes.length * STEP;
  const words = notes.map((note) => `${note.label}: ${LEVEL_NAMES[note.level]}, ${note.state}`).join('; ');

  return (
    <svg width="100%" viewBox={`0 0 ${width} 80`} role="img" aria-label={words}>
      <path
        d={[22, 30, 38, 46, 54].map((y) => `M0 ${y}H${width}`).join('')}
        className="stroke-line-strong"
        strokeOpacity=".45"
      />
      {notes.map((note, index) => (
        <g key={note.label} transform={`translate(${index * STEP + 4} 0)`}>
          <Note {...note} />
          <text x="4" y="72" fontSize="12" className="fill-ink-2">
            {note.label}
          </text>
        </g>
      ))}
    </svg>
  );
}

function Note({ level, state }: StaffNote) {
  const planned = state === 'planned';

  return (
    <>
      <ellipse
        cx="10"
        cy="38"
        rx="6.2"
        ry="4.6"
        transform="rotate(-22 10 38)"
        strokeWidth={planned ? 1.6 : 0}
        className={`${planned ? 'fill-surface' : FILL[level]} ${STROKE[level]}`}
      />
      <path d="M15.3 36.500V20" strokeWidth="1.6" className={STROKE[level]} />
      <path
        d="M18 38h46"
        strokeWidth={planned ? 1.5 : 4}
        strokeDasharray={planned ? '3 3' : undefined}
        className={STROKE[level]}
      />
      {state === 'playing' && <path d="M64 33l8 5-8 5z" className={FILL[level]} />}
      {state === 'held' && (
        <g transform="translate(68 21)" className="fill-people">
          <GlyphPath level={3} />
        </g>
      )}
    </>
  );
}
