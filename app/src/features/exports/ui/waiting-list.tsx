import { Link } from '@remix-run/react';
import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import { SectionHeading } from '~/components/ui/section';
import type { ExportScreen } from '../export-screen.server';

/** Copy that cannot leave yet, each with its reason and a way to it. */
export function WaitingList({ base, waiting }: Pick<ExportScreen, 'base' | 'waiting'>) {
  if (waiting.length === 0) return null;

  return (
    <section aria-labelledby="waits">
      <SectionHeading id="waits" title="What waits" />
      <ul>
        {waiting.map((variant) => (
          <li key={variant.id} className="border-b border-line py-2 text-sm last:border-b-0">
            <Link to={`${base}/variants/${variant.id}`} className="no-underline hover:underline">
              {variant.piece}, variant {variant.label}
            </Link>
            <span className="block text-xs text-ink-3">
              {CHANNEL_NAMES[variant.channel]}. {variant.reason}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
