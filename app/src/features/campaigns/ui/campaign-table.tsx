import { Link } from '@remix-run/react';
import type { ColumnDef } from '@tanstack/react-table';
import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { StudioCampaign } from '@upbeat/db/campaigns/row';
import type { ReactNode } from 'react';
import { useFormat } from '~/components/format-context';
import { Chip } from '~/components/ui/chip';
import { DataTable } from '~/components/ui/data-table';
import type { LoopStep } from '../loop';
import { STATUS_TONES, STATUS_WORDS, objectiveWords } from '../words';
import { CampaignDates } from './campaign-dates';
import { LoopLine } from './loop-line';

/** A campaign with its stations, which the server works out: the browser need not bring the brief check along. */
export type CampaignRow = StudioCampaign & { steps: readonly LoopStep[] };

export interface CampaignTableProps {
  rows: readonly CampaignRow[];
  base: string;
  empty: ReactNode;
}

/** Campaigns with what each is for, what it may cost and where it stands in the loop. */
export function CampaignTable({ rows, base, empty }: CampaignTableProps) {
  const format = useFormat();
  const columns: ColumnDef<CampaignRow>[] = [
    {
      id: 'name',
      header: 'Campaign',
      meta: { className: 'min-w-36 whitespace-normal' },
      cell: ({ row: { original } }) => (
        <>
          <Link to={`${base}/campaigns/${original.id}`} className="font-semibold no-underline hover:underline">
            {original.name}
          </Link>
          <span className="block text-xs font-normal whitespace-normal text-ink-3">
            {original.channels.map((channel) => CHANNEL_NAMES[channel]).join(', ')}
          </span>
        </>
      ),
    },
    {
      id: 'status',
      header: 'Status',
      cell: ({ row: { original } }) => (
        <Chip tone={STATUS_TONES[original.status]}>{STATUS_WORDS[original.status]}</Chip>
      ),
    },
    {
      id: 'objective',
      header: 'Objective',
      meta: { className: 'min-w-40 whitespace-normal' },
      cell: ({ row: { original } }) =>
        original.objective ? (
          objectiveWords(original.objective, original.currency, format)
        ) : (
          <span className="text-ink-3">None set</span>
        ),
    },
    {
      id: 'budget',
      header: 'Budget',
      meta: { numeric: true },
      cell: ({ row: { original } }) =>
        original.budget === null ? (
          <span className="text-ink-3">–</span>
        ) : (
          format.money(BigInt(original.budget), original.currency)
        ),
    },
    { id: 'dates', header: 'Dates', cell: ({ row: { original } }) => <CampaignDates {...original} /> },
    {
      id: 'loop',
      header: 'Where it stands',
      meta: { className: 'min-w-72 whitespace-normal' },
      cell: ({ row: { original } }) => <LoopLine name={original.name} steps={original.steps} />,
    },
  ];

  return <DataTable caption="Campaigns" columns={columns} rows={rows} rowId={(row) => row.id} empty={empty} />;
}
