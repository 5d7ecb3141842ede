import type { BriefSlots } from '@upbeat/core/brief';
import { useState } from 'react';
import { Button } from '~/components/ui/button';
import { Checkbox } from '~/components/ui/checkbox';
import { DialogClose } from '~/components/ui/dialog';
import { Diff } from '~/components/ui/diff';
import { emptySlots, slotsToTake } from '../take-over';
import { SLOT_WORDS, slotLines } from '../slot-words';

type Slot = keyof BriefSlots;

export interface TakeOverSlotsProps {
  mine: BriefSlots;
  theirs: BriefSlots;
  /** Facts left behind, since their claim is no longer live. */
  dropped: number;
  onTake: (slots: readonly Slot[]) => void;
}

/** The slots of an earlier brief with what each would replace; those that are empty here are ticked. */
export function TakeOverSlots({ mine, theirs, dropped, onTake }: TakeOverSlotsProps) {
  const slots = slotsToTake(mine, theirs);
  const [ticked, setTicked] = useState<readonly Slot[]>(() => emptySlots(mine, slots));
  const toggle = (slot: Slot): void =>
    setTicked((before) => (before.includes(slot) ? before.filter((one) => one !== slot) : [...before, slot]));
  const left = dropped > 0 && (
    <p className="text-xs text-ink-3">
      {dropped === 1 ? 'One fact stays behind: its claim is' : `${dropped} facts stay behind: their claims are`} no
      longer live in this market.
    </p>
  );
  if (slots.length === 0)
    return (
      <div className="grid gap-3">
        <p className="text-sm text-ink-2">It says nothing that this brief does not say.</p>
        {left}
      </div>
    );

  return (
    <div className="grid gap-4">
      <ul className="grid gap-2.5">
        {slots.map((slot) => (
          <li key={slot} className="grid grid-cols-[132px_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm phone:grid-cols-1">
            <Checkbox label={SLOT_WORDS[slot].label} checked={ticked.includes(slot)} onChange={() => toggle(slot)} />
            <div className="min-w-0">
              <Diff before={slotLines(mine, slot).join('\n')} after={slotLines(theirs, slot).join('\n')} />
            </div>
          </li>
        ))}
      </ul>
      {left}
      <div className="dialog-actions">
        <DialogClose asChild>
          <Button>Take nothing</Button>
        </DialogClose>
        <Button
          variant="primary"
          disabled={ticked.length === 0 ? 'Tick a slot first' : false}
          onClick={() => onTake(ticked)}
        >
          {ticked.length === 1 ? 'Take over 1 slot' : `Take over ${ticked.length} slots`}
        </Button>
      </div>
    </div>
  );
}
