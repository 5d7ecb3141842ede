import { Link } from '@remix-run/react';
import type { Learned } from '@upbeat/brand/learn-rules';
import type { BrandRule } from '@upbeat/core/brand';
import { useEffect, useRef } from 'react';
import { Card, CardHeader, CardNote } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { LevelWords } from '~/components/ui/level-words';
import { RULE_GROUPS, RULE_KINDS, ruleSentence } from '../rule-words';
import type { RuleGroup } from '../rule-words';
import { ProposalRow } from './proposal-row';

export interface LearnedRulesProps {
  learned: Learned;
  /** Id each proposal's rule will have, by its key. */
  ids: Readonly<Record<string, string>>;
  brandId: string;
  base: string;
  day: string;
  rules: readonly BrandRule[];
}

const GROUPS = Object.keys(RULE_GROUPS) as RuleGroup[];

/** What texts suggest, by what a rule reads, and what the standing rules say of the texts. */
export default function LearnedRules({ learned, ids, brandId, base, day, rules }: LearnedRulesProps) {
  const { texts, sentences, words, proposals, known, broken } = learned;
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => head.current?.focus(), [learned]);

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div ref={head} tabIndex={-1} role="status" className="text-sm text-ink-2">
        {proposals.length} {proposals.length === 1 ? 'rule' : 'rules'} proposed from {texts} texts, {sentences}{' '}
        sentences, {words} words.
      </div>
      {proposals.length === 0 && (
        <Card>
          <EmptyState title="Nothing new shows in these texts.">
            A rule is proposed where four of five counted things agree, and enough of them were counted. Longer texts,
            or more of them, show more.
          </EmptyState>
        </Card>
      )}
      {GROUPS.map((group) => {
        const rows = proposals.filter(({ config }) => RULE_KINDS[config.kind].group === group);
        return rows.length === 0 ? null : (
          <Card key={group} aria-label={RULE_GROUPS[group]}>
            <CardHeader title={RULE_GROUPS[group]} aside={<LevelWords level={3} />} />
            <ul>
              {rows.map((proposal) => (
                <ProposalRow
                  key={ids[proposal.key]}
                  proposal={proposal}
                  ruleId={ids[proposal.key] ?? ''}
                  brandId={brandId}
                  base={base}
                  texts={texts}
                  day={day}
                  rules={rules}
                />
              ))}
            </ul>
          </Card>
        );
      })}
      {(known.length > 0 || broken.length > 0) && (
        <Card aria-label="Your rules and these texts">
          <CardHeader title="Your rules and these texts" />
          <ul className="grid gap-1.5 px-[18px] pb-4 text-sm">
            {known.map(({ key, config }) => (
              <li key={key} className="text-ink-2">
                Already a rule: {ruleSentence(config)}
              </li>
            ))}
            {broken.map(({ ruleId, findings }) => {
              const rule = rules.find(({ id }) => id === ruleId);
              return rule ? (
                <li key={ruleId}>
                  <Link to={`${base}/brand/rules/${ruleId}`}>{ruleSentence(rule.config)}</Link>{' '}
                  <b>{findings === 1 ? '1 finding' : `${findings} findings`}</b> in the texts you like.
                </li>
              ) : null;
            })}
          </ul>
        </Card>
      )}
      <CardNote>
        Shares carry a 95% interval (Wilson) as if each place were written on its own; texts of one hand vary less than
        that. English is assumed. Rejecting stores nothing.
      </CardNote>
    </div>
  );
}
