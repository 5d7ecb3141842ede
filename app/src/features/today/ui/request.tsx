import type { Level } from '@upbeat/core/levels';
import type { ReactNode } from 'react';
import { GlyphDisc } from '~/components/ui/glyph';
import { LevelWords } from '~/components/ui/level-words';

export interface RequestProps {
  level: Level;
  /** Drawn in place of the level's disc. */
  mark?: ReactNode;
  /** Said in place of the level's name. */
  levelWords?: ReactNode;
  title: string;
  why: string;
  meta: readonly ReactNode[];
  evidence?: ReactNode;
  action?: ReactNode;
}

/** A line of Today: glyph, what is asked, its evidence, one verb. On a phone they stand below each other. */
export function Request({ level, mark, levelWords, title, why, meta, evidence, action }: RequestProps) {
  return (
    <article className="grid grid-cols-[30px_minmax(0,1fr)_176px_112px] gap-x-4 border-b border-line py-[18px] phone:grid-cols-[30px_minmax(0,1fr)]">
      {mark ?? <GlyphDisc level={level} />}
      <div className="min-w-0">
        <h3 className="speak-md">{title}</h3>
        <p className="mt-1 max-w-[62ch] break-words text-ink-2">{why}</p>
        <p className="mt-2.5 flex flex-wrap items-center gap-x-3.5 gap-y-1 text-xs text-ink-3">
          {levelWords ?? <LevelWords level={level} plain />}
          {meta.map((fact, index) => (
            <span key={index}>{fact}</span>
          ))}
        </p>
      </div>
      <div className="pt-1 empty:hidden phone:col-start-2 phone:pt-3">{evidence}</div>
      <div className="col-start-4 flex items-start justify-end empty:hidden phone:col-start-2 phone:justify-start phone:pt-3 phone:[&_.button]:h-11 phone:[&_.button]:px-4">
        {action}
      </div>
    </article>
  );
}
