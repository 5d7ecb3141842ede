import type { PlacementStatus } from '@upbeat/db/placements/row';
import { ErrorState } from '~/components/ui/error-state';
import { LinkButton } from '~/components/ui/link-button';
import type { LostApproval } from '../approval-state';

export interface LostApprovalNoticeProps {
  lost: LostApproval;
  status: PlacementStatus;
  /** Address of the variant. */
  variant: string;
}

const TITLES: Partial<Record<PlacementStatus, string>> = {
  live: 'Its approval is void, and it is still live.',
  paused: 'Its approval is void: it cannot be set live again as it is.',
  planned: 'Its approval is void: it cannot be set live.',
};

/** Says that the words which run here are no longer approved, why, and what to do. */
export function LostApprovalNotice({ lost, status, variant }: LostApprovalNoticeProps) {
  const title = TITLES[status];
  if (title === undefined) return null;
  const pause = status === 'live' ? 'Pause the ad on its platform and here. ' : '';

  return (
    <ErrorState
      title={title}
      actions={
        <>
          <LinkButton size="small" to={variant}>
            Open the copy
          </LinkButton>
          {lost.hasNewer && (
            <LinkButton size="small" to={`${variant}/place`}>
              Place the approved version
            </LinkButton>
          )}
        </>
      }
    >
      {lost.reason} {pause}
      {lost.hasNewer
        ? 'A newer version is approved: end this placement and place that one.'
        : 'Mend the copy, submit it and have it signed again; then end this placement and place the approved version.'}{' '}
      Results so far stay.
    </ErrorState>
  );
}
