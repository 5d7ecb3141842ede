import { LEVEL_NAMES, LEVELS, type Level } from '@upbeat/core/levels';
import { Card, CardBody, CardHeader } from '../ui/card';
import { Glyph, GlyphDisc } from '../ui/glyph';
import { IntervalBar } from '../ui/interval-bar';
import { LevelWords } from '../ui/level-words';
import { StaffNotes } from '../ui/staff-notes';
import { ZeroBar } from '../ui/zero-bar';
import { useFormat } from '../format-context';

const SAID: Record<Level, string> = {
  1: 'A single note. It plays by itself, inside guardrails; people audit.',
  2: 'Two notes, one beam. AI proposes; a person edits and approves.',
  3: 'A fermata. The music holds until a person gives the sign.',
};
const PANEL: Record<Level, string> = {
  1: 'bg-ai-soft text-ai',
  2: 'bg-together-soft text-together',
  3: 'bg-people-soft text-people',
};

/** Delegation levels in every size. */
export function LevelsCard() {
  return (
    <Card className="col-span-8 narrow:col-span-12">
      <CardHeader title="Delegation levels" />
      <CardBody>
        <div className="grid grid-cols-3 gap-3 phone:grid-cols-1">
          {LEVELS.map((level) => (
            <div key={level} className={`rounded-md px-[18px] py-4 ${PANEL[level]}`}>
              <Glyph level={level} size={44} />
              <p className="speak-lg mt-2.5">{LEVEL_NAMES[level]}</p>
              <p className="mt-0.5 text-sm text-ink-2">{SAID[level]}</p>
            </div>
          ))}
        </div>
        <div className="mt-4 flex flex-wrap items-center gap-[18px]">
          {LEVELS.map((level) => (
            <GlyphDisc key={level} level={level} />
          ))}
          {LEVELS.map((level) => (
            <LevelWords key={level} level={level} />
          ))}
        </div>
      </CardBody>
    </Card>
  );
}

/** Note states and bars of evidence. */
export function EvidenceCard() {
  const { percent, signedPercent } = useFormat();

  return (
    <Card className="col-span-4 narrow:col-span-12">
      <CardHeader title="Note states" />
      <CardBody>
        <StaffNotes
          notes={[
            { level: 2, state: 'done', label: 'done' },
            { level: 1, state: 'playing', label: 'playing' },
            { level: 3, state: 'held', label: 'held' },
            { level: 2, state: 'planned', label: 'planned' },
          ]}
        />
        <h2 className="mt-4 mb-2.5">Interval bar</h2>
        <div className="flex items-center gap-3">
          <b>2.07%</b>
          <IntervalBar
            value={0.0207}
            low={0.0167}
            high={0.0256}
            max={0.032}
            mean={0.0149}
            width={180}
            format={(value) => percent(value, 2)}
          />
          <span className="text-xs text-ink-3">3,966 shown</span>
        </div>
        <p className="mt-2 text-xs text-ink-3">
          Tick: measured. Band: 95% interval. Dashes: the mean it is read against. Zero is always at the left.
        </p>
        <h2 className="mt-4 mb-2.5">Zero bar, row one is on, cut</h2>
        <div className="flex flex-wrap items-center gap-3">
          <ZeroBar value={0.06} low={0.02} high={0.11} reach={0.2} format={(value) => signedPercent(value)} />
          <IntervalBar
            value={0.0207}
            low={0.0167}
            high={0.0256}
            max={0.032}
            here
            format={(value) => percent(value, 2)}
          />
          <IntervalBar value={0.028} low={0.022} high={0.04} max={0.032} format={(value) => percent(value, 2)} />
        </div>
      </CardBody>
    </Card>
  );
}
