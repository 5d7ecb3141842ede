import { newId } from '@upbeat/core/ids';
import { LEVEL_NAMES } from '@upbeat/core/levels';
import { may } from '@upbeat/core/roles';
import { undoLeaves } from '@upbeat/db/decisions/undo-leaves';
import { getOrchestration, isAutomationAnswered } from '@upbeat/db/delegation/get-orchestration';
import type { DelegationChange, TaskKind } from '@upbeat/db/delegation/row';
import { wilsonInterval } from '@upbeat/stats/wilson';
import type { Scope } from '~/request/require-member.server';
import { TASK_KINDS, taskKindWords } from './task-kinds';

const ORDER = Object.keys(TASK_KINDS);

/** A kind of task with how its audits came out: the share judged fine with its 95% Wilson interval, where there are any. */
function toRow(kind: TaskKind) {
  const bound = wilsonInterval(kind.fine, kind.audited);

  return {
    ...kind,
    words: taskKindWords(kind.kind),
    audits: bound && { value: kind.fine / kind.audited, ...bound },
    /** Levels that people may choose here. */
    open: ([1, 2, 3] as const).filter((level) => level >= kind.lowest),
  };
}

/** A change of the log in a sentence, and its reason. */
function toLine({ seq, at, by, noun, verb, data }: DelegationChange) {
  const who = by ?? 'A former member';
  const what =
    noun === 'automation_switches'
      ? `turned automation ${verb}`
      : `set ${taskKindWords(data.kind ?? '').inWords} to “${LEVEL_NAMES[data.to ?? 3]}”`;

  return { seq, at, level: data.to ?? null, told: `${who} ${what}`, reason: data.reason ?? '' };
}

/** Who plays what: the switch, the level of every kind of task, what AI did on its own, and every change. */
export async function orchestrationScreen({ db, workspace, member }: Pick<Scope, 'db' | 'workspace' | 'member'>) {
  const [{ kinds, log, acts, ...page }, isAnswered] = await Promise.all([
    getOrchestration(db, workspace.id),
    isAutomationAnswered(db, workspace.id),
  ]);
  const left = await undoLeaves(
    db,
    workspace.id,
    acts.map(({ id }) => id),
  );
  const rows = kinds.map(toRow).toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));

  return {
    ...page,
    /** The switch is on, but nobody who may turn it on answers for it: nothing runs. */
    isUnanswered: page.on && !isAnswered,
    base: `/w/${workspace.slug}`,
    /** Idempotency key of the next act. */
    key: newId(),
    rows,
    handed: rows.filter(({ level }) => level === 1),
    acts: acts.map((act) => ({ ...act, kindName: taskKindWords(act.kind).name, left: left[act.id] ?? [] })),
    log: log.map(toLine),
    may: { manage: may(member.role, 'delegation.manage'), judge: may(member.role, 'suggestions.judge') },
  };
}

export type OrchestrationScreen = Awaited<ReturnType<typeof orchestrationScreen>>;
export type PolicyRow = OrchestrationScreen['rows'][number];
export type AiAct = OrchestrationScreen['acts'][number];
