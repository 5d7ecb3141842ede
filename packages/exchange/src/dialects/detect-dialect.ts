import type { ColumnMapping, Target } from '../mapping/targets';
import { ENTITY_TARGETS, METRIC_TARGETS } from '../mapping/targets';
import type { Dialect, FileLocale } from './dialect';
import { FILE_LOCALES } from './dialect';
import { DIALECTS } from './dialects';
import { knownName } from './known-names';
import { normaliseName } from './normalise-name';

export type ReportType = 'campaign' | 'ad_group' | 'ad' | 'account';
export type Confidence = 'certain' | 'likely' | 'unsure';

/** What a row of column names tells about the file. */
export interface DetectedDialect {
  dialect: Dialect;
  locale: FileLocale;
  reportType: ReportType;
  confidence: Confidence;
  /** A sentence for people: why this platform, and how sure. */
  because: string;
  mapping: ColumnMapping;
  /** Columns (0-based) whose suggested meaning wants a look. */
  weakColumns: number[];
}

/** Recognises the platform, language and level of a report from its column names, and suggests what each column means. */
export function detectDialect(header: readonly string[]): DetectedDialect {
  const candidates = DIALECTS.map((dialect) => ({ dialect, ...scoreDialect(dialect, header) }));
  const best = candidates.reduceRight((winner, candidate) => (candidate.score > winner.score ? candidate : winner));
  const suggestion = suggestMapping(best.dialect, header);
  const targets = new Set(Object.values(suggestion.mapping));

  const complete =
    (targets.has('date') || targets.has('date_start')) &&
    ENTITY_TARGETS.some((target) => targets.has(target)) &&
    METRIC_TARGETS.some((target) => targets.has(target));
  const recognised = best.dialect.platform !== 'generic';
  const confidence =
    recognised && best.signatures >= 2 && complete ? 'certain' : recognised && complete ? 'likely' : 'unsure';

  return {
    dialect: best.dialect,
    locale: mostCommonLocale(best.dialect, header),
    reportType: reportTypeOf(targets),
    confidence,
    because: explain(best.dialect, best.signatures, best.known, header.length),
    ...suggestion,
  };
}

/** A plain name counts 1; a name only this platform writes counts 3 more. `generic` wins only where no platform signs. */
function scoreDialect(
  dialect: Dialect,
  header: readonly string[],
): { score: number; known: number; signatures: number } {
  const names = new Set(header.map(normaliseName));
  const signatures = dialect.signature.filter((name) => names.has(normaliseName(name))).length;
  const known = header.filter((name) => knownName(dialect, name)).length;
  const plainOnly = dialect.platform !== 'generic' && signatures === 0;
  return { score: plainOnly ? known / 2 : known + 3 * signatures, known, signatures };
}

/** The level of a report: the finest thing its rows name. */
export function reportTypeOf(targets: ReadonlySet<Target>): ReportType {
  if (targets.has('ad') || targets.has('ad_id')) return 'ad';
  if (targets.has('ad_group') || targets.has('ad_group_id')) return 'ad_group';
  if (targets.has('campaign') || targets.has('campaign_id')) return 'campaign';
  return 'account';
}

function suggestMapping(
  dialect: Dialect,
  header: readonly string[],
): { mapping: ColumnMapping; weakColumns: number[] } {
  const bestColumn = new Map<Target, { index: number; rank: number; weak: boolean }>();
  header.forEach((name, index) => {
    const known = knownName(dialect, name);
    if (!known || known.target === 'ignore') return;
    const holder = bestColumn.get(known.target);
    if (!holder || known.rank < holder.rank)
      bestColumn.set(known.target, { index, rank: known.rank, weak: known.weak });
  });
  if (bestColumn.has('date')) {
    bestColumn.delete('date_start');
    bestColumn.delete('date_end');
  }

  const mapping: ColumnMapping = Object.fromEntries(header.map((_, index) => [index, 'ignore' as const]));
  for (const [target, { index }] of bestColumn) mapping[index] = target;
  const weakColumns = [...bestColumn.values()].filter((column) => column.weak).map((column) => column.index);
  return { mapping, weakColumns: weakColumns.sort((a, b) => a - b) };
}

function mostCommonLocale(dialect: Dialect, header: readonly string[]): FileLocale {
  const counts = FILE_LOCALES.map((locale) => ({
    locale,
    count: header.filter((name) => knownName(dialect, name)?.locales.includes(locale)).length,
  }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).locale;
}

function explain(dialect: Dialect, signatures: number, known: number, columns: number): string {
  if (dialect.platform === 'generic')
    return `No platform recognised: ${known} of ${columns} column names are known. Check the mapping.`;
  if (signatures === 0)
    return `${known} of ${columns} column names fit ${dialect.title}, none of them is its own. Check the mapping.`;
  return `${known} of ${columns} column names fit ${dialect.title}, ${signatures} of them only it uses.`;
}
