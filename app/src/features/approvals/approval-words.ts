import { quoted } from '@upbeat/brand/quoted';
import type { OutsideVerdict } from '@upbeat/db/review-links/row';
import type { Approval, VariantStatus } from '@upbeat/db/variants/editor-schema';
import { capital } from '~/components/capital';

/** What the bar at the foot of the editor goes by. */
export interface ApprovalFacts {
  status: VariantStatus;
  policy: { people: number; authorMaySign: boolean };
  /** Newest first. */
  approvals: readonly Approval[];
  names: Record<string, string>;
  submittedBy: string | null;
  /** User ids of everybody who changed the words since the last approval. */
  editors: readonly string[];
  me: { userId: string; mayWrite: boolean; mayApprove: boolean };
  /** Findings that stop an approval. */
  blocking: number;
  /** What review links said, and whether a yes of theirs counts. */
  outside: { verdicts: readonly OutsideVerdict[]; counts: boolean };
  /** What a signature binds to. */
  bound: { rules: number; claims: number; limits: string };
}

/** The bar in words: what is asked, what it rests on, and why its verb (Submit, Approve) is shut (null = open). */
export interface ApprovalWords {
  title: string;
  detail: string;
  shut: string | null;
}

const COUNTED = ['none', 'one', 'two', 'three'];
const PEOPLE = ['nobody', 'one person', 'two people', 'three people'];

function list(names: readonly string[]): string {
  return names.length <= 1 ? (names[0] ?? 'nobody') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** "copy, 12 rules, 2 claims and the limits of 24 Nov 2026" */
function boundTo({ rules, claims, limits }: ApprovalFacts['bound']): string {
  return `copy, ${counted(rules, 'rule')}, ${counted(claims, 'claim')} and the limits of ${limits}`;
}

/** How far the signatures are: "1 of 2 signed: Leila; one more, not by its author". Null where nothing is to be signed. */
export function quorumWords(facts: ApprovalFacts): string | null {
  if (facts.status !== 'submitted') return null;
  const signed = signers(facts);
  const left = Math.max(facts.policy.people - signed.length, 0);
  const whose = facts.policy.authorMaySign ? '' : ', not by its author';
  const said = signed.length === 0 ? '' : `: ${list(signed)}`;

  return `${signed.length} of ${facts.policy.people} signed${said}; ${COUNTED[left] ?? left} more${whose}.`;
}

/** How the approval of a variant stands, in words, for one member. */
export function approvalWords(facts: ApprovalFacts): ApprovalWords {
  if (facts.status === 'approved') return approved(facts);
  if (facts.status === 'submitted') return submitted(facts);

  return draft(facts);
}

function nameOf({ names, me }: ApprovalFacts, userId: string): string {
  return userId === me.userId ? 'you' : (names[userId] ?? 'a former member');
}

/** Whose signatures count, in the order they were given; one from outside counts as one, and never alone. */
function signers(facts: ApprovalFacts): string[] {
  const { verdicts, counts } = facts.outside;
  const members = facts.approvals
    .filter(({ verdict, voidedAt }) => verdict === 'approved' && voidedAt === null)
    .toReversed()
    .map(({ signedBy }) => nameOf(facts, signedBy));
  const outside = verdicts.find(
    ({ verdict, isLast, void: reason }) => verdict === 'approved' && isLast && reason === null,
  );

  return counts && outside && members.length > 0 ? [...members, `${outside.name} (by review link)`] : members;
}

function draft(facts: ApprovalFacts): ApprovalWords {
  const { policy } = facts;
  // One that was taken back says nothing of the copy.
  const last = facts.approvals.find(({ voidedAt, voidReason }) => voidedAt === null || voidReason !== null);
  const shut = blockedBy(facts.blocking);
  const needs = `Approval needs ${PEOPLE[policy.people] ?? policy.people}${policy.authorMaySign ? '' : ', and not who wrote it'}.`;
  if (last?.verdict === 'returned') {
    return {
      title: `${capital(nameOf(facts, last.signedBy))} returned it: ${quoted(last.reason)}`,
      detail: 'Mend it, then submit it again.',
      shut,
    };
  }
  if (last?.voidedAt && last.voidReason) {
    return {
      title: `The approval is void. ${last.voidReason}`,
      detail: `Look at the findings, then submit it again. ${needs}`,
      shut,
    };
  }

  return { title: 'Not submitted yet.', detail: needs, shut };
}

function submitted(facts: ApprovalFacts): ApprovalWords {
  const { policy, submittedBy, editors, me, blocking, bound } = facts;
  const signed = signers(facts);
  const left = policy.people - signed.length;
  const isAuthor = submittedBy === me.userId || editors.includes(me.userId);
  const isRefused = isAuthor && !policy.authorMaySign;
  const hasSigned = signed.includes('you');
  const said =
    signed.length === 0
      ? ''
      : ` ${capital(list(signed))} ${signed.length === 1 && !hasSigned ? 'has' : 'have'} signed;`;
  const whose =
    isRefused || hasSigned || !me.mayApprove
      ? `${left} more to sign`
      : left === 1
        ? 'yours completes it'
        : 'yours is one of them';
  const title = `Approval needs ${PEOPLE[policy.people] ?? policy.people}.${said} ${signed.length === 0 ? capital(whose) : whose}.`;
  const bind = `A signature binds to ${boundTo(bound)}. Changing any of them voids it.`;
  const detail =
    isRefused && me.mayApprove
      ? 'You wrote or submitted it, and here its author does not sign: ask another member.'
      : bind;

  return { title, detail, shut: shutBecause(blocking, isRefused, hasSigned) };
}

function shutBecause(blocking: number, isRefused: boolean, hasSigned: boolean): string | null {
  if (hasSigned) return 'You have signed';
  if (isRefused) return 'Another member signs';

  return blockedBy(blocking);
}

/** While findings block nobody could sign, so nobody submits either. */
function blockedBy(blocking: number): string | null {
  return blocking > 0 ? `Mend ${counted(blocking, 'finding')} first` : null;
}

function approved(facts: ApprovalFacts): ApprovalWords {
  return {
    title: `Approved by ${list(signers(facts))}.`,
    detail: `Bound to ${boundTo(facts.bound)}. Changing any of them voids it.`,
    shut: null,
  };
}
