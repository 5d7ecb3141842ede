import { LIMITS_VERSION } from '@upbeat/brand/limit-row';
import { AppError } from '@upbeat/core/app-error';
import { exportCopy } from '@upbeat/db/exports/export-copy';
import { getExportable } from '@upbeat/db/exports/get-exportable';
import { adTable } from '@upbeat/exchange/export/ad-format';
import { anyChannelTable } from '@upbeat/exchange/export/any-channel';
import type { CopyToExport } from '@upbeat/exchange/export/copy-to-export';
import { emailHtml } from '@upbeat/exchange/export/email-html';
import { emailMessage } from '@upbeat/exchange/export/email-message';
import { emailText } from '@upbeat/exchange/export/email-text';
import { platformFile, sheetFile } from '@upbeat/exchange/export/table-file';
import { utmValue } from '@upbeat/exchange/export/utm';
import type { z } from 'zod';
import type { Scope } from '~/request/require-member.server';
import { copyOf, footOf, settingsOf } from './answers';
import { fileFormat } from './file-formats';
import type { FileFormat } from './file-formats';
import type { ExportSchema } from './forms';
import { emailEml } from './make-eml.server';
import { measure } from './measure';

type Asked = z.output<typeof ExportSchema>;

/** A file on its way to a person. */
export interface MadeFile {
  name: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The file that was asked for, of signed words only, with an event for each variant in it. Throws `approval_missing`, `not_found`, or
 * `invalid_input` with the reason where nothing would be in it.
 */
export async function makeFile(
  { db, workspace }: Pick<Scope, 'db' | 'workspace'>,
  campaignId: string,
  asked: Asked,
): Promise<MadeFile> {
  const format = fileFormat(asked.format);
  if (format === undefined) throw new AppError('not_found', 'There is no such file.');
  const { campaign, variants } = await getExportable(db, workspace.id, { campaignId, limitsVersion: LIMITS_VERSION });
  const chosen = variants.filter(({ id }) => asked.variant.includes(id)).flatMap((variant) => copyOf(variant) ?? []);
  // One that is not approved is asked for all the same: the database refuses it with its name.
  const leaves =
    chosen.length === asked.variant.length ? writable(format, chosen, asked, campaign.name) : asked.variant;
  const given = await exportCopy(db, workspace.id, {
    campaignId,
    variantIds: leaves,
    format: format.kind === 'mail' ? `${format.id}-${asked.as}` : format.id,
    limitsVersion: LIMITS_VERSION,
  });
  const copies = given.flatMap((variant) => copyOf(variant) ?? []);
  const bytes = await bytesOf(format, copies, asked, campaign.name);

  return { ...bytes, name: fileName(campaign.name, format, copies, asked.as) };
}

/** Ids of the variants that the file can hold. Throws with the first reason where it could hold none. */
function writable(format: FileFormat, copies: readonly CopyToExport[], asked: Asked, campaign: string): string[] {
  const settings = settingsOf(asked, campaign);
  const fitting = copies.filter(({ channel }) => format.channel === null || format.channel === channel);
  if (fitting.length < copies.length || (format.kind === 'mail' && copies.length !== 1))
    throw refused(format.kind === 'mail' ? 'Choose one message.' : 'This file takes no copy of that channel.');
  if (format.kind === 'sheet') return fitting.map(({ variantId }) => variantId);
  const leftOut =
    format.kind === 'ads'
      ? adTable(format.ads, fitting, settings).leftOut
      : fitting.flatMap((copy) => {
          const written = emailMessage(copy, settings, footOf(asked));
          return written.ok ? [] : [written.leftOut];
        });
  const [first] = leftOut;
  if (first && leftOut.length === fitting.length) throw refused(`${first.name}: ${first.reason}`);
  const out = new Set(leftOut.map(({ variantId }) => variantId));

  return fitting.flatMap(({ variantId }) => (out.has(variantId) ? [] : [variantId]));
}

function refused(message: string): AppError {
  return new AppError('invalid_input', message, { fields: { variant: message } });
}

async function bytesOf(
  format: FileFormat,
  copies: readonly CopyToExport[],
  asked: Asked,
  campaign: string,
): Promise<Pick<MadeFile, 'bytes' | 'type'>> {
  const settings = settingsOf(asked, campaign);
  if (format.kind === 'ads') {
    const { encoding } = format.ads;
    return {
      bytes: platformFile(adTable(format.ads, copies, settings), encoding),
      type: `text/csv; charset=${encoding === 'utf16-tab' ? 'utf-16' : 'utf-8'}`,
    };
  }
  if (format.kind === 'sheet')
    return { bytes: sheetFile(anyChannelTable(copies, settings, measure)), type: 'text/csv; charset=utf-8' };
  const [copy] = copies;
  const written = copy && emailMessage(copy, settings, footOf(asked));
  if (!written?.ok) throw refused(written?.leftOut.reason ?? 'Choose one message.');
  if (asked.as === 'eml')
    return { bytes: new Uint8Array(await emailEml(written.message, asked.from)), type: 'message/rfc822' };
  const text = asked.as === 'html' ? emailHtml(written.message) : emailText(written.message);

  return {
    bytes: new TextEncoder().encode(text),
    type: `text/${asked.as === 'html' ? 'html' : 'plain'}; charset=utf-8`,
  };
}

/** "upbeat-fees-you-can-see-meta-bulk.csv"; a message carries the names of its piece and variant. */
function fileName(campaign: string, format: FileFormat, copies: readonly CopyToExport[], as: Asked['as']): string {
  const [copy] = copies;
  const what =
    format.kind === 'ads'
      ? format.ads.slug
      : format.kind === 'sheet'
        ? 'copy'
        : utmValue(`${copy?.piece ?? ''} ${copy?.label ?? ''}`);

  return `upbeat-${utmValue(campaign)}-${what}.${as}`;
}
