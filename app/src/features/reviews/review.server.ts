import type { AppLoadContext } from '@remix-run/node';
import { createAnonClient } from '@upbeat/db/anon-client';
import { actOnReview, openReview } from '@upbeat/db/review-links/review';
import type { Review } from '@upbeat/db/review-links/row';
import type { ReviewInput } from './forms';

/** What a link shows, asked with nobody's rights even where somebody is signed in. Throws `not_found` and `rate_limited`. */
export async function reviewOf({ limit, settings }: AppLoadContext, token: string): Promise<Review> {
  await limit.take('review-open', token);

  return openReview(createAnonClient(settings.supabase), token);
}

/** Comments or judges by a link. Throws what `actOnReview` throws, and `rate_limited`. */
export async function reviewAct({ limit, settings }: AppLoadContext, token: string, input: ReviewInput): Promise<void> {
  await limit.take('review-act', token);
  const { intent, variantId, name, text } = input;
  const more = input.intent === 'comment' ? input.about : { versionId: input.versionId };

  await actOnReview(createAnonClient(settings.supabase), token, { act: intent, variantId, name, text, ...more });
}
