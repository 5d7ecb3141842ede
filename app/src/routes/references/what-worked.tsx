import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { WHAT_WORKED } from '@upbeat/copilot/library/what-worked';
import { useFormat } from '~/components/format-context';
import { Card, CardBody } from '~/components/ui/card';
import { DataTable } from '~/components/ui/data-table';
import type { DataColumn } from '~/components/ui/data-table';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { ZeroBar } from '~/components/ui/zero-bar';
import { requireMember } from '~/request/require-member.server';

export const meta = () => [{ title: 'What worked · Upbeat' }];
export const handle = {
  breadcrumb: ({ base }: { base: string }) => [
    { label: 'References', to: `${base}/references` },
    { label: 'What worked' },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const { workspace } = await requireMember(args, 'workspace.read');
  const { features, ...about } = WHAT_WORKED;

  return { base: `/w/${workspace.slug}`, about, features: [...features].sort((a, b) => b.effect - a.effect) };
}

/** Columns that a phone shows under the effect instead. */
const BESIDE = { numeric: true, deskOnly: true };

type Feature = (typeof WHAT_WORKED)['features'][number];

export default function WhatWorked() {
  const { base, about, features } = useLoaderData<typeof loader>();
  const { signedPercent, number, day } = useFormat();
  const reach = Math.ceil(Math.max(0.1, ...features.flatMap((one) => [-one.low, one.high])) * 10) / 10;
  const clear = features.filter((one) => one.low > 0 || one.high < 0).length;
  const columns: DataColumn<Feature>[] = [
    { id: 'name', header: 'Wording', cell: ({ row }) => <Wording feature={row.original} base={base} /> },
    {
      id: 'effect',
      header: 'Effect on CTR',
      cell: ({ row }) => <Effect feature={row.original} />,
      meta: { numeric: true },
    },
    {
      id: 'interval',
      header: `95% interval, ${signedPercent(-reach)} to ${signedPercent(reach)}`,
      cell: ({ row: { original: one } }) => (
        <ZeroBar
          value={one.effect}
          low={one.low}
          high={one.high}
          reach={reach}
          width={168}
          format={(value) => signedPercent(value)}
        />
      ),
      meta: { deskOnly: true },
    },
    { id: 'tests', header: 'Tests', cell: ({ row }) => number(row.original.tests), meta: BESIDE },
    { id: 'arms', header: 'Arms', cell: ({ row }) => number(row.original.arms), meta: BESIDE },
  ];

  return (
    <>
      <PageHeader
        title="What worked"
        under={`Within-test effects of wording: ${number(about.tests)} randomised tests, ${number(about.arms)} headlines of the library. ${clear} of ${features.length} clear zero.`}
      />
      <Card>
        <CardBody className="border-b border-line">
          <p className="max-w-[80ch] text-ink-2">{about.caveat}</p>
        </CardBody>
        <div className="[--table-min:0px]">
          <DataTable
            caption="Effects of wording, the largest gain first"
            columns={columns}
            rows={features}
            rowId={(row) => row.feature}
            empty={<EmptyState title="No effect was measured yet." />}
          />
        </div>
        <details className="border-t border-line px-[18px] py-2.5 text-xs text-ink-3">
          <summary className="w-fit cursor-pointer underline decoration-line-strong underline-offset-2">
            How it was measured
          </summary>
          <p className="mt-1.5 max-w-[90ch]">{about.method}</p>
          <p className="mt-1.5 max-w-[90ch]">
            {about.data}. {about.licence}. Computed {day(about.date)}.
          </p>
        </details>
      </Card>
    </>
  );
}

function Effect({ feature: { effect, low, high, tests } }: { feature: Feature }) {
  const { signedPercent, number } = useFormat();
  const colour = low > 0 ? 'text-good' : high < 0 ? 'text-bad' : 'text-ink-3';

  return (
    <>
      <b className={colour}>
        {signedPercent(effect, Math.abs(effect) < 0.01 ? 1 : 0)}
        <span className="sr-only">{low > 0 || high < 0 ? ', clears zero' : ', does not clear zero'}</span>
      </b>
      <span className="hidden text-xs whitespace-nowrap text-ink-3 phone:block">
        {signedPercent(low)} to {signedPercent(high)}
        <span className="block">{number(tests)} tests</span>
      </span>
    </>
  );
}

function Wording({ feature: { feature, name, example }, base }: { feature: Feature; base: string }) {
  const { percent } = useFormat();
  const rate = ({ clicks, impressions }: { clicks: number; impressions: number }) => percent(clicks / impressions, 2);

  return (
    <div className="max-w-[460px]">
      <Link to={`${base}/references?tag=${feature}`} className="font-medium no-underline hover:underline">
        {name}
      </Link>
      {example && (
        <details className="text-xs text-ink-3">
          <summary className="w-fit cursor-pointer underline decoration-line-strong underline-offset-2">
            One pair of one test
          </summary>
          <dl className="mt-1 grid grid-cols-[52px_minmax(0,1fr)_44px] gap-x-2 gap-y-1">
            <dt>with</dt>
            <dd className="text-ink-2">{example.with.headline}</dd>
            <dd className="text-right">{rate(example.with)}</dd>
            <dt>without</dt>
            <dd className="text-ink-2">{example.without.headline}</dd>
            <dd className="text-right">{rate(example.without)}</dd>
          </dl>
        </details>
      )}
    </div>
  );
}
