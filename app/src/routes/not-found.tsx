import { AppError } from '@upbeat/core/app-error';
import { refuse } from '~/request/refuse';

/** Any address that no other route claims; answered here so that the root loader still gives theme and reference. */
export function loader(): never {
  return refuse(new AppError('not_found', 'Nothing lives at this address.'));
}

export { loader as action };

/** Never shown: the loader always answers 404, and the root error page draws it. */
export default function NotFoundRoute() {
  return null;
}
