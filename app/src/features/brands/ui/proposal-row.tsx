import { Link, useFetcher } from '@remix-run/react';
import type { JudgedProposal } from '@upbeat/brand/learn-rules';
import type { BrandRule } from '@upbeat/core/brand';
import { newId } from '@upbeat/core/ids';
import { useMemo, useState } from 'react';
import { Button } from '~/components/ui/button';
import { Chip } from '~/components/ui/chip';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { Select } from '~/components/ui/select';
import { Textarea } from '~/components/ui/textarea';
import { useZodForm } from '~/components/ui/use-zod-form';
import type { FormReply } from '~/request/form.server';
import { countWords, evidenceReason, shareInterval, textWords } from '../evidence-words';
import { fieldsOf, RuleFormSchema } from '../rule-form';
import { RULE_KINDS, ruleSentence, SEVERITY_WORDS } from '../rule-words';
import { RuleFields } from './rule-fields';

const SEVERITIES = Object.entries(SEVERITY_WORDS).map(([value, label]) => ({ value, label }));

/** What the page answers an accepted or taken back proposal with. */
export interface LearnReply extends Partial<FormReply> {
  /** Id of the rule, and whether it stands. */
  rule?: { id: string; stands: boolean };
}

export interface ProposalRowProps {
  proposal: JudgedProposal;
  /** Id the rule will have. */
  ruleId: string;
  brandId: string;
  base: string;
  texts: number;
  /** The day of counting, in words. */
  day: string;
  /** The standing rules, for what one says otherwise. */
  rules: readonly BrandRule[];
}

/** One proposed rule with what was counted; a person accepts it as it is or edited, or rejects it. */
export function ProposalRow({ proposal, ruleId, brandId, base, texts, day, rules }: ProposalRowProps) {
  const { config, exceptions, caveat } = proposal;
  const fetcher = useFetcher<LearnReply>();
  const [isEditing, setEditing] = useState(false);
  const [isRejected, setRejected] = useState(false);
  const answer = fetcher.data?.rule;
  const stands = answer?.stands === true;
  // A rule taken back stays archived under its id; the proposal accepted again is a rule of its own.
  const id = useMemo(() => (answer?.stands === false ? newId() : ruleId), [answer, ruleId]);
  const against = rules.filter(({ id }) => proposal.against.includes(id));

  if (isRejected) return <Rejected sentence={ruleSentence(config)} onBack={() => setRejected(false)} />;

  return (
    <li className="grid gap-2 border-t border-line px-[18px] py-3.5" data-proposal={proposal.key}>
      <p className="text-xs text-ink-3">{RULE_KINDS[config.kind].name}</p>
      <p className="speak-md wrap-anywhere">{ruleSentence(config)}</p>
      <p className="text-sm text-ink-2">
        {[countWords(proposal), shareInterval(proposal), textWords(proposal)].filter(Boolean).join(' · ')}
      </p>
      {caveat !== null && <p className="text-xs text-ink-3">{caveat}</p>}
      {exceptions.length > 0 && (
        <details className="text-sm">
          <summary className="cursor-pointer text-ink-2">
            {exceptions.length === 1 ? 'The exception' : `The ${exceptions.length} exceptions`}
          </summary>
          <ul className="mt-1.5 grid gap-1 text-ink-2">
            {exceptions.map(({ text, quote }, at) => (
              <li key={at} className="wrap-anywhere">
                “{quote}” <span className="text-xs text-ink-3">text {text}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {against.map((rule) => (
        <p key={rule.id} className="sentence text-warn">
          <span>
            A rule says otherwise: <Link to={`${base}/brand/rules/${rule.id}`}>{ruleSentence(rule.config)}</Link>
          </span>
        </p>
      ))}
      {stands ? (
        <Accepted fetcher={fetcher} base={base} ruleId={answer.id} />
      ) : (
        <AcceptForm
          fetcher={fetcher}
          key={id}
          ids={{ key: id, brandId }}
          config={config}
          reason={evidenceReason(proposal, texts, day)}
          isEditing={isEditing}
          onEdit={() => setEditing(!isEditing)}
          onReject={() => setRejected(true)}
        />
      )}
    </li>
  );
}

type Fetcher = ReturnType<typeof useFetcher<LearnReply>>;

function AcceptForm({
  fetcher,
  ids,
  config,
  reason,
  isEditing,
  onEdit,
  onReject,
}: {
  fetcher: Fetcher;
  ids: { key: string; brandId: string };
  config: JudgedProposal['config'];
  reason: string;
  isEditing: boolean;
  onEdit: () => void;
  onReject: () => void;
}) {
  const values = { ...fieldsOf(config), severity: 'warn', reason };
  const [form, fields] = useZodForm({
    id: `proposal-${ids.key}`,
    schema: RuleFormSchema,
    lastResult: fetcher.state === 'idle' ? fetcher.data?.result : undefined,
    defaultValue: values,
  });

  return (
    <fetcher.Form method="post" id={form.id} noValidate onSubmit={form.onSubmit} className="grid gap-3">
      <input type="hidden" name="key" value={ids.key} />
      <input type="hidden" name="brandId" value={ids.brandId} />
      {isEditing ? (
        <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
          <input type="hidden" name="kind" value={config.kind} />
          <RuleFields kind={config.kind} fields={fields} />
          <Field id={fields.severity.id} label="When copy breaks it" error={fields.severity.errors}>
            {(control) => <Select {...control} name="severity" choices={SEVERITIES} defaultValue={values.severity} />}
          </Field>
          <div className="col-span-full">
            <Field id={fields.reason.id} label="Reason" hint="Shown beside each finding" error={fields.reason.errors}>
              {(control) => <Textarea {...control} name="reason" defaultValue={reason} maxLength={500} />}
            </Field>
          </div>
        </div>
      ) : (
        Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
      )}
      <FormError errors={form.errors ?? []} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" busy={fetcher.state !== 'idle' && 'Adding'}>
          {isEditing ? 'Accept as edited' : 'Accept'}
        </Button>
        <Button size="small" variant="ghost" aria-expanded={isEditing} onClick={onEdit}>
          {isEditing ? 'As proposed' : 'Edit first'}
        </Button>
        <Button size="small" variant="ghost" onClick={onReject}>
          Reject
        </Button>
      </div>
    </fetcher.Form>
  );
}

function Accepted({ fetcher, base, ruleId }: { fetcher: Fetcher; base: string; ruleId: string }) {
  return (
    <fetcher.Form method="post" className="flex flex-wrap items-center gap-2">
      <Chip tone="good">Rule added</Chip>
      <a className="text-sm" href={`${base}/brand/rules/${ruleId}`} target="_blank" rel="noreferrer">
        Open it in a new tab
      </a>
      <input type="hidden" name="intent" value="take-back" />
      <input type="hidden" name="id" value={ruleId} />
      <Button type="submit" size="small" variant="ghost" busy={fetcher.state !== 'idle' && 'Taking back'}>
        Undo
      </Button>
    </fetcher.Form>
  );
}

function Rejected({ sentence, onBack }: { sentence: string; onBack: () => void }) {
  return (
    <li className="flex flex-wrap items-center gap-3 border-t border-dashed border-line px-[18px] py-2.5 text-sm text-ink-3">
      <span className="min-w-0 flex-1 wrap-anywhere">Rejected: {sentence}</span>
      <Button size="small" variant="ghost" onClick={onBack}>
        Take it back
      </Button>
    </li>
  );
}
