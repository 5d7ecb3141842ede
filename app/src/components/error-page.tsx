import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ErrorStaff, type ErrorSign } from './error-staff';
import { useRetry } from './use-retry';
import { Button } from './ui/button';
import { KeyValues } from './ui/key-values';
import { LinkButton } from './ui/link-button';
import { Logo } from './ui/logo';

/** What an error page says. */
interface ErrorWords {
  status: number;
  sign: ErrorSign;
  title: string;
  what: ReactNode;
  facts: readonly (readonly [string, ReactNode])[];
}

const SAVED = ['Safe', 'Everything that was saved. What you were writing is not lost by waiting.'] as const;

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}

/** The sentence that the server gave for members, when it gave one. */
function sentenceOf(error: unknown): string | undefined {
  if (!isRouteErrorResponse(error)) return undefined;
  const data: unknown = error.data;
  if (typeof data !== 'object' || data === null || !('message' in data)) return undefined;

  return typeof data.message === 'string' ? data.message : undefined;
}

/** Words for an error, by what it means for the person who meets it. */
export function errorWords(error: unknown, pathname: string): ErrorWords {
  const status = statusOf(error);
  const said = sentenceOf(error);
  if (status === 404) {
    return {
      status,
      sign: 'rest',
      title: 'A rest where a note was asked for.',
      what: (
        <>
          Nothing lives at <b>{pathname}</b>. It may have been removed, moved to another workspace, or never written.
        </>
      ),
      facts: [],
    };
  }
  if (status === 502 || status === 503 || status === 504) {
    return {
      status,
      sign: 'pause',
      title: 'A short pause.',
      what:
        said ??
        'The database does not answer. We try again every few seconds, and this page goes on by itself when it does.',
      facts: [SAVED, ['Stopped', 'AI runs. They resume where they were; nothing is done twice.']],
    };
  }
  if (status === 401 || status === 403) {
    return {
      status,
      sign: 'rest',
      title: 'This part is not yours to play.',
      what: said ?? 'Your role in this workspace does not open this page. An owner can change that.',
      facts: [],
    };
  }
  if (status < 500) {
    return {
      status,
      sign: 'rest',
      title: 'That could not be done.',
      what: said ?? 'The request was not understood.',
      facts: [SAVED],
    };
  }

  return {
    status,
    sign: 'pause',
    title: 'Something broke off.',
    what: 'The fault is ours and has been logged. Trying again often helps; if it does not, tell us the reference below.',
    facts: [SAVED, ['Not done', 'What you asked for last. Nothing of it is half there.']],
  };
}

/** The page for everything that stopped a page: what it is, what is safe, ways on. */
export function ErrorPage({ requestId }: { requestId?: string }) {
  const { pathname } = useLocation();
  const words = errorWords(useRouteError(), pathname);
  const pause = words.sign === 'pause';
  const secondsLeft = useRetry(pause && words.status !== 500);

  return (
    <main className="error-page" id="main">
      <a className="brand" href="/">
        <Logo size={28} />
        Upbeat
      </a>
      <div className="self-center py-6">
        <ErrorStaff sign={words.sign} />
        <div className="error-words">
          <p className="text-sm text-ink-3">{words.status}</p>
          <h1>{words.title}</h1>
          <p className="max-w-[56ch] text-md text-ink-2">{words.what}</p>
          <div className="mt-[22px] flex flex-wrap items-center gap-2">
            {secondsLeft !== null ? (
              <Button busy={`Trying again in ${secondsLeft} s`} />
            ) : pause ? (
              <Button variant="primary" onClick={() => location.reload()}>
                Try again
              </Button>
            ) : null}
            <LinkButton to="/" variant={pause ? 'default' : 'primary'} reloadDocument>
              Go to Today
            </LinkButton>
          </div>
          {words.facts.length > 0 && (
            <KeyValues items={words.facts} className="mt-8 grid-cols-[128px_1fr] border-t border-ink pt-3.5 text-sm" />
          )}
        </div>
      </div>
      <p className="text-xs text-ink-3">{requestId !== undefined && `Reference for support: ${requestId}`}</p>
    </main>
  );
}
