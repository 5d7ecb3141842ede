import { dateInZone, now } from '@upbeat/core/clock';
import { isId, newId } from '@upbeat/core/ids';
import { may } from '@upbeat/core/roles';
import { getBrand } from '@upbeat/db/brands/get-brand';
import { claimLife } from '~/features/claims/claim-life';
import type { Scope } from '~/request/require-member.server';

/** The brand book as its page shows it. `?brand=` names one of several; a brand that is not here throws `not_found`. */
export async function brandScreen({ db, workspace, member }: Scope, url: URL) {
  const asked = url.searchParams.get('brand');
  const { brands, brand, rules, claims, facts, audiences } = await getBrand(
    db,
    workspace.id,
    isId(asked) ? asked : undefined,
  );
  const today = dateInZone(now(), workspace.timeZone);

  return {
    base: `/w/${workspace.slug}`,
    brands: brands.map(({ id, name }) => ({ id, name })),
    brand,
    rules,
    claims: claims.map((claim) => ({ ...claim, life: claimLife(claim.expiresOn, today) })),
    facts,
    audiences,
    mayWrite: may(member.role, 'brand.write'),
    newId: newId(),
  };
}
