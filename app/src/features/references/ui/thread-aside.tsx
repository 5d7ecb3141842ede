import { Link } from '@remix-run/react';
import X from 'lucide-react/icons/x';
import { Card } from '~/components/ui/card';
import { LinkButton } from '~/components/ui/link-button';
import type { ReferenceThreadData } from '../reference-thread.server';
import { ReferenceCounts, ReferenceLineage, Siblings } from './reference-thread';

/** The reference that is open beside the list: its test, then its thread. */
export function ThreadAside({ thread, base, closeTo }: { thread: ReferenceThreadData; base: string; closeTo: string }) {
  const { reference, siblings, stations } = thread;

  return (
    <Card
      as="aside"
      aria-label="Thread"
      className="sticky top-[68px] max-h-[calc(100vh-84px)] overflow-y-auto narrow:static narrow:order-first narrow:max-h-none"
    >
      <div className="card-header">
        <h2>Thread</h2>
        <span className="aside">
          <LinkButton
            to={closeTo}
            variant="ghost"
            size="small"
            preventScrollReset
            aria-label="Close"
            icon={<X size={14} aria-hidden />}
          />
        </span>
      </div>
      <div className="px-[18px] pb-2.5">
        <p className="speak-md mb-1.5">{reference.headline}</p>
        <ReferenceCounts reference={reference} />
        <p className="mt-1.5 text-xs">
          <Link to={`${base}/references/${reference.id}`}>Open its page</Link>
        </p>
      </div>
      {siblings.length > 0 && (
        <div className="border-t border-line px-[18px] py-2.5">
          <Siblings siblings={siblings} here={reference.id} base={base} />
        </div>
      )}
      <div className="border-t border-line px-[18px] py-3">
        <ReferenceLineage stations={stations} />
      </div>
    </Card>
  );
}
