import { LEVELS, type Level } from '@upbeat/core/levels';
import { useFormat } from '~/components/format-context';
import { Card, CardHeader, CardNote } from '~/components/ui/card';
import { Glyph } from '~/components/ui/glyph';
import { IntervalBar } from '~/components/ui/interval-bar';
import { LevelWords } from '~/components/ui/level-words';
import type { OrchestrationScreen, PolicyRow } from '../orchestration-screen.server';
import { LevelDialog } from './level-dialog';

const MEANS: Record<Level, string> = {
  1: 'applies itself inside guardrails while the switch is on; undo kept',
  2: 'AI proposes, a person edits, applies or rejects',
  3: 'held until a person decides; AI lays out evidence only',
};

/** Every kind of task at its level, with what bounds it and how people judged what AI did on its own. */
export function PolicyTable({ screen }: { screen: OrchestrationScreen }) {
  return (
    <Card className="overflow-hidden">
      <CardHeader
        title="Delegation policy"
        aside={<span className="text-xs text-ink-3">share of audits judged fine, 95% Wilson interval</span>}
      />
      <div className="table-scroll [--table-min:720px]" tabIndex={0} role="region" aria-label="Delegation policy">
        <table className="table policy-table">
          <thead>
            <tr>
              <th scope="col">Task kind</th>
              <th scope="col">Guardrails and people</th>
              <th scope="col" data-numeric="">
                Audited fine
              </th>
              <th scope="col">0 to 100%</th>
              <th scope="col">
                <span className="sr-only">Change</span>
              </th>
            </tr>
          </thead>
          {LEVELS.map((level) => (
            <Group key={level} level={level} rows={screen.rows.filter((row) => row.level === level)} screen={screen} />
          ))}
        </table>
      </div>
      <CardNote>Each change is an event with who and why. A kind that nobody may hand over says so.</CardNote>
    </Card>
  );
}

function Group({ level, rows, screen }: { level: Level; rows: readonly PolicyRow[]; screen: OrchestrationScreen }) {
  return (
    <tbody>
      <tr data-group="">
        <th scope="rowgroup" colSpan={5}>
          <span className="flex flex-wrap items-center gap-x-2">
            <LevelWords level={level} />
            <span className="text-xs font-normal text-ink-3">{rows.length === 0 ? 'none' : MEANS[level]}</span>
          </span>
        </th>
      </tr>
      {rows.map((row) => (
        <Row key={row.kind} row={row} screen={screen} />
      ))}
    </tbody>
  );
}

function Row({ row, screen }: { row: PolicyRow; screen: OrchestrationScreen }) {
  const { percent, number } = useFormat();
  const { words, level, lowest, audited, fine, audits } = row;
  const never = lowest === 3;

  return (
    <tr>
      <th scope="row">
        <span className="level-words font-medium" data-level={level}>
          <Glyph level={level} />
          <span className="text-ink">{words.name}</span>
        </span>
      </th>
      <td>
        <span className="block leading-[18px]">
          {level === 1
            ? `${number(row.actsADay)} a day, ${percent(row.spendShare, 0)} of daily spend`
            : words.guardrail}
        </span>
        <small className="block text-xs leading-4 text-ink-3">{level === 1 ? 'People audit' : words.people}</small>
      </td>
      {never ? (
        <td colSpan={3} className="text-xs text-ink-3">
          Never offered to AI
        </td>
      ) : (
        <>
          <td data-numeric="">{audited === 0 ? '–' : `${number(fine)} of ${number(audited)}`}</td>
          <td>
            {audits && <IntervalBar {...audits} max={1} format={(share) => percent(share, 0)} />}
            {audits === null && <span className="text-xs text-ink-3">{lowest === 1 ? 'no audit yet' : ''}</span>}
          </td>
          <td data-numeric="">{screen.may.manage && <LevelDialog row={row} screen={screen} />}</td>
        </>
      )}
    </tr>
  );
}
