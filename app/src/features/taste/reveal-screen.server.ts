import { dealTaste } from '@upbeat/db/taste/deal-taste';
import { getTasteRecord } from '@upbeat/db/taste/get-taste-record';
import { getTasteReveal } from '@upbeat/db/taste/get-taste-reveal';
import type { Scope } from '~/request/require-member.server';
import { readAsked, writeAsked } from './asked';
import { recordOf } from './record';

/** A pair that the member has answered, opened, with the record up to today; null where he has not answered it. */
export async function revealScreen({ db, workspace }: Pick<Scope, 'db' | 'workspace'>, pairId: string, url: URL) {
  const asked = { ...readAsked(url.searchParams), more: false };
  const [reveal, deal, answers] = await Promise.all([
    getTasteReveal(db, workspace.id, pairId),
    dealTaste(db, workspace.id, asked),
    getTasteRecord(db, workspace.id),
  ]);
  if (reveal === null) return null;
  const ten = answers.filter(({ day, round }) => day === deal.day && round === deal.round);
  const at = ten.findIndex((answer) => answer.pairId === pairId);

  return {
    base: `/w/${workspace.slug}`,
    reveal,
    record: recordOf(answers),
    /** Its place in the round that runs; null for an earlier one. */
    at: at < 0 ? null : at + 1,
    of: ten.length + deal.next.length,
    isLast: deal.next.length === 0,
    nextTo: `/w/${workspace.slug}/taste${writeAsked(asked)}`,
  };
}
