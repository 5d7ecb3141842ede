import { useFetcher } from '@remix-run/react';
import type { FormReply } from '~/request/form.server';

/** What an action on an idea answers: refused with sentences, or done. */
export type IdeaReply = FormReply | { done: true };

/** One act on an idea at a time; `refused` is the sentence of a refusal, `errors` those at the fields. */
export function useIdeaAct(ideaId: string, intent: string) {
  const fetcher = useFetcher<IdeaReply>({ key: `${intent}-${ideaId}` });
  const error = fetcher.data && 'result' in fetcher.data ? fetcher.data.result.error : null;

  return {
    Form: fetcher.Form,
    busy: fetcher.state !== 'idle',
    done: fetcher.state === 'idle' && fetcher.data !== undefined && 'done' in fetcher.data,
    refused: error?.['']?.[0] ?? null,
    errors: error ?? {},
  };
}
