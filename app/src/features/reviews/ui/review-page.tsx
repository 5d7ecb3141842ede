import type { Review } from '@upbeat/db/review-links/row';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useFormat } from '~/components/format-context';
import { EmptyState } from '~/components/ui/empty-state';
import { Logo } from '~/components/ui/logo';
import { ReviewItem } from './review-item';

/** The sheet that somebody without an account sees. */
export function ReviewSheet({ children }: { children: ReactNode }) {
  return (
    <div className="review-sheet">
      <p className="brand">
        <Logo size={26} />
        Upbeat
      </p>
      <main id="main">{children}</main>
    </div>
  );
}

/** What a review link shows: the copy it is for, and nothing else of the workspace. */
export function ReviewPage({ review }: { review: Review }) {
  const { dateTime } = useFormat();
  const [name, setName] = useState('');

  return (
    <ReviewSheet>
      <h1 className="speak-2xl">Copy for your review</h1>
      <p className="mt-2 max-w-[64ch] text-ink-2">
        Made for {review.label}.{' '}
        {review.mayApprove ? 'You may comment, approve, or ask for changes.' : 'You may comment.'} What you write goes
        to the team with the name you give. This link works until {dateTime(review.expiresAt)}.
      </p>
      {review.items.length === 0 && (
        <EmptyState title="Nothing is up for review now.">
          Copy appears here once the team puts it up. The link stays the same.
        </EmptyState>
      )}
      {review.items.map((item) => (
        <ReviewItem
          key={item.variantId}
          item={item}
          mayApprove={review.mayApprove}
          isOnly={review.items.length === 1}
          name={name}
          onName={setName}
        />
      ))}
    </ReviewSheet>
  );
}
