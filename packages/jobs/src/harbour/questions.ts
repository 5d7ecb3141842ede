import { newId } from '@upbeat/core/ids';
import type { Db } from '@upbeat/db/client';
import { decideQuestion } from '@upbeat/db/decisions/decide-question';
import { lockDecisionForecast } from '@upbeat/db/decisions/lock-decision-forecast';
import { openDecision } from '@upbeat/db/decisions/open-decision';
import { resolveDecision } from '@upbeat/db/decisions/resolve-decision';
import { unwrap } from '@upbeat/db/unwrap';
import { TARGET_DAYS } from './set-targets';
import type { Cast } from './cast';

/** Locks what some people hold likely; each is one act of one person. */
export async function forecastYes(
  workspaceId: string,
  decisionId: string,
  said: readonly (readonly [Db, number])[],
): Promise<void> {
  for (const [db, probability] of said)
    await lockDecisionForecast(db, workspaceId, newId(), { decisionId, probability });
}

async function decide(
  { strategist, workspaceId }: Cast,
  decisionId: string,
  said: { choice: string; reason: string },
): Promise<void> {
  const { row_version } = await unwrap(
    strategist.from('decisions').select('row_version').eq('workspace_id', workspaceId).eq('id', decisionId).single(),
  );
  await decideQuestion(strategist, workspaceId, newId(), { decisionId, rowVersion: row_version, ...said });
}

/** How many accounts the statement of the first question names, and in how many weeks. */
const ACCOUNTS = { count: 400, days: { from: 64, to: 37 } };

/** Ten weeks ago: whether the new campaign says that no branch is needed, with a figure that it can be judged by. */
export async function askAboutBranch(cast: Cast, campaignId: string): Promise<string> {
  const { strategist, owner, analyst, workspaceId, calendar } = cast;
  await calendar.goTo(63, '10:05');
  const { id } = await openDecision(strategist, workspaceId, newId(), {
    campaignId,
    question: 'Do we say that no branch is needed, or that the phone is enough?',
    context: 'Customers ask about branches; rivals have them.',
    dueOn: calendar.day(60),
    statement: `The campaign brings ${ACCOUNTS.count} accounts through search in its first four weeks.`,
    resolvesOn: calendar.day(ACCOUNTS.days.to - 1),
    alternatives: [
      { text: 'Say both, side by side', note: 'Costs half the views of each; tells them apart.' },
      { text: 'Say only what there is', note: 'Nobody is reminded of branches.' },
    ],
    evidence: [
      { side: 'for', text: 'An account opens from the phone, without a branch.', figure: '', source: 'Product facts' },
      { side: 'against', text: 'Naming what is missing may sound like a lack.', figure: '', source: '' },
      { side: 'unknown', text: 'which of the two people search for', figure: '', source: '' },
    ],
  });
  await calendar.goTo(62, '14:30');
  await forecastYes(workspaceId, id, [
    [strategist, 0.6],
    [owner, 0.75],
    [analyst, 0.55],
  ]);
  await decide(cast, id, {
    choice: 'Say both, side by side',
    reason: 'Nobody here knows, and four weeks of results will tell.',
  });

  return id;
}

/** The day has come: what was imported says whether the statement came true. */
export async function resolveBranch(cast: Cast, campaignId: string, decisionId: string): Promise<void> {
  const { strategist, workspaceId, calendar } = cast;
  const counted = (await unwrap(
    strategist.rpc('arm_days', {
      p_workspace_id: workspaceId,
      p_campaign_id: campaignId,
      p_from: calendar.day(ACCOUNTS.days.from),
      p_to: calendar.day(ACCOUNTS.days.to),
      p_currency: 'EUR',
    }),
  )) as { days: { conversions: number }[] };
  const accounts = counted.days.reduce((sum, day) => sum + day.conversions, 0);
  await resolveDecision(strategist, workspaceId, newId(), {
    decisionId,
    happened: accounts >= ACCOUNTS.count,
    note: `${accounts} accounts in the imported results of the first four weeks.`,
  });
}

/** Four weeks ago: whether the next campaign can be live within a week. */
export async function askAboutStart(cast: Cast, campaignId: string): Promise<string> {
  const { strategist, marketer, analyst, workspaceId, calendar } = cast;
  await calendar.goTo(30, '09:40');
  const { id } = await openDecision(strategist, workspaceId, newId(), {
    campaignId,
    question: 'Does the card campaign start with all channels, or with those that are ready?',
    context: 'E-mail needs a consent check that nobody has begun.',
    dueOn: calendar.day(28),
    statement: 'The campaign is live within a week.',
    resolvesOn: calendar.day(23),
    alternatives: [
      { text: 'Start with search and feed', note: 'E-mail follows when the check is done.' },
      { text: 'Wait for e-mail', note: 'One start, later.' },
    ],
    evidence: [
      {
        side: 'for',
        text: 'Copy for search and feed came through approval in two days last time.',
        figure: '',
        source: '',
      },
      { side: 'against', text: 'Customers hear of it twice.', figure: '', source: '' },
    ],
  });
  await calendar.goTo(29, '16:10');
  await forecastYes(workspaceId, id, [
    [strategist, 0.7],
    [marketer, 0.85],
    [analyst, 0.6],
  ]);
  await decide(cast, id, {
    choice: 'Start with search and feed',
    reason: 'Each week without results is a week less to learn from.',
  });

  return id;
}

export async function resolveStart(cast: Cast, campaignId: string, decisionId: string): Promise<void> {
  const { strategist, workspaceId } = cast;
  const { status } = await unwrap(
    strategist.from('campaigns').select('status').eq('workspace_id', workspaceId).eq('id', campaignId).single(),
  );
  await resolveDecision(strategist, workspaceId, newId(), {
    decisionId,
    happened: status === 'live',
    note: `Its status that day: ${status}.`,
  });
}

/**
 * Puts the question that waits at the first boot, with what speaks for and against either way. It names no figures: those are on the
 * pages that the results fill.
 */
export async function askAboutShare({ strategist, workspaceId, calendar }: Cast, campaignId: string): Promise<void> {
  await openDecision(strategist, workspaceId, newId(), {
    campaignId,
    question: 'Does search keep its share of the card’s budget next quarter?',
    context: 'Only one of the two platforms says what it brings.',
    dueOn: calendar.day(-14),
    statement: 'The target for accounts opened is met at the end of its days.',
    resolvesOn: calendar.day(-TARGET_DAYS.after - 1),
    alternatives: [
      { text: 'Keep the share', note: 'Nothing changes until a holdback has run.' },
      { text: 'Move a tenth to the feed for six weeks', note: 'With conversions reported there first.' },
    ],
    evidence: [
      {
        side: 'for',
        text: 'Every account whose opening is reported came through search.',
        figure: '',
        source: 'Google Ads import',
      },
      {
        side: 'against',
        text: 'The feed is shown more often for the same money; what it brings is not reported.',
        figure: '',
        source: 'Meta Ads import',
      },
      { side: 'unknown', text: 'what the next euro brings on either: no holdback ran', figure: '', source: '' },
    ],
  });
}
