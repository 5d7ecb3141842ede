import type { BrandRuleConfig } from '@upbeat/core/brand';
import { useEffect, useState } from 'react';
import { Card, CardBody, CardHeader, CardNote } from '~/components/ui/card';
import { Field } from '~/components/ui/field';
import { Finding } from '~/components/ui/finding';
import { SpanMarks } from '~/components/ui/span-mark';
import { Textarea } from '~/components/ui/textarea';
import { previewFix } from '~/features/variants/fix-preview';
import type { Trial } from '../try-rule';

const PAUSE = 150;
const MOST_SHOWN = 8;

export interface RuleTrialProps {
  /** The rule as the form holds it now; null while it is not whole. */
  config: BrandRuleConfig | null;
}

/** A text of one's own, read by the rule as it stands in the form. The text stays in this page. */
export default function RuleTrialCard({ config }: RuleTrialProps) {
  const [text, setText] = useState('');
  const [trial, setTrial] = useState<Trial | null>(null);
  const asked = config === null || text.trim() === '' ? null : JSON.stringify(config);
  useEffect(() => {
    if (asked === null) {
      setTrial(null);
      return;
    }
    let isLate = false;
    const timer = setTimeout(() => {
      void import('../try-rule').then(
        ({ tryRule }) => !isLate && setTrial(tryRule(JSON.parse(asked) as BrandRuleConfig, text)),
      );
    }, PAUSE);

    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [asked, text]);

  return (
    <Card as="aside" aria-label="Try it">
      <CardHeader title="Try it" />
      <CardBody>
        <Field label="A text to try the rule on" hint="Not saved, and not sent anywhere">
          {(control) => (
            <Textarea {...control} rows={4} maxLength={2000} onChange={({ target }) => setText(target.value)} />
          )}
        </Field>
        <p role="status" className="mt-3 text-sm text-ink-2">
          {config === null && text.trim() !== '' && 'Complete the rule to try it.'}
          {trial && (trial.findings.length === 0 ? 'Nothing found: this text keeps the rule.' : countWords(trial))}
        </p>
        {trial && trial.findings.length > 0 && <Marked trial={trial} />}
      </CardBody>
      {trial?.findings.slice(0, MOST_SHOWN).map((finding) => (
        <Finding
          key={finding.id}
          severity="warn"
          title={finding.title}
          fix={finding.fix ? previewFix(trial.copy[trial.field]?.[0] ?? '', finding.fix) : undefined}
        >
          {finding.detail}
        </Finding>
      ))}
      {trial && trial.findings.length > MOST_SHOWN && (
        <CardNote>{trial.findings.length - MOST_SHOWN} more are underlined above.</CardNote>
      )}
      {trial && trial.mended !== trial.copy[trial.field]?.[0] && <CardNote>With every fix: {trial.mended}</CardNote>}
    </Card>
  );
}

function Marked({ trial }: { trial: Trial }) {
  const spans = trial.findings.flatMap(({ span }) => (span ? [{ ...span, severity: 'warn' as const }] : []));

  return (
    <p className="mt-2 text-sm whitespace-pre-line wrap-anywhere">
      <SpanMarks text={trial.copy[trial.field]?.[0] ?? ''} spans={spans} />
    </p>
  );
}

function countWords({ findings }: Trial): string {
  const fixes = findings.filter(({ fix }) => fix !== null).length;
  const found = `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`;
  if (fixes === 0) return `${found}, for a person to mend.`;

  return fixes === findings.length
    ? `${found}, ${fixes === 1 ? 'with a fix' : 'each with a fix'}.`
    : `${found}, ${fixes} with a fix.`;
}
