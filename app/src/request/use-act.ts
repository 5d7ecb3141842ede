import { useFetcher } from '@remix-run/react';
import type { ErrorCode } from '@upbeat/core/app-error';
import type { FormReply } from './form.server';

/** What an act answers: refused with sentences, or done. An act that leads elsewhere answers nothing here. */
export type ActReply = FormReply | { done: true };

/** One act at a time under a key; `refused` is the sentence of a refusal as a whole, `errors` those at the fields, `code` its kind. */
export function useAct(key: string) {
  const fetcher = useFetcher<ActReply>({ key });
  const reply = fetcher.data && 'result' in fetcher.data ? fetcher.data : null;
  const error = reply?.result.error ?? null;

  return {
    Form: fetcher.Form,
    busy: fetcher.state !== 'idle',
    done: fetcher.state === 'idle' && fetcher.data !== undefined && 'done' in fetcher.data,
    /** Done, while the page still loads anew: in time for what is about to leave it. */
    answered: fetcher.data !== undefined && 'done' in fetcher.data,
    refused: error?.['']?.[0] ?? null,
    errors: error ?? {},
    code: (reply?.code ?? null) as ErrorCode | null,
  };
}
