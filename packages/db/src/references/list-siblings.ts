import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { LIBRARY_SELECT, toReference } from './row';
import type { Reference } from './row';

/** Most wordings of one test that a page shows; the archive's largest test has fewer. */
const MOST = 100;

/** All wordings of one test of the library, best click rate first. */
export async function listSiblings(db: Db, testId: string): Promise<Reference[]> {
  const rows = await unwrap(
    db
      .from('library_references')
      .select(LIBRARY_SELECT)
      .eq('test_id', testId)
      .order('ctr', { ascending: false })
      .order('id')
      .limit(MOST),
  );

  return rows.map((row) => toReference(row, 'library', null));
}
