import { isId } from '@upbeat/core/ids';
import type { DecisionFilter, LogPlace } from '@upbeat/db/decisions/list-decisions';

const STATUSES = ['open', 'decided', 'undone', 'withdrawn'] as const;
const SUBJECTS = ['suggestion', 'experiment', 'question'] as const;
const OUTCOMES = ['waiting', 'causal', 'confounded', 'unknown'] as const;

/** What an address asks of the log; what does not fit is left out. */
export function logQuery(params: URLSearchParams): { filter: DecisionFilter; before: LogPlace | null } {
  const asked = (name: string) => params.get(name) ?? '';
  const who = asked('who');
  const level = asked('level');
  const text = asked('q').trim().slice(0, 200);
  const [at = '', id = ''] = asked('before').split('~');

  return {
    filter: {
      status: STATUSES.find((one) => one === asked('status')),
      subject: SUBJECTS.find((one) => one === asked('about')),
      level: /^[123]$/.test(level) ? Number(level) : undefined,
      who: who === 'ai' || isId(who) ? who : undefined,
      outcome: OUTCOMES.find((one) => one === asked('outcome')),
      text: text === '' ? undefined : text,
    },
    before: isId(id) && !Number.isNaN(Date.parse(at)) ? { at, id } : null,
  };
}

/** The address of the same log from another place on; null is the newest. */
export function logAddress(filter: DecisionFilter, before: LogPlace | null): string {
  const { status, subject, level, who, outcome, text } = filter;
  const params = new URLSearchParams(
    Object.entries({ status, about: subject, level: level?.toString(), who, outcome, q: text }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
  if (before !== null) params.set('before', `${before.at}~${before.id}`);

  return `?${params.toString()}`;
}
