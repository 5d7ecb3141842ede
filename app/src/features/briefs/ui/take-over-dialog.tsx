import type { BriefSlots } from '@upbeat/core/brief';
import { useFetcher } from '@remix-run/react';
import { useState } from 'react';
import { useFormat } from '~/components/format-context';
import { Button } from '~/components/ui/button';
import { Dialog, DialogClose } from '~/components/ui/dialog';
import { EmptyState } from '~/components/ui/empty-state';
import { Select } from '~/components/ui/select';
import { showToast } from '~/components/ui/show-toast';
import { Skeleton } from '~/components/ui/skeleton';
import type { loader } from '~/routes/studio/other-briefs';
import type { BriefScreen } from '../brief-screen.server';
import { briefToTake, takeSlots } from '../take-over';
import { TakeOverSlots } from './take-over-slots';

export interface TakeOverDialogProps {
  screen: Pick<BriefScreen, 'book' | 'today'>;
  /** Where the earlier briefs are read. */
  from: string;
  slots: BriefSlots;
  onChange: (next: BriefSlots) => void;
}

/** Begins from an earlier brief of the brand: slot by slot, what is empty here first. Nothing is taken over unasked, and one click undoes it. */
export function TakeOverDialog({ screen, from, slots, onChange }: TakeOverDialogProps) {
  const { dateTime, number } = useFormat();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const found = useFetcher<typeof loader>();
  const briefs = found.data?.briefs;
  const brief = briefs?.find((one) => one.id === chosen) ?? briefs?.[0];
  const taken =
    brief && briefToTake(brief.slots, { claims: screen.book.claims, market: slots.market, today: screen.today });
  const show = (next: boolean): void => {
    setOpen(next);
    if (next) found.load(from);
  };
  const take = (names: readonly (keyof BriefSlots)[]): void => {
    if (!taken || !brief) return;
    onChange(takeSlots(slots, taken.slots, names));
    setOpen(false);
    void showToast(
      `${number(names.length)} ${names.length === 1 ? 'slot' : 'slots'} taken over from ${brief.campaign}.`,
      {
        undo: () => onChange(slots),
      },
    );
  };

  return (
    <Dialog
      width="wide"
      title="Begin from an earlier brief"
      description="Briefs of this brand’s other campaigns. You choose slot by slot; what you have written stays unless you tick it."
      open={open}
      onOpenChange={show}
      trigger={<Button>Earlier briefs</Button>}
    >
      {!briefs ? (
        <Skeleton lines={6} />
      ) : !brief || !taken ? (
        <EmptyState
          title="No other brief yet."
          action={
            <DialogClose asChild>
              <Button>Back to this one</Button>
            </DialogClose>
          }
        >
          When this brand has a second campaign, its brief can be begun from here.
        </EmptyState>
      ) : (
        <div className="grid gap-4">
          <Select
            aria-label="Brief"
            value={brief.id}
            onChange={(event) => setChosen(event.target.value)}
            choices={briefs.map((one) => ({ value: one.id, label: `${one.campaign}, ${dateTime(one.savedAt)}` }))}
          />
          <TakeOverSlots key={brief.id} mine={slots} theirs={taken.slots} dropped={taken.dropped} onTake={take} />
        </div>
      )}
    </Dialog>
  );
}
