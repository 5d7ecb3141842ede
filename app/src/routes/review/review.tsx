import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { isRouteErrorResponse, useLoaderData, useRouteError } from '@remix-run/react';
import { isAppError } from '@upbeat/core/app-error';
import { ReviewActSchema } from '~/features/reviews/forms';
import { reviewAct, reviewOf } from '~/features/reviews/review.server';
import { ReviewPage, ReviewSheet } from '~/features/reviews/ui/review-page';
import { parseForm } from '~/request/form.server';
import { refuse } from '~/request/refuse';

export const meta: MetaFunction = () => [
  { title: 'Review · Upbeat' },
  { name: 'robots', content: 'noindex, nofollow' },
];
/** What a link shows is kept by no cache, and its address is told to nobody. */
export const headers = () => ({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });

/** Public: the token is the proof. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  return reviewOf(context, params['token'] ?? '').catch((error: unknown) => {
    throw isAppError(error) ? refuse(error) : error;
  });
}

/** Public: the token is the proof, and the database holds what it allows. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await parseForm(request, ReviewActSchema);
  if (!form.ok) return form.response;
  try {
    await reviewAct(context, params['token'] ?? '', form.value);

    return { done: true as const };
  } catch (error) {
    return form.reply(error);
  }
}

export default function ReviewRoute() {
  return <ReviewPage review={useLoaderData<typeof loader>()} />;
}

/** Every way a link can be wrong says the same sentence. */
export function ErrorBoundary() {
  const error = useRouteError();
  const data: unknown = isRouteErrorResponse(error) ? error.data : null;
  const said = typeof data === 'object' && data !== null && 'message' in data ? String(data.message) : null;

  return (
    <ReviewSheet>
      <h1 className="speak-2xl">Nothing to show here</h1>
      <p className="mt-2 max-w-[64ch] text-ink-2">
        {said ?? 'Something went wrong on our side. Nothing you sent is lost that was kept; try again in a moment.'}
      </p>
    </ReviewSheet>
  );
}
