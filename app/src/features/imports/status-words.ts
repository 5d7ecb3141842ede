import type { Level } from '@upbeat/core/levels';
import type { ImportStatus } from '@upbeat/db/imports/row';
import type { ChipTone } from '~/components/ui/chip';

/** A status in the words of the page: who has the next move, and how it stands. */
export interface StatusWords {
  words: string;
  tone: ChipTone;
  /** Who plays now; null where the matter is closed. */
  level: Level | null;
}

export const IMPORT_STATUS: Record<ImportStatus, StatusWords> = {
  uploading: { words: 'Uploading', tone: 'neutral', level: 1 },
  uploaded: { words: 'Waits for its mapping', tone: 'neutral', level: 2 },
  queued: { words: 'Waits its turn', tone: 'neutral', level: 1 },
  landing: { words: 'Importing', tone: 'neutral', level: 1 },
  landed: { words: 'Imported', tone: 'good', level: null },
  undoing: { words: 'Being undone', tone: 'neutral', level: 1 },
  undone: { words: 'Undone', tone: 'neutral', level: null },
  failed: { words: 'Refused', tone: 'bad', level: null },
  cancelled: { words: 'Not imported', tone: 'neutral', level: null },
};

/** What a platform row is called, from its campaign down to its ad. */
export function entityName(entity: { campaign: string; adGroup: string; ad: string }): string {
  return [entity.campaign, entity.adGroup, entity.ad].filter((part) => part !== '').join(' / ') || 'unnamed';
}
