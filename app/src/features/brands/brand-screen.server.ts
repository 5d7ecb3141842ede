import { dateInZone, now } from '@upbeat/core/clock';
import { isId, newId } from '@upbeat/core/ids';
import { may } from '@upbeat/core/roles';
import { getBrand } from '@upbeat/db/brands/get-brand';
import { claimLife } from '~/features/claims/claim-life';
import { claimMembers } from '~/features/claims/claim-members.server';
import { ownerName } from '~/features/claims/ui/claim-form';
import type { Scope } from '~/request/require-member.server';

/** The brand book as its page shows it. `?brand=` names one of several; a brand that is not here throws `not_found`. */
export async function brandScreen(scope: Scope, url: URL) {
  const { db, workspace, member } = scope;
  const asked = url.searchParams.get('brand');
  const [{ brands, brand, rules, claims, facts, audiences }, members] = await Promise.all([
    getBrand(db, workspace.id, isId(asked) ? asked : undefined),
    claimMembers(scope),
  ]);
  const today = dateInZone(now(), workspace.timeZone);

  return {
    base: `/w/${workspace.slug}`,
    brands: brands.map(({ id, name }) => ({ id, name })),
    brand,
    rules,
    claims: claims.map((claim) => ({
      ...claim,
      life: claimLife(claim.expiresOn, today),
      owner: ownerName(claim.ownerId ?? '', members),
      isMine: claim.ownerId === member.id,
    })),
    facts,
    audiences,
    mayWrite: may(member.role, 'brand.write'),
    newId: newId(),
  };
}
