import { AppError } from '@upbeat/core/app-error';
import { isId } from '@upbeat/core/ids';
import { refuse } from '~/request/refuse';

/** The id in an address, or 404: an id that is no UUID names nothing. */
export function idOf(params: Record<string, string | undefined>): string {
  const { id } = params;

  return isId(id) ? id : refuse(new AppError('not_found', 'There is nothing at this address.'));
}
