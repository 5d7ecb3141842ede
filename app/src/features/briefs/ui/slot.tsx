import type { BriefItem } from '@upbeat/brand/brief/brief-item';
import type { BriefSlots } from '@upbeat/core/brief';
import Plus from 'lucide-react/icons/plus';
import type { ReactNode } from 'react';
import { Button } from '~/components/ui/button';
import type { ControlProps } from '~/components/ui/field';
import { ProvenanceLine } from '~/components/ui/provenance-line';
import type { Source } from '~/components/ui/provenance-line';
import { SeverityIcon } from '~/components/ui/severity-icon';
import { SLOT_WORDS } from '../slot-words';
import { answerWords } from './answer-words';

export interface SlotProps {
  slot: keyof BriefSlots;
  /** What the brief check says of it. */
  items: readonly BriefItem[];
  sources: readonly Source[];
  locked: boolean;
  onAnswer: (answer: string) => void;
  /** Draws the control; a group of controls takes `role="group"` from its own fieldset. */
  children: (control: ControlProps) => ReactNode;
}

const TONE = { block: 'text-bad', warn: 'text-warn', note: 'text-ink-3' } as const;

/** One slot of a brief: its name with its type, the field, what it stands on, and what the check asks for. */
export function Slot({ slot, items, sources, locked, onAnswer, children }: SlotProps) {
  const { label, type } = SLOT_WORDS[slot];
  const id = `slot-${slot}`;
  const [first] = items;
  const severity = first?.severity;
  const answers = locked ? [] : items.flatMap((item) => item.answers);
  const tone = severity === 'block' ? 'error' : severity === 'warn' ? 'warn' : undefined;

  return (
    <div className="grid grid-cols-[132px_minmax(0,1fr)] gap-x-5 gap-y-1.5 border-b border-line py-3 last:border-b-0 phone:grid-cols-1">
      <div className="pt-[9px] phone:pt-0">
        <label className="label" htmlFor={id}>
          {label}
        </label>
        <span id={`${id}-type`} className="block text-xs text-ink-3">
          {type}
        </span>
      </div>
      <div className="grid min-w-0 content-start gap-1.5">
        {children({
          id,
          'aria-describedby': [`${id}-type`, first && `${id}-said`].filter(Boolean).join(' '),
          'aria-invalid': severity === 'block' ? true : undefined,
          tone: locked ? undefined : tone,
        })}
        {answers.length > 0 && (
          <div className="flex flex-wrap gap-2">
            {answers.map((answer) => (
              <Button
                key={answer}
                size="small"
                icon={<Plus size={14} aria-hidden />}
                onClick={() => onAnswer(answer)}
                className="max-w-full"
              >
                <span className="truncate">{answerWords(slot, answer)}</span>
              </Button>
            ))}
          </div>
        )}
        {sources.length > 0 && <ProvenanceLine sources={sources} />}
        <div id={`${id}-said`}>
          {first && !locked && first.severity !== 'note' && (
            <p className={`flex items-start gap-[5px] text-xs font-medium ${TONE[first.severity]}`}>
              <SeverityIcon severity={first.severity} size={13} />
              {first.title}
              {answers.length > 0 && '. Pick one of these or write your own'}
            </p>
          )}
        </div>
      </div>
    </div>
  );
}
