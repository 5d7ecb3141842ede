import { Link } from '@remix-run/react';
import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { CampaignPiece, CampaignPlacement } from '@upbeat/db/campaigns/list-campaign-work';
import type { ReactNode } from 'react';
import { Chip } from '~/components/ui/chip';
import { PLACEMENT_STATUS } from '~/features/placements/placement-words';
import type { ChipTone } from '~/components/ui/chip';
import { SectionHeading } from '~/components/ui/section';

interface Row {
  id: string;
  to: string;
  title: string;
  note: string;
  chips: { label: string; tone: ChipTone }[];
}

const VARIANT_WORDS: Record<string, { label: string; tone: ChipTone }> = {
  draft: { label: 'draft', tone: 'neutral' },
  submitted: { label: 'to sign', tone: 'warn' },
  approved: { label: 'approved', tone: 'good' },
};

function Rows({
  id,
  title,
  hint,
  aside,
  rows,
  none,
}: {
  id: string;
  title: string;
  hint?: string;
  aside?: ReactNode;
  rows: readonly Row[];
  none: ReactNode;
}) {
  return (
    <section id={id} className="scroll-mt-16">
      <SectionHeading title={title} hint={hint} aside={aside} />
      {rows.length === 0 ? (
        <p className="pt-3 text-sm text-ink-3">{none}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <li
              key={row.id}
              className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2 text-sm last:border-b-0"
            >
              <Link to={row.to} className="min-w-0 flex-1 basis-60 no-underline hover:underline">
                {row.title}
                <span className="block text-xs text-ink-3">{row.note}</span>
              </Link>
              <span className="flex flex-wrap gap-1.5">
                {row.chips.map((chip) => (
                  <Chip key={chip.label} tone={chip.tone}>
                    {chip.label}
                  </Chip>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function placementChip(status: string): { label: string; tone: ChipTone } {
  const known = Object.entries(PLACEMENT_STATUS).find(([name]) => name === status)?.[1];

  return known ? { label: known.words, tone: known.tone } : { label: status, tone: 'neutral' };
}

export interface CampaignWorkProps {
  base: string;
  campaignId: string;
  ideas: readonly { id: string; n: number; title: string; pieces: number }[];
  pieces: readonly CampaignPiece[];
  placements: readonly CampaignPlacement[];
}

/** Accepted ideas, content pieces and placements of a campaign. */
export function CampaignWork({ base, campaignId, ideas, pieces, placements }: CampaignWorkProps) {
  return (
    <>
      <Rows
        id="ideas"
        title="Accepted ideas"
        none={<Link to={`${base}/campaigns/${campaignId}/ideas`}>None yet. Judge the ideas on their board.</Link>}
        rows={ideas.map((idea) => ({
          id: idea.id,
          to: `${base}/ideas/${idea.id}`,
          title: idea.title,
          note: `Idea ${idea.n}`,
          chips: [{ label: `${idea.pieces} content ${idea.pieces === 1 ? 'piece' : 'pieces'}`, tone: 'neutral' }],
        }))}
      />
      <Rows
        id="pieces"
        title="Content pieces"
        hint="each variant with its status"
        aside={pieces.length > 0 && <Link to={`${base}/campaigns/${campaignId}/export`}>Export approved copy</Link>}
        none="Accepting an idea makes a content piece for each channel of the brief."
        rows={pieces.map((piece) => ({
          id: piece.id,
          to: `${base}/pieces/${piece.id}`,
          title: piece.name,
          note: CHANNEL_NAMES[piece.channel],
          chips: piece.variants.map(({ label, status }) => {
            const words = VARIANT_WORDS[status] ?? { label: status, tone: 'neutral' as const };
            return { label: `${label}: ${words.label}`, tone: words.tone };
          }),
        }))}
      />
      <Rows
        id="placements"
        title="Placements"
        none="Approved copy is placed from its own page."
        rows={placements.map((placement) => ({
          id: placement.id,
          to: `${base}/placements/${placement.id}`,
          title: placement.name,
          note: [CHANNEL_NAMES[placement.channel], placement.market].filter(Boolean).join(', '),
          chips: [placementChip(placement.status)],
        }))}
      />
    </>
  );
}
