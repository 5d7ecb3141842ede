import { useFetcher } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { FormReply } from '~/request/form.server';
import type { StoredWords } from '../judge-from-form.server';
import { postedText } from '~/features/brands/ui/stale-notice';
import type { StaleField } from '~/features/brands/ui/stale-notice';

type Reply = { done: true } | (FormReply & { stored?: StoredWords | null });

/** The one form of a lesson's page: every verdict posts its words, so that none is ever lost. */
export function useLessonAct(rowVersion: number) {
  const fetcher = useFetcher<Reply>({ key: 'judge-lesson' });
  const reply = fetcher.data && 'result' in fetcher.data ? fetcher.data : null;
  const stored = reply?.stored ?? null;
  const done = fetcher.state === 'idle' && fetcher.data !== undefined && 'done' in fetcher.data;
  // The version that the fields were filled from: it moves only with one's own save, or when a newer text was shown beside them.
  const [base, setBase] = useState(rowVersion);
  const latest = useRef(rowVersion);
  latest.current = rowVersion;
  useEffect(() => {
    if (done) setBase(latest.current);
  }, [done, fetcher.data]);
  const posted = reply?.result.initialValue;

  return {
    Form: fetcher.Form,
    verdict: fetcher.state === 'idle' ? null : (fetcher.formData?.get('verdict') ?? null),
    done,
    rowVersion: stored?.rowVersion ?? base,
    errors: reply?.result.error ?? {},
    /** What somebody else saved in between, beside what stands in the form; null when nobody did. */
    stale:
      stored === null
        ? null
        : ([
            { label: 'Claim', stored: stored.claim, mine: postedText(posted, 'claim') },
            { label: 'Wrong if', stored: stored.wrongIf, mine: postedText(posted, 'wrongIf') },
            { label: 'Holds until', stored: stored.expiresOn, mine: postedText(posted, 'expiresOn') },
          ] satisfies StaleField[]),
  };
}

export type LessonAct = ReturnType<typeof useLessonAct>;
