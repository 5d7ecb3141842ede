import { createHash } from 'node:crypto';
import { newId } from '@upbeat/core/ids';
import type { Db } from '@upbeat/db/client';
import type { Json } from '@upbeat/db/database.types';
import { settle, unwrap } from '@upbeat/db/unwrap';
import { inspectFile } from '@upbeat/exchange/inspect-file';
import { makeReadPlan } from '@upbeat/exchange/read-plan';

export interface UploadedFile {
  name: string;
  text: string;
  platform: string;
  account: string;
  currency: string;
  timeZone: string;
  /** Leave the mapping for a person to settle. */
  wait?: boolean;
}

const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'utf8');
}

/** Uploads a file and, unless it should wait, queues it, as the Import page does. */
export async function uploadFile(db: Db, workspaceId: string, file: UploadedFile): Promise<void> {
  const bytes = Buffer.byteLength(file.text);
  const made = (await unwrap(
    db.rpc('create_import', { p_workspace_id: workspaceId, p_key: newId(), p_file_name: file.name, p_bytes: bytes }),
  )) as { id: string };
  await settle(
    db.rpc('append_import_file', {
      p_workspace_id: workspaceId,
      p_import_id: made.id,
      p_n: 0,
      p_content: Buffer.from(file.text).toString('base64'),
    }),
  );
  const inspection = await inspectFile(bytesOf(file.text), { fileName: file.name });
  await unwrap(
    db.rpc('finish_upload', {
      p_workspace_id: workspaceId,
      p_import_id: made.id,
      p_sha256: createHash('sha256').update(file.text).digest('hex'),
      p_bytes: bytes,
      p_inspection: asJson(inspection),
      p_error_code: null,
      p_error_message: null,
    }),
  );
  if (file.wait) return;
  await unwrap(
    db.rpc('queue_import', {
      p_workspace_id: workspaceId,
      p_key: newId(),
      p_import_id: made.id,
      p_mapping: asJson(makeReadPlan(inspection, {})),
      p_platform: file.platform,
      p_account_name: file.account,
      p_currency: file.currency,
      p_time_zone: file.timeZone,
    }),
  );
}
