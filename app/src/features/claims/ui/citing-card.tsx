import { Link } from '@remix-run/react';
import { CHANNEL_NAMES, CHANNELS } from '@upbeat/core/channel-fields';
import type { CitingVariant } from '@upbeat/db/claims/list-citing-variants';
import { Card, CardHeader, CardNote } from '~/components/ui/card';

/** The copy that stands on a claim: what its change or its last day touches. */
export function CitingCard({ citing, base }: { citing: readonly CitingVariant[]; base: string }) {
  return (
    <Card as="aside" aria-label="Stands in">
      <CardHeader title="Stands in" aside={<span className="text-xs text-ink-3">{countWords(citing.length)}</span>} />
      {citing.length === 0 ? (
        <p className="px-[18px] pb-4 text-sm text-ink-3">No copy stands on this claim yet.</p>
      ) : (
        <ul>
          {citing.map(({ id, name, label, channel, status }) => (
            <li key={id} className="border-t border-line px-[18px] py-2.5 text-sm">
              <Link to={`${base}/variants/${id}`} className="wrap-anywhere">
                {name}, {label}
              </Link>
              <span className="block text-xs text-ink-3">
                {CHANNELS.flatMap((one) => (one === channel ? [CHANNEL_NAMES[one]] : []))}, {status}
              </span>
            </li>
          ))}
        </ul>
      )}
      {citing.length > 0 && (
        <CardNote>A change of the claim, or its last day, voids the approvals of this copy.</CardNote>
      )}
    </Card>
  );
}

/** As many are shown as are asked for; beyond that nobody counts. */
const MOST_SHOWN = 50;

function countWords(count: number): string {
  if (count === 0) return 'nothing yet';
  if (count >= MOST_SHOWN) return `the newest ${MOST_SHOWN}`;

  return count === 1 ? '1 variant' : `${count} variants`;
}
