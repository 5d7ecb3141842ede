import { LEVEL_NAMES } from '@upbeat/core/levels';
import type { ReactNode } from 'react';
import { useFormat } from '~/components/format-context';
import { Glyph } from '~/components/ui/glyph';
import type { VersionRow as Row } from '../versions.server';

/** Who is who, and who looks. */
export interface People {
  names: Record<string, string>;
  me: string;
}

interface VersionRowProps {
  version: Row;
  people: People;
  isOpen?: boolean;
  /** What changed stands on a line of its own. */
  isTall?: boolean;
  children?: ReactNode;
}

/** Who made a version, as one member reads it. */
function authorOf({ by, authorId }: Row, { names, me }: People): string {
  if (by === 'ai') return 'Drafter';
  if (authorId === me) return 'You';

  return (authorId === null ? undefined : names[authorId]) ?? 'A former member';
}

/** One version: its number, who made it, when, and what changed. */
export function VersionRow({ version, people, isOpen = false, isTall = false, children }: VersionRowProps) {
  const format = useFormat();
  const level = version.by === 'ai' ? 1 : 2;

  return (
    <li className="version-row" data-open={isOpen ? '' : undefined}>
      <b>{version.number}</b>
      <span className="level-words" data-level={level} title={LEVEL_NAMES[level]}>
        <Glyph level={level} size={13} />
      </span>
      <span className={isTall ? 'min-w-0 py-1 wrap-anywhere' : 'truncate'}>
        {authorOf(version, people)}, {format.dateTime(version.at)}{' '}
        <span className={isTall ? 'block text-xs text-ink-3' : 'text-ink-3'}>{version.said}</span>
      </span>
      {children}
    </li>
  );
}
