import { findProvenance } from '@upbeat/brand/provenance';
import { CHANNELS } from '@upbeat/core/channels';
import type { Channel, Provenance } from '@upbeat/core/channels';
import { dateInZone, now } from '@upbeat/core/clock';
import type { BrandBook } from '@upbeat/db/brands/get-brand';
import type { StudioCampaign } from '@upbeat/db/campaigns/row';
import type { BoardIdea } from '@upbeat/db/ideas/row';
import { patternSources, referenceLabel } from './pattern-sources';

/**
 * What each line of an idea's first copy stands on today, by the function and the sources that the editor goes by, so that both pages
 * say the same of the same line. Where the brief was archived, what was found when it was drafted.
 */
export function traceIdea(
  idea: BoardIdea,
  campaign: Pick<StudioCampaign, 'brief' | 'market'>,
  { brand, claims, facts }: Pick<BrandBook, 'brand' | 'claims' | 'facts'>,
  timeZone: string,
): Partial<Record<Channel, Provenance[]>> {
  const slots = campaign.brief?.slots;
  if (!slots) return idea.provenance ?? {};
  const references = idea.citations.map(({ id, headline }) => ({
    kind: 'reference' as const,
    id,
    text: headline,
    label: referenceLabel(headline),
  }));

  return Object.fromEntries(
    CHANNELS.map((channel) => {
      const fields = idea.copy?.[channel] ?? {};
      const provenance = findProvenance({
        channel,
        fields,
        claims,
        brief: slots,
        facts,
        structures: [...references, ...patternSources(fields, idea.provenance?.[channel] ?? [])],
        market: campaign.market || slots.market,
        today: dateInZone(now(), timeZone),
        brandName: brand.name,
      });
      return [channel, provenance];
    }),
  );
}
