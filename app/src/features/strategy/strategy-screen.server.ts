import { addDays, dateInZone, now } from '@upbeat/core/clock';
import { may } from '@upbeat/core/roles';
import { listBrands } from '@upbeat/db/brands/list-brands';
import { getPerformanceOptions } from '@upbeat/db/metrics/get-performance-options';
import { listTargets } from '@upbeat/db/objectives/list-targets';
import { getCampaignResults } from '@upbeat/db/strategy/get-campaign-results';
import { getLoopStages } from '@upbeat/db/strategy/get-loop-stages';
import { listOpenQuestions } from '@upbeat/db/strategy/list-open-questions';
import { listOpenSuggestions } from '@upbeat/db/strategy/list-open-suggestions';
import { listPortfolio, type PortfolioCampaign } from '@upbeat/db/strategy/list-portfolio';
import { iterationSpeed } from '@upbeat/stats/iteration-speed';
import type { Scope } from '~/request/require-member.server';
import { currencyOf, type CurrencySpan } from '../metrics/filters';
import { scaleOf } from '../metrics/table-rows';
import { judgedWithOwners } from '../objectives/objective-screen.server';
import { scoreScreen } from '../score/score-screen.server';
import { periodChoices, periodOf, weekOf } from './period';
import type { Period } from './period';
import { portfolioOf } from './portfolio';
import { strategyTitle } from './title';

/** Objectives, campaigns and questions that the desk shows; the rest has its own pages. */
const MOST_OBJECTIVES = 6;
const MOST_CAMPAIGNS = 12;
const MOST_QUESTIONS = 3;
/** Speed is measured over turns begun in the last so many days, whatever the period: a quarter holds too few. */
const SPEED_DAYS = 365;

/** Everything on the Strategy desk, in the period and view that the address asks for. */
export async function strategyScreen(scope: Scope, search: URLSearchParams) {
  const { db, workspace, member } = scope;
  const today = dateInZone(now(), workspace.timeZone);
  const period = periodOf(search.get('period'), today);
  const [options, campaigns] = await Promise.all([
    getPerformanceOptions(db, workspace.id),
    listPortfolio(db, workspace.id),
  ]);
  const held = currencyOf(search, options.currencies, workspace.currency);
  const [targets, brands, questions, suggestions, portfolio, score, speed] = await Promise.all([
    listTargets(db, workspace.id, period),
    listBrands(db, workspace.id),
    listOpenQuestions(db, workspace.id),
    listOpenSuggestions(db, workspace.id),
    loadPortfolio(scope, { period, held, campaigns }),
    scoreScreen(scope, {
      campaigns,
      period,
      week: weekOf(search.get('week'), period),
      table: search.get('view') === 'table',
    }),
    loadSpeed(scope, today),
  ]);
  const objectives = await judgedWithOwners(scope, targets.slice(0, MOST_OBJECTIVES));

  return {
    demo: workspace.kind === 'demo',
    currency: workspace.currency,
    title: strategyTitle(objectives.map((one) => one.pace.state)),
    period,
    periods: periodChoices(today, period).map(({ key, label }) => ({ value: key, label })),
    objectives,
    moreObjectives: targets.length - objectives.length,
    brands: brands.map(({ id, name, positioning, positioningReasons }) => ({
      id,
      name,
      positioning,
      positioningReasons,
    })),
    questions: questions.slice(0, MOST_QUESTIONS).map(({ campaignId, ...question }) => ({
      ...question,
      campaign: campaigns.find((one) => one.id === campaignId)?.name ?? null,
    })),
    moreQuestions: Math.max(0, questions.length - MOST_QUESTIONS),
    suggestions: suggestions.length,
    portfolio,
    score,
    speed,
    maySet: may(member.role, 'budget.write'),
    mayDecide: may(member.role, 'decisions.write'),
    mayWriteBrand: may(member.role, 'brand.write'),
  };
}
export type StrategyScreen = Awaited<ReturnType<typeof strategyScreen>>;

interface PortfolioAsked {
  period: Period;
  held: CurrencySpan | null;
  campaigns: PortfolioCampaign[];
}

/** The portfolio on the days of the period that data knows; `known` is null where there are none. */
async function loadPortfolio({ db, workspace }: Scope, { period, held, campaigns }: PortfolioAsked) {
  const { from, to } = period;
  const span = held && { from: from > held.firstDay ? from : held.firstDay, to: to < held.lastDay ? to : held.lastDay };
  if (held === null || span === null || span.from > span.to) {
    const results = { action: null, rows: 0, campaigns: 0, groups: [], days: [] };
    const drawn = portfolioOf({ campaigns, results, span: { from, to }, most: MOST_CAMPAIGNS });
    return {
      ...drawn,
      known: null,
      held,
      currency: held?.currency ?? workspace.currency,
      action: null,
      resultRows: 0,
      scale: 1,
    };
  }
  const results = await getCampaignResults(db, workspace.id, { ...span, currency: held.currency, campaignIds: null });
  const drawn = portfolioOf({ campaigns, results, span, most: MOST_CAMPAIGNS });

  return {
    ...drawn,
    known: span,
    held,
    currency: held.currency,
    action: results.action,
    resultRows: results.rows,
    scale: scaleOf(drawn.rows, drawn.mean),
  };
}

async function loadSpeed({ db, workspace }: Scope, today: string) {
  const since = addDays(today, -SPEED_DAYS);
  const { turns, events } = await getLoopStages(db, workspace.id, `${since}T00:00:00Z`);
  const { stages, whole, slowest } = iterationSpeed(events);

  return { since, turns, stages, whole, slowest: slowest && slowest.from };
}
