import { LIMITS_VERSION } from '@upbeat/brand/limit-row';
import { may } from '@upbeat/core/roles';
import { getExportable } from '@upbeat/db/exports/get-exportable';
import type { Scope } from '~/request/require-member.server';
import { copyOf, firstAnswers, keptFor } from './answers';
import { FILE_FORMATS, fileFormat, formatOfChannel } from './file-formats';
import { whyNot } from './readiness';

/** Everything that the export page of a campaign shows, for the file its address asks for. Throws `not_found`. */
export async function exportScreen({ db, workspace, member }: Scope, campaignId: string, asked: URLSearchParams) {
  const found = await getExportable(db, workspace.id, { campaignId, limitsVersion: LIMITS_VERSION });
  const wanted = asked.getAll('variant');
  const first =
    found.variants.find(({ id }) => wanted.includes(id)) ?? found.variants.find(({ version }) => version !== null);
  const format = fileFormat(asked.get('format')) ?? (first ? formatOfChannel(first.channel) : FILE_FORMATS[0]);
  if (format === undefined) throw new Error('There is no file to offer.');
  const isOf = (channel: string) => format.channel === null || format.channel === channel;
  const kept = (id: string | null) => keptFor(found.settings, format, id)?.rowVersion ?? null;

  return {
    base: `/w/${workspace.slug}`,
    campaign: found.campaign,
    mayExport: may(member.role, 'placements.write'),
    formats: FILE_FORMATS.map(({ id, name, channel }) => ({
      id,
      name,
      ready: found.variants.filter((one) => one.version !== null && (channel === null || channel === one.channel))
        .length,
    })),
    formatId: format.id,
    copies: found.variants.filter(({ channel }) => isOf(channel)).flatMap((variant) => copyOf(variant) ?? []),
    /** Chosen at first: what the address names, else all. */
    wanted,
    waiting: found.variants
      .filter(({ channel, version }) => isOf(channel) && version === null)
      .map((variant) => ({
        id: variant.id,
        label: variant.label,
        piece: variant.piece,
        channel: variant.channel,
        reason: whyNot(variant, found.people) ?? '',
      })),
    /** Names that results came in under, to choose from. */
    names: found.names.filter(({ channel }) => channel === format.channel),
    answers: firstAnswers(found, format),
    kept: { campaign: kept(found.campaign.id), workspace: kept(null) },
  };
}
export type ExportScreen = Awaited<ReturnType<typeof exportScreen>>;
