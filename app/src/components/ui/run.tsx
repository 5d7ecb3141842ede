import type { Level } from '@upbeat/core/levels';
import Square from 'lucide-react/icons/square';
import type { ReactNode } from 'react';
import { Button } from './button';
import { Glyph } from './glyph';
import { Progress } from './progress';

export interface RunProps {
  level: Level;
  /** "Drafting Meta copy, idea 2" */
  name: string;
  done: number;
  total: number;
  /** "3 of 5 variants" */
  progress: string;
  /** "about 2 min left", "template draft" */
  note?: ReactNode;
  /** Absent when it cannot be stopped any more. */
  onStop?: () => void;
  stopping?: boolean;
}

/** Something that AI is playing now. */
export function Run({ level, name, done, total, progress, note, onStop, stopping = false }: RunProps) {
  return (
    <div className="border-b border-line py-[13px]" data-level={level}>
      <div className="flex items-center justify-between gap-2">
        <span className="level-words min-w-0">
          <Glyph level={level} />
          <span className="truncate text-ink">{name}</span>
        </span>
        {onStop && (
          <Button
            variant="ghost"
            size="small"
            icon={<Square size={12} fill="currentColor" aria-hidden />}
            busy={stopping && 'Stopping'}
            onClick={onStop}
            aria-label={stopping ? undefined : `Stop ${name}`}
          >
            Stop
          </Button>
        )}
      </div>
      <div className="mt-[7px] mb-1.5">
        <Progress done={done} total={total} label={name} level={level} />
      </div>
      <div className="flex justify-between gap-2 text-xs text-ink-3">
        <span>{progress}</span>
        <span>{note}</span>
      </div>
    </div>
  );
}
