import type { CopyFields } from '@upbeat/core/channels';
import type { SaveOutcome } from '@upbeat/commands/copy/save-copy';

/** What a save carries. */
export interface CopyBody {
  rowVersion: number;
  fields: CopyFields;
  keepFirst?: boolean;
}

/** What a save answers: kept, met by newer words, or refused with a sentence (`isFinal`: trying again will not help). */
export type SendReply = SaveOutcome | { kind: 'refused'; message: string; isFinal: boolean };
export type SendCopy = (body: CopyBody) => Promise<SendReply>;

const UNREACHABLE = 'no answer from Upbeat. Your words are kept in this tab, and saving is tried again';
const SIGNED_OUT = 'your session has ended. Sign in again in another tab; your words are kept here';

/** Puts a working copy to its address. Never rejects: what went wrong is part of the answer. */
export function sendTo(url: string): SendCopy {
  return async (body) => {
    const response = await fetch(url, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }).catch(() => null);
    if (response === null) return { kind: 'refused', message: UNREACHABLE, isFinal: false };
    if (response.redirected || response.status === 401) return { kind: 'refused', message: SIGNED_OUT, isFinal: false };
    const answer: unknown = await response.json().catch(() => null);
    if (isOutcome(answer)) return answer;
    const isFinal = response.status >= 400 && response.status < 500 && response.status !== 429;

    return { kind: 'refused', message: sentenceOf(answer) ?? UNREACHABLE, isFinal };
  };
}

function isOutcome(answer: unknown): answer is SaveOutcome {
  return isObject(answer) && (answer['kind'] === 'saved' || answer['kind'] === 'conflict');
}

function sentenceOf(answer: unknown): string | null {
  return isObject(answer) && typeof answer['message'] === 'string' ? answer['message'] : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
