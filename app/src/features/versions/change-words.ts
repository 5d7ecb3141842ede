import { fieldName } from '@upbeat/brand/copy-lines';
import { diffFields } from '@upbeat/brand/text-diff';
import type { FieldKey } from '@upbeat/core/channel-fields';
import type { CopyFields } from '@upbeat/core/channels';

const VERBS = { changed: '', added: ' added', removed: ' removed' };
const MOST_NAMED = 2;

/** What changed between two versions, in a few words. */
export function changeWords(before: CopyFields, after: CopyFields): string {
  const lines = diffFields(before, after);
  const changed = lines.flatMap(({ field, index, change }) =>
    change === 'same' ? [] : [`${fieldName(field as FieldKey, index).toLowerCase()}${VERBS[change]}`],
  );
  if (changed.length === 0) return 'the same words';

  return changed.length <= MOST_NAMED ? changed.join(' and ') : `${changed.length} of ${lines.length} lines`;
}
