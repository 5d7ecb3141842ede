import type { BriefCheck } from '@upbeat/brand/check-brief';
import type { BriefSlots } from '@upbeat/core/brief';
import { Card, CardHeader, CardNote } from '~/components/ui/card';
import { Chip } from '~/components/ui/chip';
import { Finding } from '~/components/ui/finding';
import { checkWords, filledWords } from '../brief-words';
import { applyAnswer, applyFix, fixTarget } from '../apply-item';
import { answerWords } from './answer-words';

export interface BriefCheckCardProps {
  check: BriefCheck;
  slots: BriefSlots;
  locked: boolean;
  onChange: (slots: BriefSlots) => void;
}

/** What is missing or weak in a brief, each with its cure beside it. The same code runs here and on the server. */
export function BriefCheckCard({ check, slots, locked, onChange }: BriefCheckCardProps) {
  const count = (severity: string) => check.items.filter((item) => item.severity === severity).length;
  const [gaps, weak] = [count('block'), count('warn')];

  return (
    <Card as="section" aria-label="Brief check">
      <CardHeader
        title="Brief check"
        beside={
          <>
            {gaps > 0 && <Chip tone="bad">{gaps === 1 ? '1 gap' : `${gaps} gaps`}</Chip>}
            {weak > 0 && <Chip tone="warn">{weak} weak</Chip>}
            {gaps + weak === 0 && <Chip tone="good">Holds</Chip>}
          </>
        }
        aside={<span className="text-xs text-ink-3">{filledWords(check)}</span>}
      />
      {check.items.map((item) => {
        const target = item.fix && fixTarget(slots, item.fix);
        const [answer] = item.answers;
        const words = (
          <>
            {item.detail}{' '}
            {!item.fix && !answer && (
              <a href={`#slot-${item.slot}`} className="text-xs" aria-label={`Write it: ${item.title}`}>
                Write it
              </a>
            )}
          </>
        );
        const key = `${item.slot} ${item.title}`;
        if (item.fix && target !== null)
          return (
            <Finding
              key={key}
              severity={item.severity}
              title={item.title}
              fix={{
                before: target.slice(0, item.fix.start),
                remove: target.slice(item.fix.start, item.fix.end),
                insert: item.fix.text,
                after: target.slice(item.fix.end),
              }}
              onApply={locked ? undefined : () => item.fix && onChange(applyFix(slots, item.fix))}
            >
              {words}
            </Finding>
          );
        return (
          <Finding
            key={key}
            severity={item.severity}
            title={item.title}
            fix={answer ? { insert: answerWords(item.slot, answer) } : undefined}
            onApply={locked || !answer ? undefined : () => onChange(applyAnswer(slots, item.slot, answer))}
          >
            {words}
          </Finding>
        );
      })}
      <CardNote>{checkWords(check)}</CardNote>
    </Card>
  );
}
