import type { Placement } from '@upbeat/db/placements/row';
import type { PlatformEntity } from '@upbeat/db/platform-entities/row';

/** The account a placement names; where it names none, those that the results attached to it come from. */
export function accountsOf(
  { account }: Pick<Placement, 'account'>,
  entities: readonly Pick<PlatformEntity, 'account'>[],
): { platform: string; name: string }[] {
  if (account) return [account];

  return [...new Map(entities.map((one) => [`${one.account.platform} ${one.account.name}`, one.account])).values()];
}
