import { CopyFieldsSchema, ProvenanceSchema } from '@upbeat/core/channels';
import type { CopyFields, Provenance } from '@upbeat/core/channels';
import { z } from 'zod';
import type { Database } from '../database.types';
import { VariantStatusSchema } from './editor-schema';
import type { VariantStatus } from './editor-schema';

/** A variant's working copy. */
export interface VariantCopy {
  id: string;
  label: string;
  status: VariantStatus;
  fields: CopyFields;
  provenance: Provenance[];
  rowVersion: number;
  savedAt: string;
  editedBy: string | null;
}

export const VARIANT_SELECT = 'id, label, status, fields, provenance, row_version, updated_at, edited_by' as const;
type Columns = Pick<
  Database['public']['Tables']['variants']['Row'],
  'id' | 'label' | 'status' | 'fields' | 'provenance' | 'row_version' | 'updated_at' | 'edited_by'
>;

export function toVariantCopy(row: Columns): VariantCopy {
  return {
    id: row.id,
    label: row.label,
    status: VariantStatusSchema.parse(row.status),
    fields: CopyFieldsSchema.parse(row.fields),
    provenance: z.array(ProvenanceSchema).parse(row.provenance),
    rowVersion: row.row_version,
    savedAt: row.updated_at,
    editedBy: row.edited_by,
  };
}
