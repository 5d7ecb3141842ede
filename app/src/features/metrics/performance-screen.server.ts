import { may } from '@upbeat/core/roles';
import { getPerformance } from '@upbeat/db/metrics/get-performance';
import type { Performance } from '@upbeat/db/metrics/get-performance';
import { listLandings } from '@upbeat/db/imports/list-landings';
import { listSimulatedAccounts } from '@upbeat/db/metrics/list-simulated-accounts';
import { getPerformanceOptions } from '@upbeat/db/metrics/get-performance-options';
import { listPlacements } from '@upbeat/db/placements/list-placements';
import type { Scope } from '~/request/require-member.server';
import { unfairCoverage } from './coverage';
import { mixedPlatforms } from './counted-name';
import { askedOf, currencyOf } from './filters';
import type { Asked } from './filters';
import { addDays } from '@upbeat/core/clock';
import { addSums, figureOf, judgedRatio, METRIC_KEYS, ratioOf, remarkOf, spendBehind, unreportedOf } from './ratios';
import { bucketsOf, landedMarks } from './series';
import { keepRows, scaleOf, tableRows } from './table-rows';
import { tileChange } from './tile-change';

/** Rows of the table beyond which the rest is in the CSV only. */
const MOST_ROWS = 200;
/** Figures that are sums, and so can be of some rows only. */
const SUMMED = ['spend', 'impressions', 'clicks', 'conversions', 'revenue'] as const;

/** Figures of the asked period and of the one before it. */
export async function loadPerformance({ db, workspace }: Pick<Scope, 'db' | 'workspace'>, search: URLSearchParams) {
  const options = await getPerformanceOptions(db, workspace.id);
  const data = currencyOf(search, options.currencies, workspace.currency);
  if (data === null) return { options, asked: null };
  const asked = askedOf(search, { ...options, ...data });
  const [current, simulated] = await Promise.all([
    getPerformance(db, workspace.id, asked.filters),
    workspace.kind === 'demo' ? listSimulatedAccounts(db, workspace.id, asked.filters) : [],
  ]);
  // The period before counts the same conversion action as this one, whatever it would choose by itself.
  const action = current.action ?? current.actions[0]?.action ?? asked.filters.action;
  const previous = asked.previous
    ? await getPerformance(db, workspace.id, { ...asked.filters, ...asked.previous, action })
    : null;

  return { options, data, asked, current, previous, simulated, mixed: mixedPlatforms(current) };
}

/** Everything the dashboard shows. */
export async function performanceScreen(scope: Scope, search: URLSearchParams) {
  const { db, workspace, member } = scope;
  const head = { canImport: may(member.role, 'imports.write') };
  const [loaded, placements] = await Promise.all([loadPerformance(scope, search), listPlacements(db, workspace.id)]);
  if (loaded.asked === null) return { ...head, empty: true as const };

  const { options, data, asked, current, previous, simulated, mixed } = loaded;
  const { from, to } = asked.filters;
  // A day more at either end: the days of the workspace's zone are not those of UTC.
  const landings = await listLandings(db, workspace.id, {
    ...asked.filters,
    from: addDays(from, -1),
    before: addDays(to, 2),
  });
  const uncovered =
    asked.previous && previous
      ? unfairCoverage(
          { previous: previous.days.length, current: current.days.length },
          asked.previous.from,
          data.firstDay,
        )
      : null;
  const campaigns = new Map(placements.map((one) => [one.campaignId, one.campaign]));
  return {
    ...head,
    empty: false as const,
    asked,
    choices: {
      platforms: [...new Set(options.accounts.map((account) => account.platform))],
      markets: options.dimensions.market,
      currencies: options.currencies.map((one) => one.currency),
      campaigns: [...campaigns].map(([id, name]) => ({ id, name })),
      actions: current.actions,
    },
    action: current.action,
    simulated,
    mixed,
    marks: landedMarks(landings, asked.filters, asked.by, workspace.timeZone),
    rows: current.rows,
    firstDay: data.firstDay,
    completeTo: data.lastDay,
    uncovered,
    unattached: options.unattached,
    watermark: options.watermark,
    ...figures(asked, current, previous, uncovered === null),
  };
}
export type PerformanceScreen = Exclude<Awaited<ReturnType<typeof performanceScreen>>, { empty: true }>;

function figures(asked: Asked, current: Performance, previous: Performance | null, comparable: boolean) {
  const totals = addSums(current.days);
  // A period with data on part of its days only is compared with nothing, in no tile, chart or row.
  const fair = comparable && previous !== null && previous.days.length > 0 ? previous : null;
  const before = fair && { totals: addSums(fair.days), days: fair.days };
  const points = bucketsOf(current.days, asked.filters, asked.by);
  const earlier = asked.previous && fair ? bucketsOf(fair.days, asked.previous, asked.by) : null;
  const ratio = judgedRatio(totals);
  const mean = ratioOf(ratio, totals);
  const rows = tableRows(current.groups, fair?.groups ?? [], ratio);

  return {
    totals,
    compared: fair !== null,
    /** Rows that say more clicks than impressions, and whether a row has a figure that nobody reports. */
    overClicked: rows.filter((row) => row.level === 'entity' && row.sums.clicked > row.sums.seen).length,
    uncounted: rows.some((row) => SUMMED.some((metric) => figureOf(metric, row.sums) === null)),
    /** Sums of only some of their rows. */
    partly: SUMMED.map((metric) => ({ metric, ...unreportedOf(metric, totals) })).filter(
      ({ silent, told }) => silent > 0 && silent < told,
    ),
    tiles: METRIC_KEYS.map((metric) => {
      const value = figureOf(metric, totals);
      const valuesOf = (all: typeof points) => all.map((point) => point.sums && figureOf(metric, point.sums));
      return {
        metric,
        value,
        remark: remarkOf(metric, totals),
        /** The spend that a ratio is over where it is not all of it. */
        over: spendBehind(metric, totals),
        ...tileChange(metric, { totals, days: current.days }, before),
        values: valuesOf(points),
        comparison: earlier && valuesOf(earlier),
      };
    }),
    days: points.map((point) => point.day),
    table: { ratio, mean, scale: scaleOf(rows, mean), rows: keepRows(rows, MOST_ROWS), all: rows.length },
  };
}
