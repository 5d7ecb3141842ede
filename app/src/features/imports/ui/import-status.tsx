import type { ImportStatus } from '@upbeat/db/imports/row';
import { Chip } from '~/components/ui/chip';
import { LevelWords } from '~/components/ui/level-words';
import { IMPORT_STATUS } from '../status-words';

/** How an import stands: a level where something moves, a chip where the matter is closed. */
export function ImportStatusMark({ status }: { status: ImportStatus }) {
  const { words, tone, level } = IMPORT_STATUS[status];

  return level === null ? <Chip tone={tone}>{words}</Chip> : <LevelWords level={level}>{words}</LevelWords>;
}
