import { quoted } from '@upbeat/brand/quoted';
import type { Verdict } from '@upbeat/core/suggestion';
import type { Wait } from '@upbeat/db/today/row';
import type { WaitWords } from './wait-words';

type Of<Kind extends Wait['kind']> = Extract<Wait, { kind: Kind }>;
export type LoopWait = Of<
  'suggest' | 'weigh' | 'decide' | 'resolve' | 'audit' | 'outcome' | 'learn' | 'rejudge' | 'conclude'
>;

function suggestionWords({ id, kind, about }: Of<'suggest' | 'weigh'>): WaitWords {
  const { title, campaign, spends, forecast } = about;
  const weigh = kind === 'weigh';

  return {
    title: weigh ? `${title.replace(/[.?!]+$/, '')}?` : title,
    why: weigh
      ? `For ${quoted(campaign)}. The evidence is laid out; there is no verdict.`
      : `For ${quoted(campaign)}, ${spends === 'better' ? 'without spending more' : 'spending more'}. Read from its latest results.`,
    meta: [forecast ? 'Your forecast is locked' : 'Your forecast first'],
    verb: weigh ? 'Weigh it' : 'Evidence',
    to: `/suggestions/${id}`,
  };
}

const CAUSES: Record<Verdict, string> = {
  causal: 'The difference is what the decision caused.',
  confounded: 'Something else changed too, so nobody can say what the decision caused.',
  unknown: 'What would have been without it is not known.',
};

function decisionWords({ id, kind, about }: Of<'decide' | 'resolve' | 'audit' | 'outcome'>): WaitWords {
  const { question, statement, campaign, speaksFor, against, verdict, decision } = about;
  const of = campaign === null ? '' : `For ${quoted(campaign)}. `;
  const page = { title: question, to: `/decisions/${id}`, meta: [] };
  switch (kind) {
    case 'decide':
      return {
        ...page,
        why: `${of}${speaksFor} for, ${against} against; there is no recommendation.`,
        verb: 'Weigh it',
      };
    case 'resolve':
      return { ...page, title: `Did it come true? ${statement}`, why: `Decided then: ${question}`, verb: 'Say so' };
    case 'audit':
      return {
        ...page,
        why: `${of}AI applied this on its own, inside its caps. Say whether it was right; one click undoes it.`,
        to: '/orchestration',
        verb: 'Audit',
      };
    case 'outcome':
      return {
        ...page,
        title: `What came of it: ${question}`,
        why: `You ${decision === 'dismissed' ? 'dismissed' : decision === 'applied' ? 'applied' : 'decided'} it. ${verdict === null ? '' : CAUSES[verdict]}`,
        verb: 'Read it',
      };
  }
}

function lessonWords({ id, kind, about }: Of<'learn' | 'rejudge'>): WaitWords {
  const { claim, wrongIf, supports, contradicts } = about;
  const reopened = kind === 'rejudge';

  return {
    title: claim,
    why: reopened
      ? `A later result contradicts this lesson: ${contradicts} against, ${supports} for. No brief is given it until you judge.`
      : `A lesson drafted from an outcome. Wrong if: ${wrongIf}`,
    meta: [reopened ? 'Reopened' : 'Draft'],
    verb: reopened ? 'Re-judge' : 'Judge',
    to: `/lessons/${id}`,
  };
}

function experimentWords({ id, about }: Of<'conclude'>): WaitWords {
  const { name, campaign, status, days, minDays } = about;
  const running = status === 'running';

  return {
    title: running ? `“${name}” has reached its minimum` : `Conclude the test “${name}”`,
    why: `For ${quoted(campaign)}: ${days} days of the ${minDays} it set itself. ${running ? 'Stop it, and its result carries a decision.' : 'Keep one arm, or change nothing; with a reason.'}`,
    meta: ['Result open'],
    verb: 'Read it',
    to: `/experiments/${id}`,
  };
}

/** What the loop's second half asks for, as a title, a sentence and one verb. */
export function loopWords(wait: LoopWait): WaitWords {
  switch (wait.kind) {
    case 'suggest':
    case 'weigh':
      return suggestionWords(wait);
    case 'learn':
    case 'rejudge':
      return lessonWords(wait);
    case 'conclude':
      return experimentWords(wait);
    default:
      return decisionWords(wait);
  }
}
