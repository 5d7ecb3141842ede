import type { Fit } from '@upbeat/brand/fit';
import type { BrandRule } from '@upbeat/core/brand';
import Check from 'lucide-react/icons/check';
import { SeverityIcon } from '~/components/ui/severity-icon';
import { ruleSentence } from '~/features/brands/rule-words';

/** The brand's rules one by one: those that copy breaks first, with how often; then those it keeps. */
export function FitByRule({ fit, rules }: { fit: Fit; rules: readonly BrandRule[] }) {
  const rows = rules
    .flatMap((rule) => {
      const result = fit.rules.find(({ ruleId }) => ruleId === rule.id);
      return result ? [{ rule, count: result.findings.length }] : [];
    })
    .toSorted((a, b) => Number(b.count > 0) - Number(a.count > 0));

  return (
    <ul className="grid gap-1.5 border-t border-line px-[18px] py-3 text-sm" aria-label="Fit by rule">
      {rows.map(({ rule, count }) => (
        <li key={rule.id} className="grid grid-cols-[18px_minmax(0,1fr)_auto] items-start gap-x-2">
          <span className="mt-[3px]">
            {count === 0 ? (
              <Check size={14} className="text-good" aria-hidden />
            ) : (
              <SeverityIcon severity={rule.severity} size={14} />
            )}
          </span>
          <span className="min-w-0 wrap-anywhere">{ruleSentence(rule.config)}</span>
          <span className={count === 0 ? 'text-xs text-ink-3' : 'text-xs font-semibold'}>
            {count === 0 ? 'kept' : count === 1 ? '1 finding' : `${count} findings`}
          </span>
        </li>
      ))}
    </ul>
  );
}
