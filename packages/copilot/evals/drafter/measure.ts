import { checkCopy } from '@upbeat/brand/check-copy';
import { CHANNELS } from '@upbeat/core/channels';
import type { Channel } from '@upbeat/core/channels';
import { draftIdeasStep } from '../../src/draft-ideas';
import type { DraftIdeasInput } from '../../src/draft-ideas/schema';
import { ideaChecker } from '../../src/guard/check-idea';
import type { GuardKind } from '../../src/guard/check-text';
import type { GoldenBrief } from '../../src/trial/golden-briefs';
import { COUNT, evaluateBrief } from './evaluate-brief';
import type { DrafterResult } from './evaluate-brief';

/** What each figure must reach. */
export const BARS = {
  inventedFacts: 0,
  brokenLimits: 0,
  lintShare: 0.9,
  tacticsMean: 0.9,
  tacticsLeast: 8 / 12,
} as const;

/** Drafts of one channel: all of them, and those without a blocking or warning finding. */
export interface ChannelFigures {
  drafts: number;
  passing: number;
}

/** What the drafter made of some briefs. A draft is the copy of one idea for one channel, as it is stored. */
export interface Measured {
  briefs: number;
  drafts: number;
  /** Figures, offers, promises, links, names or reference wording that the brief, its claims and facts do not hold. */
  inventedFacts: number;
  /** Entries longer than the platform takes, and fields with fewer or more entries than it takes, of those that a draft writes. */
  brokenLimits: number;
  /** Share of drafts without a blocking or warning finding: limits, platform policy, claims, brand rules, must-not words. */
  lintShare: number;
  /** Different tactics of a brief's ideas as a share of them: the mean over briefs, and the least of any. */
  tacticsMean: number;
  tacticsLeast: number;
  byChannel: Record<Channel, ChannelFigures>;
  /** How often each finding stood in the way, the commonest first. */
  findings: { id: string; title: string; count: number }[];
  /** What stood against the two bars of nought, by brief. */
  faults: string[];
}

const INVENTED: ReadonlySet<GuardKind> = new Set<GuardKind>(['figure', 'promise', 'offer', 'link', 'name', 'copied']);
/** Fields that a person or the brand fills in, so that a draft cannot break their limits. */
const GIVEN = /^limit\.(?:final_url|business_name|display_name|sender|ad_name)\./;
const TODAY = '2026-12-01';

type Found = ReturnType<typeof checkCopy>['findings'][number];

/** Drafts every brief for all channels, `seed` onwards, and measures what came. */
export function measureDrafter(
  briefs: readonly GoldenBrief[],
  seed = 1,
): { measured: Measured; results: DrafterResult[] } {
  const results = briefs.map((brief, at) => evaluateBrief(brief, seed + at, CHANNELS));
  const byChannel = Object.fromEntries(CHANNELS.map((channel) => [channel, { drafts: 0, passing: 0 }])) as Record<
    Channel,
    ChannelFigures
  >;
  const counts = new Map<string, { title: string; count: number }>();
  const faults: string[] = [];
  let inventedFacts = 0;
  let brokenLimits = 0;
  for (const { name, input, ideas } of results) {
    const problemsOf = ideaChecker(input);
    for (const answered of ideas) {
      const problems = problemsOf(answered, []);
      const invented = problems.filter(({ kind }) => INVENTED.has(kind));
      inventedFacts += invented.length;
      faults.push(...invented.map(({ where, message }) => `${name}: ${where}: ${message}`));
      const idea = draftIdeasStep.finish(answered, input, { builtIn: true });
      for (const channel of CHANNELS) {
        const findings = findingsOf(channel, idea.copy[channel] ?? {}, input);
        const broken = findings.filter(({ id, severity }) => severity === 'block' && breaksLimit(id));
        brokenLimits += broken.length;
        faults.push(...broken.map(({ title }) => `${name}: ${channel}: ${title}`));
        const standing = findings.filter(({ severity }) => severity !== 'note');
        const forbidden = problems.some(
          ({ kind, where }) => kind === 'must_not_say' && where.startsWith(`${channel}.`),
        );
        byChannel[channel].drafts += 1;
        if (standing.length === 0 && !forbidden) byChannel[channel].passing += 1;
        for (const found of standing) count(counts, channel, found);
      }
    }
  }
  const tactics = results.map(({ ideas }) => new Set(ideas.map(({ tactic }) => tactic)).size / COUNT);
  const all = Object.values(byChannel);
  const drafts = all.reduce((sum, one) => sum + one.drafts, 0);

  return {
    results,
    measured: {
      briefs: briefs.length,
      drafts,
      inventedFacts,
      brokenLimits,
      lintShare: drafts === 0 ? 0 : all.reduce((sum, one) => sum + one.passing, 0) / drafts,
      tacticsMean: tactics.reduce((sum, share) => sum + share, 0) / tactics.length,
      tacticsLeast: Math.min(...tactics),
      byChannel,
      findings: [...counts].map(([id, one]) => ({ id, ...one })).toSorted((a, b) => b.count - a.count),
      faults,
    },
  };
}

function breaksLimit(id: string): boolean {
  return id.startsWith('limit.') && !GIVEN.test(id);
}

function count(counts: Map<string, { title: string; count: number }>, channel: Channel, { id, title }: Found): void {
  const key = `${channel} ${id.split(':')[0]}`;
  const known = counts.get(key);
  counts.set(key, { title: known?.title ?? title, count: (known?.count ?? 0) + 1 });
}

/** Everything the editor would say of a draft, in the brief's market, with the brand's claims as they stand. */
function findingsOf(channel: Channel, fields: Record<string, string[]>, { slots, brand }: DraftIdeasInput): Found[] {
  return checkCopy({
    channel,
    fields,
    rules: brand.rules.map((rule) => ({ ...rule, severity: 'block', reason: '' })),
    claims: brand.claims.map((claim) => ({ ...claim, evidence: '', markets: [], expiresOn: null })),
    brief: slots,
    market: slots.market,
    today: TODAY,
    brandName: brand.name,
    allowlist: [],
    facts: brand.facts.map((text, at) => ({ id: `fact-${at}`, text })),
  }).findings;
}

/** The bars that a measurement does not reach, in words; none where all are met. */
export function missedBars(measured: Measured): string[] {
  const { inventedFacts, brokenLimits, lintShare, tacticsMean, tacticsLeast } = measured;

  return [
    inventedFacts > BARS.inventedFacts && `${inventedFacts} invented facts, at most ${BARS.inventedFacts}`,
    brokenLimits > BARS.brokenLimits && `${brokenLimits} broken limits, at most ${BARS.brokenLimits}`,
    lintShare < BARS.lintShare && `${percent(lintShare)} of drafts pass the lint, at least ${percent(BARS.lintShare)}`,
    tacticsMean < BARS.tacticsMean &&
      `${percent(tacticsMean)} different tactics on average, at least ${percent(BARS.tacticsMean)}`,
    tacticsLeast < BARS.tacticsLeast &&
      `a brief with ${percent(tacticsLeast)} different tactics, at least ${percent(BARS.tacticsLeast)}`,
  ].filter((missed) => missed !== false);
}

/** A share in percent with one digit. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
