import type { BriefSlots } from '@upbeat/core/brief';
import { useState } from 'react';
import { Button } from '~/components/ui/button';
import { Card, CardBody, CardHeader } from '~/components/ui/card';
import { RadioGroup } from '~/components/ui/radio-group';
import type { StoredBrief } from '../forms';
import { SLOT_WORDS, slotLines } from '../slot-words';

export interface ClashCardProps {
  mine: BriefSlots;
  theirs: StoredBrief;
  /** Slots that both changed. */
  slots: readonly (keyof BriefSlots)[];
  onSettle: (slots: BriefSlots, theirs: StoredBrief) => void;
}

const said = (slots: BriefSlots, slot: keyof BriefSlots): string => slotLines(slots, slot).join('; ') || '(empty)';

/** Two people wrote into the same slot: both wordings, and a person decides for each. Nothing is saved before. */
export function ClashCard({ mine, theirs, slots, onSettle }: ClashCardProps) {
  const [taken, setTaken] = useState<readonly string[]>([]);
  const settled = (): BriefSlots =>
    slots.reduce<BriefSlots>(
      (all, slot) => (taken.includes(slot) ? { ...all, [slot]: theirs.slots[slot] } : all),
      mine,
    );

  return (
    <Card aria-label="Two versions" role="alert" state="selected">
      <CardHeader title="Somebody else wrote here too" />
      <CardBody className="grid gap-4">
        <p className="text-sm text-ink-2">
          Both changed the same {slots.length === 1 ? 'slot' : 'slots'}. Nothing is lost and nothing is saved until you
          choose.
        </p>
        {slots.map((slot) => (
          <RadioGroup
            key={slot}
            legend={SLOT_WORDS[slot].label}
            name={`clash-${slot}`}
            value={taken.includes(slot) ? 'theirs' : 'mine'}
            onChange={(value) => setTaken(value === 'theirs' ? [...taken, slot] : taken.filter((one) => one !== slot))}
            choices={[
              { value: 'mine', label: 'Yours', hint: said(mine, slot) },
              { value: 'theirs', label: 'Theirs', hint: said(theirs.slots, slot) },
            ]}
          />
        ))}
        <div>
          <Button onClick={() => onSettle(settled(), theirs)}>Save these</Button>
        </div>
      </CardBody>
    </Card>
  );
}
