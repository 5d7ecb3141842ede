import { useFormat } from '~/components/format-context';
import { Button } from '~/components/ui/button';
import { NoteBox } from '~/components/ui/note-box';
import type { PowerHint as Hint } from '../choices';

export interface PowerHintProps {
  hint: Hint | null;
  trials: string;
  /** Takes a number of trials as the minimum. */
  onTake: (trials: number) => void;
}

/** A pace that is done within days is run for a week all the same. */
const paceWords = (days: number, number: (value: number) => string): string =>
  days < 7
    ? 'under a week at the pace of late: run a whole week, since weekdays differ'
    : `about ${number(days)} days at the pace of late`;

/** How many an arm it takes to see a difference, reckoned from these placements' own results. */
export function PowerHint({ hint, trials, onTake }: PowerHintProps) {
  const { number, percent } = useFormat();
  if (hint === null)
    return (
      <NoteBox>
        These placements have no results to reckon with. A common start: 2,000 {trials} an arm; fewer see only large
        differences.
      </NoteBox>
    );

  return (
    <NoteBox>
      <p>Their rate of late is {percent(hint.rate, 2)}. Four times in five a test sees a difference of</p>
      <ul className="mt-1.5 grid gap-1">
        {hint.each.map(({ lift, trials: needed, days }) => (
          <li key={lift} className="flex flex-wrap items-center gap-x-2">
            <span>
              {percent(lift, 0)} with <b>{number(needed)}</b> {trials} an arm
              {days !== null && `, ${paceWords(days, number)}`}
            </span>
            <Button size="small" variant="ghost" onClick={() => onTake(needed)} aria-label={`Take ${number(needed)}`}>
              Take it
            </Button>
          </li>
        ))}
      </ul>
    </NoteBox>
  );
}
