import { Link } from '@remix-run/react';
import type { BrandRuleKind } from '@upbeat/core/brand';
import type { StoredRule } from '@upbeat/db/brand-rules/row';
import Plus from 'lucide-react/icons/plus';
import { Card, CardHeader, CardNote } from '~/components/ui/card';
import { LinkButton } from '~/components/ui/link-button';
import { SeverityIcon } from '~/components/ui/severity-icon';
import { RULE_GROUPS, RULE_KINDS, ruleSentence, SEVERITY_WORDS } from '../rule-words';

export interface RulesCardProps {
  rules: readonly StoredRule[];
  base: string;
  brandId: string;
  mayWrite: boolean;
}

/** Voice rules by kind, each as a sentence with what happens when copy breaks it. */
export function RulesCard({ rules, base, brandId, mayWrite }: RulesCardProps) {
  const kinds = (Object.keys(RULE_KINDS) as BrandRuleKind[]).filter((kind) =>
    rules.some((rule) => rule.config.kind === kind),
  );

  return (
    <Card aria-label="Voice rules">
      <CardHeader
        title="Voice rules"
        aside={
          mayWrite && (
            <span className="flex flex-wrap gap-2">
              <LinkButton to={`${base}/brand/learn?brand=${brandId}`} size="small" variant="ghost">
                From texts you like
              </LinkButton>
              <LinkButton
                to={`${base}/brand/rules/new?brand=${brandId}`}
                size="small"
                icon={<Plus size={14} aria-hidden />}
              >
                Add rule
              </LinkButton>
            </span>
          )
        }
      />
      {kinds.length === 0 && (
        <p className="px-[18px] pb-4 text-sm text-ink-3">
          No rule yet. Copy is checked against channel limits and platform policy only.
        </p>
      )}
      {kinds.map((kind, at) => (
        <section key={kind} aria-label={RULE_KINDS[kind].name} className="border-t border-line px-[18px] py-2.5">
          {RULE_KINDS[kind].group !== RULE_KINDS[kinds[at - 1] ?? kind].group || at === 0 ? (
            <p className="mb-1.5 text-sm font-semibold">{RULE_GROUPS[RULE_KINDS[kind].group]}</p>
          ) : null}
          <h3 className="mb-1 text-xs font-normal text-ink-3">{RULE_KINDS[kind].name}</h3>
          <ul className="grid gap-1.5">
            {rules
              .filter((rule) => rule.config.kind === kind)
              .map((rule) => (
                <li key={rule.id} className="grid grid-cols-[18px_minmax(0,1fr)_auto] items-start gap-x-2 text-sm">
                  <span className="mt-0.5">
                    <SeverityIcon severity={rule.severity} size={16} />
                  </span>
                  <span>
                    <Link to={`${base}/brand/rules/${rule.id}`} className="no-underline hover:underline">
                      {ruleSentence(rule.config)}
                    </Link>
                    {rule.reason !== '' && <span className="block text-xs text-ink-3">{rule.reason}</span>}
                  </span>
                  <span className="text-xs text-ink-2">{SEVERITY_WORDS[rule.severity]}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {kinds.length > 0 && <CardNote>Fit is counted rule by rule; there is no single score.</CardNote>}
    </Card>
  );
}
