import { newId } from '@upbeat/core/ids';
import { may } from '@upbeat/core/roles';
import { dealTaste } from '@upbeat/db/taste/deal-taste';
import type { Deal } from '@upbeat/db/taste/deal-taste';
import { getTasteRecord } from '@upbeat/db/taste/get-taste-record';
import type { Scope } from '~/request/require-member.server';
import { pairToShow, putOff, readAsked, writeAsked } from './asked';
import type { Asked } from './asked';
import { recordOf } from './record';
import { roundRows } from './round-rows';

type Asker = Pick<Scope, 'db' | 'workspace' | 'member'>;

/** The next pair of today's ten without its result, what came of the ten once it is done, or why there is none. */
export async function tasteScreen(scope: Asker, url: URL) {
  const asked = readAsked(url.searchParams);
  const deal = await dealTaste(scope.db, scope.workspace.id, asked);
  const base = `/w/${scope.workspace.slug}`;
  const pair = pairToShow(deal.next, asked.skipped);
  if (deal.pairs === 0) return { kind: 'absent' as const, base };
  if (pair === null) return overScreen(scope, deal, asked, base);

  return {
    kind: 'pair' as const,
    base,
    actKey: newId(),
    pair,
    round: deal.round,
    done: deal.done,
    of: deal.done + deal.next.length,
    mayAnswer: may(scope.member.role, 'forecasts.write'),
    skipTo:
      deal.next.length > 1
        ? `${base}/taste${writeAsked({ ...asked, skipped: putOff(asked.skipped, pair.pairId) })}`
        : null,
  };
}

async function overScreen({ db, workspace }: Asker, deal: Deal, asked: Asked, base: string) {
  const answers = await getTasteRecord(db, workspace.id);
  const ten = answers.filter(({ day, round }) => day === deal.day && round === deal.round);

  return {
    kind: 'over' as const,
    base,
    rows: roundRows(ten),
    ten: recordOf(ten),
    all: recordOf(answers),
    left: deal.left,
    moreTo: `${base}/taste${writeAsked({ ...asked, more: true, skipped: [] })}`,
    sensitive: asked.sensitive ? 0 : deal.sensitive,
    sensitiveTo: `${base}/taste${writeAsked({ more: true, sensitive: true, skipped: [] })}`,
  };
}
