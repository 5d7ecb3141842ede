import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Card, CardBody, CardHeader } from '~/components/ui/card';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { brandScreen } from '~/features/brands/brand-screen.server';
import type { PartField } from '~/features/brands/ui/part-form';
import { PartList } from '~/features/brands/ui/part-list';
import { RulesCard } from '~/features/brands/ui/rules-card';
import { ClaimsCard } from '~/features/claims/ui/claims-card';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.brand.name ?? 'Brand'} · Upbeat` }];
export const handle = { breadcrumb: { label: 'Brand' } };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');

  return brandScreen(scope, new URL(args.request.url)).catch((error: unknown) => refuseOrSignIn(args, error));
}

const FACT_FIELDS: readonly PartField[] = [
  { name: 'text', label: 'Fact', hint: 'One sentence that is true of the product', most: 300, long: true },
  { name: 'reason', label: 'Why it is worth saying', most: 500, long: true },
];
const AUDIENCE_FIELDS: readonly PartField[] = [
  { name: 'name', label: 'Name', hint: 'As the team calls them', most: 80 },
  { name: 'noun', label: 'In copy', hint: 'A noun phrase that fits “for …”, such as people who travel', most: 60 },
  { name: 'pain', label: 'Pain', hint: 'What they feel, in a few words', most: 160 },
  { name: 'description', label: 'Who they are', most: 500, long: true },
];

export default function BrandPage() {
  const { base, brands, brand, rules, claims, facts, audiences, mayWrite, newId } = useLoaderData<typeof loader>();
  const parts = { brandId: brand.id, newId, mayWrite };

  return (
    <>
      <PageHeader
        title={brand.name}
        under={
          <>
            {brand.website !== '' && (
              <a href={brand.website} rel="noreferrer noopener" target="_blank">
                {brand.website.replace(/^https?:\/\//, '')}
              </a>
            )}
            {brands.length > 1 && (
              <span>
                Other brands:{' '}
                {brands
                  .filter((one) => one.id !== brand.id)
                  .map((one) => (
                    <Link key={one.id} to={`?brand=${one.id}`} className="mr-2">
                      {one.name}
                    </Link>
                  ))}
              </span>
            )}
          </>
        }
        actions={
          mayWrite && (
            <LinkButton to={`${base}/brand/edit?brand=${brand.id}`} variant="primary">
              Edit positioning
            </LinkButton>
          )
        }
      />
      <div className="grid grid-cols-2 items-start gap-6 narrow:grid-cols-1">
        <Card className="col-span-full" aria-label="Positioning">
          <CardHeader title="Positioning" />
          <CardBody className="grid grid-cols-2 gap-6 phone:grid-cols-1">
            <p className="speak-lg whitespace-pre-line">
              {brand.positioning || 'What the brand stands for is not written down yet.'}
            </p>
            <div>
              <h3 className="mb-1 text-xs font-normal text-ink-3">Because</h3>
              <p className="whitespace-pre-line text-sm text-ink-2">
                {brand.positioningReasons || 'No reasons given yet: a later reader cannot tell whether it still holds.'}
              </p>
            </div>
          </CardBody>
        </Card>
        <PartList
          {...parts}
          title="Product facts"
          noun="fact"
          path={`${base}/brand/facts`}
          rows={facts}
          fields={FACT_FIELDS}
          empty="No facts yet. Briefs and drafts are prefilled from here."
        >
          {(fact) => (
            <>
              <p className="text-sm">{fact.text}</p>
              {fact.reason !== '' && <p className="text-xs text-ink-3">{fact.reason}</p>}
            </>
          )}
        </PartList>
        <PartList
          {...parts}
          title="Audiences"
          noun="audience"
          path={`${base}/brand/audiences`}
          rows={audiences}
          fields={AUDIENCE_FIELDS}
          empty="No audiences yet. A brief begins with whom it speaks to."
        >
          {(audience) => (
            <>
              <p className="text-sm font-semibold">{audience.name}</p>
              <p className="text-sm text-ink-2">{[audience.noun, audience.pain].filter(Boolean).join(': ')}</p>
              {audience.description !== '' && <p className="text-xs text-ink-3">{audience.description}</p>}
            </>
          )}
        </PartList>
        <div className="col-span-full grid grid-cols-[minmax(0,1fr)] gap-6">
          <RulesCard rules={rules} base={base} brandId={brand.id} mayWrite={mayWrite} />
          <ClaimsCard claims={claims} base={base} brandId={brand.id} mayWrite={mayWrite} />
        </div>
      </div>
    </>
  );
}
