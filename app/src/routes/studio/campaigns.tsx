import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { dateInZone, now } from '@upbeat/core/clock';
import { isId } from '@upbeat/core/ids';
import { may } from '@upbeat/core/roles';
import { listCampaigns } from '@upbeat/db/campaigns/list-campaigns';
import Plus from 'lucide-react/icons/plus';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { FilterChip } from '~/components/ui/filter-chip';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { Pagination } from '~/components/ui/pagination';
import { CAMPAIGN_STATUSES } from '~/features/campaigns/statuses';
import { loopSteps } from '~/features/campaigns/loop';
import { CampaignTable } from '~/features/campaigns/ui/campaign-table';
import { STATUS_WORDS } from '~/features/campaigns/words';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta = () => [{ title: 'Studio · Upbeat' }];
export const handle = { breadcrumb: { label: 'Studio' } };

const PAGE = 25;

export async function loader(args: LoaderFunctionArgs) {
  const { db, workspace, member } = await requireMember(args, 'workspace.read');
  const params = new URL(args.request.url).searchParams;
  const status = CAMPAIGN_STATUSES.find((one) => one === params.get('status')) ?? 'open';
  const asked = params.get('before');
  const before = isId(asked) ? asked : null;
  const page = await listCampaigns(db, workspace.id, { status, before, limit: PAGE }).catch((error: unknown) =>
    refuseOrSignIn(args, error),
  );

  const base = `/w/${workspace.slug}`;
  const today = dateInZone(now(), workspace.timeZone);

  return {
    ...page,
    rows: page.rows.map((row) => ({ ...row, steps: loopSteps(row, base, today) })),
    status,
    before,
    base,
    mayCreate: may(member.role, 'campaigns.write'),
  };
}

export default function Studio() {
  const { rows, next, status, before, base, mayCreate } = useLoaderData<typeof loader>();
  const [, setParams] = useSearchParams();
  const query = (cursor: string | null) =>
    `?${new URLSearchParams({ ...(status === 'open' ? {} : { status }), ...(cursor ? { before: cursor } : {}) }).toString()}`;
  const fresh = status === 'open' && before === null;
  const create = (variant: 'primary' | 'default') =>
    mayCreate && (
      <LinkButton to={`${base}/campaigns/new`} variant={variant} icon={<Plus size={14} aria-hidden />}>
        New campaign
      </LinkButton>
    );

  return (
    <>
      <PageHeader
        title="Studio"
        under={<span>From a brief to ideas, copy, approval and what came of it. One campaign a line.</span>}
        actions={
          <>
            <LinkButton to={`${base}/taste`}>Taste</LinkButton>
            {rows.length > 0 && (
              <>
                <LinkButton to={`${base}/approvals`}>Approvals</LinkButton>
                <LinkButton to={`${base}/calendar`}>Calendar</LinkButton>
                {create('primary')}
              </>
            )}
          </>
        }
      />
      <div className="mb-4 flex flex-wrap gap-2">
        <FilterChip
          label="Status"
          name="status"
          value={status}
          choices={[
            { value: 'open', label: 'All but archived' },
            ...CAMPAIGN_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] })),
          ]}
          onChange={(value) => setParams(value === 'open' ? {} : { status: value })}
        />
      </div>
      <Card className="phone:-mx-4 phone:rounded-none phone:border-x-0">
        <CampaignTable
          rows={rows}
          base={base}
          empty={
            fresh ? (
              <EmptyState title="No campaign yet." action={create('primary')}>
                A campaign starts with a name and its channels; the brief is filled from the brand, and the first ideas
                are a minute away.
              </EmptyState>
            ) : (
              <EmptyState
                title="No campaign stands here."
                action={<LinkButton to={`${base}/studio`}>Show all</LinkButton>}
              >
                Another status may hold it.
              </EmptyState>
            )
          }
        />
        {rows.length > 0 && (
          <Pagination
            previous={before === null ? undefined : query(null)}
            next={next === null ? undefined : query(next)}
          >
            {before === null ? 'Newest first' : 'Older campaigns'}
          </Pagination>
        )}
      </Card>
    </>
  );
}
