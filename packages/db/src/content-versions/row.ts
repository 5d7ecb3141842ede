import { CopyFieldsSchema } from '@upbeat/core/channels';
import type { CopyFields } from '@upbeat/core/channels';
import type { Database } from '../database.types';

/** A snapshot of a variant's copy. It never changes. */
export interface ContentVersion {
  id: string;
  number: number;
  fields: CopyFields;
  note: string;
  authorKind: 'person' | 'ai';
  /** Null for the drafter. */
  authorId: string | null;
  createdAt: string;
}

export const VERSION_SELECT = 'id, number, fields, note, author_kind, author_id, created_at' as const;
type Columns = Pick<
  Database['public']['Tables']['content_versions']['Row'],
  'id' | 'number' | 'fields' | 'note' | 'author_kind' | 'author_id' | 'created_at'
>;

export function toVersion(row: Columns): ContentVersion {
  return {
    id: row.id,
    number: row.number,
    fields: CopyFieldsSchema.parse(row.fields),
    note: row.note,
    authorKind: row.author_kind === 'ai' ? 'ai' : 'person',
    authorId: row.author_id,
    createdAt: row.created_at,
  };
}
