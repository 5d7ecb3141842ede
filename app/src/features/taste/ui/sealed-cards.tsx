import type { SealedPair, Side } from '@upbeat/db/taste/row';
import Check from 'lucide-react/icons/check';
import Lock from 'lucide-react/icons/lock';
import type { ReactNode } from 'react';
import { Chip } from '~/components/ui/chip';
import { Kbd } from '~/components/ui/kbd';
import { LETTERS } from '../words';

const SIDES = ['first', 'second'] as const satisfies readonly Side[];

export interface SealedCardsProps {
  pair: SealedPair;
  pick: Side | null;
  onPick: (side: Side) => void;
}

/** The two headlines as one choice. */
export function SealedCards({ pair, pick, onPick }: SealedCardsProps) {
  return (
    <fieldset className="duel">
      <legend className="sr-only">Which did more people click?</legend>
      {SIDES.map((side) => (
        <label key={side} className="card duel-side">
          <input
            type="radio"
            name="pick"
            value={side}
            className="sr-only"
            checked={pick === side}
            onChange={() => onPick(side)}
          />
          <Head side={side}>
            <Chip tone="selected" icon={<Check size={12} aria-hidden />}>
              Your pick
            </Chip>
          </Head>
          <span className="duel-headline">{pair[side]}</span>
          <Foot />
        </label>
      ))}
    </fieldset>
  );
}

/** The two headlines to look at, for whoever may not answer. */
export function SealedPairToRead({ pair }: { pair: SealedPair }) {
  return (
    <div className="duel">
      {SIDES.map((side) => (
        <article key={side} className="card duel-side">
          <Head side={side} />
          <p className="duel-headline">{pair[side]}</p>
          <Foot />
        </article>
      ))}
    </div>
  );
}

function Head({ side, children }: { side: Side; children?: ReactNode }) {
  return (
    <span className="flex items-center justify-between gap-2">
      <Kbd large>{LETTERS[side]}</Kbd>
      {children}
    </span>
  );
}

function Foot() {
  return (
    <span className="duel-foot flex items-center gap-2.5 text-sm text-ink-3">
      <Lock size={14} aria-hidden />
      Result sealed
    </span>
  );
}
