import { AppError } from '@upbeat/core/app-error';
import { listBrands } from '@upbeat/db/brands/list-brands';
import type { Brand } from '@upbeat/db/brands/row';
import type { Scope } from '~/request/require-member.server';

/** The brand that an address names (`?brand=`), or the workspace's first. Throws AppError `not_found`. */
export async function pickBrand({ db, workspace }: Pick<Scope, 'db' | 'workspace'>, request: Request): Promise<Brand> {
  const asked = new URL(request.url).searchParams.get('brand');
  const brands = await listBrands(db, workspace.id);
  const brand = asked === null ? brands[0] : brands.find((one) => one.id === asked);
  if (!brand) throw new AppError('not_found', 'That brand is not here.');

  return brand;
}
