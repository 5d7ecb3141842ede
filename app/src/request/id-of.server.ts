import type { Params } from '@remix-run/react';
import { AppError } from '@upbeat/core/app-error';
import { isId } from '@upbeat/core/ids';
import { refuse } from './refuse';

/** The `:id` of an address, or a 404: what is no UUID names nothing. */
export function requireId({ id }: Params): string {
  if (!isId(id)) return refuse(new AppError('not_found', 'There is nothing at this address.'));

  return id;
}
