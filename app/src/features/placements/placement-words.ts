import type { PlacementStatus } from '@upbeat/db/placements/row';
import type { ChipTone } from '~/components/ui/chip';

export const PLACEMENT_STATUS: Record<PlacementStatus, { words: string; tone: ChipTone }> = {
  planned: { words: 'Planned', tone: 'neutral' },
  live: { words: 'Live', tone: 'good' },
  paused: { words: 'Paused', tone: 'warn' },
  ended: { words: 'Ended', tone: 'neutral' },
};

/** What leads from one status to the next, in the order of the buttons. */
export const PLACEMENT_MOVES = [
  { to: 'live', verb: 'Set live', busy: 'Setting live' },
  { to: 'paused', verb: 'Pause', busy: 'Pausing' },
  { to: 'ended', verb: 'End', busy: 'Ending' },
] as const;
