import { Link } from '@remix-run/react';
import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { CopyState } from '@upbeat/db/calendar/get-calendar';
import Check from 'lucide-react/icons/check';
import Clock from 'lucide-react/icons/clock';
import Pencil from 'lucide-react/icons/pencil';
import { approvalOf, happeningWords, itemPath, STATE_WORDS } from '../words';
import type { Happening } from '../month';

const GLYPHS = { approved: Check, waiting: Clock, draft: Pencil };

/** How copy stands: a glyph with its word. */
export function StateMark({ state, words }: { state: CopyState; words?: string }) {
  const Glyph = GLYPHS[state];

  return (
    <span className="copy-state" data-state={state}>
      <Glyph size={12} aria-hidden />
      {words ?? STATE_WORDS[state]}
    </span>
  );
}

/** One thing that happens on a day: what, how its copy stands, and the way to it. */
export function ItemLine({ happening, base, today }: { happening: Happening; base: string; today: string }) {
  const { item } = happening;
  const approval = approvalOf(item);

  return (
    <li className="calendar-item" data-kind={item.kind}>
      <Link to={base + itemPath(item)}>{item.name}</Link>
      <span className="said">
        {item.channel === null ? 'Campaign' : CHANNEL_NAMES[item.channel]}, {happeningWords(happening, today)}
      </span>
      {item.state !== null && approval !== null && <StateMark state={item.state} words={approval} />}
    </li>
  );
}
