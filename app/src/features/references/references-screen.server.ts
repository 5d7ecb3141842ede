import { FEATURE_NAMES } from '@upbeat/copilot/library/feature-names';
import { STRUCTURE_TAGS } from '@upbeat/copilot/library/structure-tags';
import { TOPIC_LABELS } from '@upbeat/copilot/library/topics';
import { isId } from '@upbeat/core/ids';
import { searchReferences } from '@upbeat/db/references/search-references';
import type { Scope } from '~/request/require-member.server';
import { cursorFrom, cursorText, filterFrom } from './filter';
import { referenceThread } from './reference-thread.server';

const PAGE = 50;

/** Fields and structures in the words of the page. */
export const FIELD_CHOICES = Object.entries(TOPIC_LABELS).map(([value, label]) => ({ value, label }));
export const TAG_CHOICES = STRUCTURE_TAGS.map((tag) => ({ value: tag, label: FEATURE_NAMES[tag] }));

/** The list for an address, and the thread of the reference it opens (`ref`). */
export async function referencesScreen({ db, workspace }: Pick<Scope, 'db' | 'workspace'>, url: URL) {
  const filter = filterFrom(url.searchParams);
  const after = cursorFrom(url.searchParams);
  const open = url.searchParams.get('ref');
  const [page, thread] = await Promise.all([
    searchReferences(db, workspace.id, filter, { after, limit: PAGE }),
    isId(open) ? referenceThread({ db, workspace }, open) : null,
  ]);
  const seen = after ? Math.max(0, Number(url.searchParams.get('seen')) || 0) : 0;

  return {
    base: `/w/${workspace.slug}`,
    filter,
    rows: page.rows,
    total: page.total,
    library: page.library,
    from: seen + 1,
    next: page.next === null ? null : { after: cursorText(page.next), seen: String(seen + page.rows.length) },
    thread,
    fields: FIELD_CHOICES,
    tags: TAG_CHOICES,
  };
}
