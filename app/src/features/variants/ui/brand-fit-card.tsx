import type { CopyCheck } from '@upbeat/brand/check-copy';
import type { Finding as CopyFinding } from '@upbeat/brand/findings';
import type { BrandRule } from '@upbeat/core/brand';
import type { CopyFields } from '@upbeat/core/channels';
import Check from 'lucide-react/icons/check';
import { useState } from 'react';
import { Button } from '~/components/ui/button';
import { Card, CardHeader } from '~/components/ui/card';
import { Chip } from '~/components/ui/chip';
import { Finding } from '~/components/ui/finding';
import { findingWords } from '../finding-words';
import { previewFix } from '../fix-preview';
import { FitByRule } from './fit-by-rule';

export interface BrandFitCardProps {
  check: CopyCheck;
  /** The copy that was checked. */
  fields: CopyFields;
  rules: readonly BrandRule[];
  /** Absent for those who may only look. */
  onFix?: (finding: CopyFinding) => void;
  /** Takes the focus to the words that a finding concerns. */
  onShow?: (finding: CopyFinding) => void;
  /** Applies what makes things no worse; absent where nothing does. */
  fixAll?: { count: number; apply: () => void };
}

const MOST_SHOWN = 12;

/** What the checks say of the copy, counted per rule, each with its cure. */
export function BrandFitCard({ check, fields, rules, onFix, onShow, fixAll }: BrandFitCardProps) {
  const [showsRules, setShowsRules] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const { findings, blocking, warnings, fit } = check;
  const shown = showsAll ? findings : findings.slice(0, MOST_SHOWN);

  return (
    <Card aria-label="Brand fit">
      <CardHeader
        title="Brand fit"
        beside={
          <span role="status" className="flex gap-2">
            {blocking > 0 && <Chip tone="bad">{findingWords(blocking, 'blocker')}</Chip>}
            {warnings > 0 && <Chip tone="warn">{findingWords(warnings, 'warning')}</Chip>}
            {findings.length === 0 && (
              <Chip tone="good" icon={<Check size={12} aria-hidden />}>
                Nothing to mend
              </Chip>
            )}
          </span>
        }
        aside={
          <span className="text-xs text-ink-3">
            {fit.total === 0
              ? 'no brand rules yet'
              : `${fit.passing} of ${fit.total} brand ${fit.total === 1 ? 'rule passes' : 'rules pass'}`}
          </span>
        }
      />
      {shown.map((finding) => (
        <FindingRow key={finding.id} finding={finding} fields={fields} onFix={onFix} onShow={onShow} />
      ))}
      {shown.length < findings.length && (
        <div className="border-t border-line px-[18px] py-2.5">
          <Button variant="ghost" size="small" onClick={() => setShowsAll(true)}>
            Show {findings.length - shown.length} more
          </Button>
        </div>
      )}
      {(fit.total > 0 || fixAll) && (
        <div className="flex items-center gap-2 border-t border-line px-3 py-2.5">
          {fixAll && (
            <Button variant="ghost" size="small" onClick={fixAll.apply}>
              Apply all safe fixes ({fixAll.count})
            </Button>
          )}
          {fit.total > 0 && (
            <Button
              variant="ghost"
              size="small"
              className="ml-auto"
              aria-expanded={showsRules}
              onClick={() => setShowsRules(!showsRules)}
            >
              {showsRules ? 'Hide the rules' : 'Rule by rule'}
            </Button>
          )}
        </div>
      )}
      {showsRules && <FitByRule fit={fit} rules={rules} />}
    </Card>
  );
}

function FindingRow({
  finding,
  fields,
  onFix,
  onShow,
}: { finding: CopyFinding } & Pick<BrandFitCardProps, 'fields' | 'onFix' | 'onShow'>) {
  const { fix, span } = finding;
  const text = fix ? fields[fix.span.field]?.[fix.span.index] : undefined;

  return (
    <Finding
      severity={finding.severity}
      title={finding.title}
      fix={fix && text !== undefined ? previewFix(text, fix) : undefined}
      onApply={fix && onFix ? () => onFix(finding) : undefined}
      onShow={span && onShow ? () => onShow(finding) : undefined}
    >
      {finding.detail}
    </Finding>
  );
}
