import { LIMITS_VERSION } from '@upbeat/brand/limit-row';
import { newId } from '@upbeat/core/ids';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';

interface ApprovedIds {
  workspace: string;
  campaign: string;
  variant: string;
}

/** Approved copy with its campaign under these ids, so that it can be placed. */
export async function seedApproved(stack: TestStack, { workspace, campaign, variant }: ApprovedIds): Promise<void> {
  const [brief, piece, version] = [newId(), newId(), newId()];
  const run = (sql: string, params: unknown[] = []) => stack.sql(sql, [workspace, ...params]);
  await run(
    `insert into public.campaigns (workspace_id, id, brand_id, name, currency) select $1, $2, id, 'Autumn', 'USD' from public.brands where workspace_id = $1`,
    [campaign],
  );
  await run(
    `insert into public.briefs (workspace_id, id, campaign_id, title, slots) values ($1, $2, $3, 'Brief', '{}')`,
    [brief, campaign],
  );
  await run(
    `insert into public.content_pieces (workspace_id, id, campaign_id, brief_id, channel, name) values ($1, $2, $3, $4, 'google_rsa', 'Care')`,
    [piece, campaign, brief],
  );
  await run(
    `insert into public.variants (workspace_id, id, content_piece_id, campaign_id, status, fields) values ($1, $2, $3, $4, 'approved', '{"headline":["One"]}')`,
    [variant, piece, campaign],
  );
  await run(
    `insert into public.content_versions (workspace_id, id, variant_id, campaign_id, number, fields, author_kind) values ($1, $2, $3, $4, 1, '{"headline":["One"]}', 'person')`,
    [version, variant, campaign],
  );
  await run(
    `insert into public.approvals (workspace_id, variant_id, version_id, campaign_id, verdict, hashes, signed_by)
     values ($1, $2, $3, $4, 'approved', private.variant_hashes($1, $2, $5), $6)`,
    [variant, version, campaign, LIMITS_VERSION, newId()],
  );
}
