import type { SubmissionResult } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import type { BrandRuleConfig, BrandRuleKind } from '@upbeat/core/brand';
import type { StoredRule } from '@upbeat/db/brand-rules/row';
import { useEffect, useRef, useState } from 'react';
import { Card, CardBody, CardNote } from '~/components/ui/card';
import { Field } from '~/components/ui/field';
import { Select } from '~/components/ui/select';
import { Textarea } from '~/components/ui/textarea';
import { useZodForm } from '~/components/ui/use-zod-form';
import { configOf, defaultSeverity, fieldsOf, RuleFormSchema } from '../rule-form';
import { KIND_CHOICES, RULE_KINDS, ruleSentence, SEVERITY_WORDS } from '../rule-words';
import { FormFoot, VOIDS } from './form-foot';
import { RuleFields } from './rule-fields';
import { postedText, StaleNotice } from './stale-notice';

export interface RuleFormProps {
  base: string;
  ids: { key: string; brandId: string };
  /** The rule as it was read; absent on a new one. */
  rule?: StoredRule;
  /** The rule as somebody else saved it meanwhile. */
  stored?: StoredRule | null;
  result?: SubmissionResult<string[]>;
  /** Told the rule as the form holds it, and null while it is not whole. */
  onRule?: (config: BrandRuleConfig | null) => void;
}

const SEVERITIES = Object.entries(SEVERITY_WORDS).map(([value, label]) => ({ value, label }));
const KINDS = Object.keys(RULE_KINDS) as BrandRuleKind[];

/** A voice rule of any kind: a new one chooses its kind, which then stays. */
export function RuleForm({ base, ids, rule, stored, result, onRule }: RuleFormProps) {
  const { state, formData } = useNavigation();
  const busy = state !== 'idle' && formData?.has('severity') === true;
  const posted = KINDS.find((one) => one === result?.initialValue?.kind);
  const [kind, setKind] = useState<BrandRuleKind>(rule?.config.kind ?? posted ?? 'banned');
  const defaultValue = rule && { ...fieldsOf(rule.config), severity: rule.severity, reason: rule.reason };
  const [form, fields] = useZodForm({ id: 'rule', schema: RuleFormSchema, lastResult: result, defaultValue });
  const version = (stored ?? rule)?.rowVersion;
  const element = useRef<HTMLFormElement>(null);
  const tell = () => element.current && onRule?.(ruleIn(element.current));
  // The fields of another kind come with the kind: what the form holds is read once they stand.
  useEffect(() => {
    if (element.current) onRule?.(ruleIn(element.current));
  }, [kind, onRule]);

  return (
    <Card>
      <Form method="post" id={form.id} ref={element} noValidate onSubmit={form.onSubmit} onInput={tell} onChange={tell}>
        <input type="hidden" name="key" value={ids.key} />
        <input type="hidden" name="brandId" value={ids.brandId} />
        {version !== undefined && <input type="hidden" name="rowVersion" value={version} />}
        {rule && <input type="hidden" name="kind" value={kind} />}
        <CardBody className="grid grid-cols-2 gap-4 phone:grid-cols-1">
          {stored ? (
            <div className="col-span-full">
              <StaleNotice
                reloadTo={`${base}/brand/rules/${stored.id}`}
                fields={[
                  { label: 'Rule', stored: ruleSentence(stored.config), mine: mineSentence(result) },
                  { label: 'Reason', stored: stored.reason, mine: postedText(result?.initialValue, 'reason') },
                ]}
              />
            </div>
          ) : (
            form.errors && (
              <p role="alert" className="col-span-full text-sm text-bad">
                {form.errors.join(' ')}
              </p>
            )
          )}
          {!rule && (
            <Field id={fields.kind.id} label="Kind" hint={RULE_KINDS[kind].about} error={fields.kind.errors}>
              {(control) => (
                <Select
                  {...control}
                  name="kind"
                  choices={KIND_CHOICES}
                  value={kind}
                  onChange={(event) => setKind(KINDS.find((one) => one === event.target.value) ?? kind)}
                />
              )}
            </Field>
          )}
          <Field
            id={fields.severity.id}
            label="When copy breaks it"
            hint="Guidance warns; only what must never go out blocks"
            error={fields.severity.errors}
          >
            {(control) => (
              <Select
                {...control}
                key={kind}
                name="severity"
                choices={SEVERITIES}
                defaultValue={fields.severity.initialValue ?? defaultSeverity(kind)}
              />
            )}
          </Field>
          <RuleFields kind={kind} fields={fields} />
          <div className="col-span-full">
            <Field id={fields.reason.id} label="Reason" hint="Shown beside each finding" error={fields.reason.errors}>
              {(control) => (
                <Textarea {...control} name="reason" defaultValue={fields.reason.initialValue} maxLength={500} />
              )}
            </Field>
          </div>
          <FormFoot save={rule ? 'Save rule' : 'Add rule'} busy={busy && 'Saving'} backTo={`${base}/brand`} />
        </CardBody>
      </Form>
      <CardNote>{VOIDS}</CardNote>
    </Card>
  );
}

/** The rule that a form on screen holds; null while it is not whole. */
function ruleIn(form: HTMLFormElement): BrandRuleConfig | null {
  const checked = RuleFormSchema.safeParse(Object.fromEntries(new FormData(form)));

  return checked.success ? configOf(checked.data) : null;
}

/** The rule of this form as a sentence, from what was posted. */
function mineSentence(result: SubmissionResult<string[]> | undefined): string {
  const checked = RuleFormSchema.safeParse(result?.initialValue ?? {});

  return checked.success ? ruleSentence(configOf(checked.data)) : '';
}
