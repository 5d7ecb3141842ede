import type { CopyFields } from '@upbeat/core/channels';

/** What every preview draws from. */
export interface PreviewProps {
  fields: CopyFields;
  brandName: string;
  /** Host that the copy leads to; empty when it leads nowhere yet. */
  site: string;
}
