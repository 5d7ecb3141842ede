import type { BrandRule } from '@upbeat/core/brand';
import { brandFit } from './fit';
import { againstRules, isSameRule } from './learn/conflicts';
import { learnLength } from './learn/learn-length';
import { learnMarks } from './learn/learn-marks';
import { learnTerms } from './learn/learn-terms';
import { learnVoice } from './learn/learn-voice';
import { readLiked } from './learn/liked-text';
import type { Proposal } from './learn/proposal';

/** A proposal beside the rules that stand. */
export interface JudgedProposal extends Proposal {
  /** Ids of rules that say otherwise. */
  against: string[];
}

/** What texts that one likes suggest, and what the standing rules say of them. */
export interface Learned {
  texts: number;
  sentences: number;
  words: number;
  proposals: JudgedProposal[];
  /** Proposals that a standing rule says already. */
  known: Proposal[];
  /** Standing rules that find fault with the texts, with the number of findings. */
  broken: { ruleId: string; findings: number }[];
}

/**
 * Rules that texts suggest, counted without a model, each with its exceptions. English is assumed. Nothing below the least
 * evidence of `LEAST_COUNT` and the share of `LEAST_SHARE` is proposed.
 */
export function learnRules(texts: readonly string[], rules: readonly BrandRule[]): Learned {
  const liked = readLiked(texts);
  const found =
    liked.length === 0
      ? []
      : [...learnVoice(liked), ...learnLength(liked), ...learnMarks(liked), ...learnTerms(liked)].filter(
          (proposal) => proposal !== null,
        );
  const known = found.filter(({ config }) => rules.some((rule) => isSameRule(config, rule.config)));
  const fit = brandFit('email', { body: liked.map(({ text }) => text) }, rules);

  return {
    texts: liked.length,
    sentences: liked.reduce((sum, { sentences }) => sum + sentences.length, 0),
    words: liked.reduce((sum, text) => sum + text.words, 0),
    proposals: found
      .filter((proposal) => !known.includes(proposal))
      .map((proposal) => ({ ...proposal, against: againstRules(proposal.config, rules) }))
      // What does occur says more than what never does.
      .toSorted((a, b) => Number(a.isAbsence) - Number(b.isAbsence)),
    known,
    broken: fit.rules.flatMap(({ ruleId, findings }) =>
      findings.length > 0 ? [{ ruleId, findings: findings.length }] : [],
    ),
  };
}
