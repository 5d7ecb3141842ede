import { AppError } from '@upbeat/core/app-error';
import { listAudiences } from '../audiences/list-audiences';
import type { Audience } from '../audiences/row';
import { listBrandRules } from '../brand-rules/list-brand-rules';
import type { StoredRule } from '../brand-rules/row';
import { listClaims } from '../claims/list-claims';
import type { StoredClaim } from '../claims/row';
import type { Db } from '../client';
import { listProductFacts } from '../product-facts/list-product-facts';
import type { ProductFact } from '../product-facts/row';
import { listBrands } from './list-brands';
import type { Brand } from './row';

/** A brand with everything that is written down about it; rows in `rules` and `claims` are what the checks of packages/brand read. */
export interface BrandBook {
  /** All brands of the workspace, for the switch. */
  brands: Brand[];
  brand: Brand;
  rules: StoredRule[];
  claims: StoredClaim[];
  facts: ProductFact[];
  audiences: Audience[];
}

/** The brand book of `brandId`, or of the workspace's first brand when none is named. Archived rows are left out. Throws `not_found`. */
export async function getBrand(db: Db, workspaceId: string, brandId?: string): Promise<BrandBook> {
  const [brands, rules, claims, facts, audiences] = await Promise.all([
    listBrands(db, workspaceId),
    listBrandRules(db, workspaceId),
    listClaims(db, workspaceId),
    listProductFacts(db, workspaceId),
    listAudiences(db, workspaceId),
  ]);
  const brand = brandId === undefined ? brands[0] : brands.find((one) => one.id === brandId);
  if (!brand) throw new AppError('not_found', 'That brand is not here.');
  const ofBrand = (row: { brandId: string }): boolean => row.brandId === brand.id;

  return {
    brands,
    brand,
    rules: rules.filter(ofBrand),
    claims: claims.filter(ofBrand),
    facts: facts.filter(ofBrand),
    audiences: audiences.filter(ofBrand),
  };
}
