import { Link } from '@remix-run/react';
import type { StoredClaim } from '@upbeat/db/claims/row';
import Plus from 'lucide-react/icons/plus';
import { useFormat } from '~/components/format-context';
import { Card, CardHeader, CardNote } from '~/components/ui/card';
import { Chip } from '~/components/ui/chip';
import type { ChipTone } from '~/components/ui/chip';
import { DataTable } from '~/components/ui/data-table';
import type { DataColumn } from '~/components/ui/data-table';
import { EmptyState } from '~/components/ui/empty-state';
import { LinkButton } from '~/components/ui/link-button';
import type { ClaimLife } from '../claim-life';
import { ExpiringClaims } from './expiring-claims';

export interface ClaimRow extends StoredClaim {
  life: ClaimLife;
  /** Name of its owner. */
  owner: string;
  isMine: boolean;
}
const TONES: Record<ClaimLife, ChipTone> = { live: 'good', 'expires soon': 'warn', expired: 'bad' };

export interface ClaimsCardProps {
  claims: readonly ClaimRow[];
  base: string;
  brandId: string;
  mayWrite: boolean;
}

/** The claims register: what may be said, what proves it, where and until when. */
export function ClaimsCard({ claims, base, brandId, mayWrite }: ClaimsCardProps) {
  const { day } = useFormat();
  const columns: DataColumn<ClaimRow>[] = [
    {
      id: 'code',
      header: 'Code',
      cell: ({ row }) => (
        <Link to={`${base}/brand/claims/${row.original.id}`} className="whitespace-nowrap font-semibold">
          {row.original.code}
        </Link>
      ),
    },
    {
      id: 'text',
      header: 'Claim',
      cell: ({ row }) => <span className="block max-w-[360px]">{row.original.text}</span>,
    },
    { id: 'evidence', header: 'Evidence', cell: ({ row }) => <Evidence claim={row.original} /> },
    {
      id: 'markets',
      header: 'Markets',
      cell: ({ row }) => (row.original.markets.length > 0 ? row.original.markets.join(', ') : 'Every market'),
    },
    {
      id: 'expires',
      header: 'Last day',
      cell: ({ row }) => (
        <span className="whitespace-nowrap">
          {row.original.expiresOn === null ? 'No end' : day(row.original.expiresOn)}
        </span>
      ),
    },
    {
      id: 'owner',
      header: 'Owner',
      cell: ({ row }) => <span className={row.original.ownerId ? '' : 'text-ink-3'}>{row.original.owner}</span>,
    },
    {
      id: 'life',
      header: 'State',
      cell: ({ row }) => <Chip tone={TONES[row.original.life]}>{row.original.life}</Chip>,
    },
  ];

  return (
    <Card aria-label="Claims">
      <CardHeader
        title="Claims"
        aside={
          mayWrite && (
            <LinkButton
              to={`${base}/brand/claims/new?brand=${brandId}`}
              size="small"
              icon={<Plus size={14} aria-hidden />}
            >
              Register claim
            </LinkButton>
          )
        }
      />
      <ExpiringClaims claims={claims} base={base} />
      <DataTable
        caption="Claims register"
        columns={columns}
        rows={claims}
        rowId={(claim) => claim.id}
        empty={
          <EmptyState title="Nothing is proven yet.">
            A figure, an offer, a promise or a superlative in copy holds its approval back unless a live claim, a line
            of the brief or a product fact covers it.
          </EmptyState>
        }
      />
      {claims.length > 0 && (
        <CardNote>
          Changing a rule or a claim voids the approvals bound to it; expiry voids them too. What a change replaced
          stays in its history.
        </CardNote>
      )}
    </Card>
  );
}

function Evidence({ claim: { evidence, evidenceUrl } }: { claim: ClaimRow }) {
  return (
    <span className="block max-w-[280px] text-ink-2">
      {evidence}
      {evidenceUrl !== '' && (
        <>
          {' '}
          <a href={evidenceUrl} rel="noreferrer noopener" target="_blank">
            Open
          </a>
        </>
      )}
    </span>
  );
}
