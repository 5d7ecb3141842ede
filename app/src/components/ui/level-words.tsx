import { LEVEL_NAMES, type Level } from '@upbeat/core/levels';
import type { ReactNode } from 'react';
import { Glyph } from './glyph';

export interface LevelWordsProps {
  level: Level;
  /** Replaces the level's name, for a count or an answer such as "You first". */
  children?: ReactNode;
  /** Leaves out the glyph where a disc stands beside already. */
  plain?: boolean;
}

/** A level in its own words and colour. */
export function LevelWords({ level, children, plain = false }: LevelWordsProps) {
  return (
    <span className="level-words" data-level={level}>
      {!plain && <Glyph level={level} />}
      {children ?? LEVEL_NAMES[level]}
    </span>
  );
}
