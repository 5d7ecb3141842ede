import type { BriefSlots } from '@upbeat/core/brief';
import { SaveAnswerSchema } from './forms';
import type { SaveAnswer } from './forms';

export type SendAnswer = SaveAnswer | { kind: 'failed'; message: string };
export type SendBrief = (body: { rowVersion: number; slots: BriefSlots }) => Promise<SendAnswer>;

/** Posts a brief to its address. Never rejects: a failed save is an answer, so that no words are lost to an error page. */
export function briefSender(url: string): SendBrief {
  return async (body) => {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (response.redirected)
        return { kind: 'failed', message: 'Your session has ended. Sign in again in another tab.' };
      const answer: unknown = await response.json();
      const parsed = SaveAnswerSchema.safeParse(answer);
      if (parsed.success) return parsed.data;
      const { message } = answer as { message?: unknown };

      return { kind: 'failed', message: typeof message === 'string' ? message : 'Upbeat could not save this.' };
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;

      return { kind: 'failed', message: 'Upbeat does not answer.' };
    }
  };
}
