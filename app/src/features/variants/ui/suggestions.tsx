import type { FieldKey } from '@upbeat/core/channel-fields';
import { Link } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { Button } from '~/components/ui/button';
import { Chip } from '~/components/ui/chip';
import { LevelWords } from '~/components/ui/level-words';
import { Spinner } from '~/components/ui/spinner';

export interface SuggestionsProps {
  /** Address that is asked. */
  url: string;
  field: FieldKey;
  /** "Headline 3" */
  name: string;
  text: string;
  onTake: (text: string) => void;
  onClose: () => void;
}

type Answer =
  | { kind: 'asking' }
  | { kind: 'words'; alternatives: string[]; label: string; note: string | null; runId: string }
  | { kind: 'failed'; message: string; isModel: boolean };

const FAILED = 'No answer came. Your words are as they were.';

/** Other ways to say one field. A person takes one or none; Stop ends the asking and the model's call with it. */
export default function Suggestions({ url, field, name, text, onTake, onClose }: SuggestionsProps) {
  const [answer, setAnswer] = useState<Answer>({ kind: 'asking' });
  // The words that were there when it was asked: taking one changes them, and that asks nothing anew.
  const [asked, setAsked] = useState({ text, template: false });
  useEffect(() => {
    const stop = new AbortController();
    setAnswer({ kind: 'asking' });
    void ask(url, { field, ...asked }, stop.signal).then((found) => !stop.signal.aborted && setAnswer(found));

    return () => stop.abort();
  }, [url, field, asked]);

  return (
    <div
      className="col-span-2 col-start-2 mt-1 mb-2 border-l-2 border-together-fill pl-3"
      role="group"
      aria-label={`Other words for ${name}`}
    >
      <div className="flex flex-wrap items-center gap-2 text-sm" role="status">
        <LevelWords level={2} />
        {answer.kind === 'asking' && (
          <>
            <Spinner /> Looking for other words
          </>
        )}
        {answer.kind === 'words' && (
          <>
            <Chip>{answer.label}</Chip>
            <Link to={`${url.split('/variants/')[0]}/runs/${answer.runId}`} className="text-xs">
              Why this?
            </Link>
          </>
        )}
        {answer.kind === 'failed' && <span className="text-bad">{answer.message}</span>}
        <Button variant="ghost" size="small" className="ml-auto" onClick={onClose}>
          {answer.kind === 'asking' ? 'Stop' : 'Close'}
        </Button>
      </div>
      {answer.kind === 'words' && answer.note !== null && <p className="text-xs text-warn">{answer.note}</p>}
      {answer.kind === 'words' && (
        <ul>
          {answer.alternatives.map((words) => (
            <li key={words} className="flex items-center gap-2 border-t border-line py-1.5">
              <span className="min-w-0 flex-1 text-md whitespace-pre-wrap wrap-anywhere">{words}</span>
              <Button size="small" aria-label={`Use: ${words}`} onClick={() => onTake(words)}>
                Use
              </Button>
            </li>
          ))}
        </ul>
      )}
      {answer.kind !== 'asking' && (
        <div className="-ml-1.5 flex gap-1">
          <Button variant="ghost" size="small" onClick={() => setAsked({ text, template: false })}>
            Ask again
          </Button>
          {answer.kind === 'failed' && answer.isModel && !asked.template && (
            <Button variant="ghost" size="small" onClick={() => setAsked({ text, template: true })}>
              Use templates
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

async function ask(
  url: string,
  body: { field: FieldKey; text: string; template: boolean },
  signal: AbortSignal,
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  }).catch(() => null);
  const said = (await response?.json().catch(() => null)) as Partial<Record<string, unknown>> | null | undefined;
  const alternatives = Array.isArray(said?.['alternatives'])
    ? said['alternatives'].filter((one) => typeof one === 'string')
    : [];
  if (response?.ok && alternatives.length > 0)
    return {
      kind: 'words',
      alternatives,
      label: String(said?.['label'] ?? ''),
      note: typeof said?.['note'] === 'string' ? said['note'] : null,
      runId: String(said?.['runId'] ?? ''),
    };
  const message = said?.['message'];

  // Templates help where the model is the trouble, not where the field or the brief is.
  const isModel = /^(provider_|rate_limited)/.test(String(said?.['code'] ?? ''));

  return { kind: 'failed', message: typeof message === 'string' ? message : FAILED, isModel };
}
