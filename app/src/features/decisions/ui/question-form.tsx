import { useState } from 'react';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { Input } from '~/components/ui/input';
import { SectionHeading } from '~/components/ui/section';
import { Select, type Choice } from '~/components/ui/select';
import { Textarea } from '~/components/ui/textarea';
import { useAct } from '~/request/use-act';
import { CitedRows } from './cited-rows';
import { RowList } from './row-list';

export interface QuestionFormProps {
  action: string;
  formKey: string;
  campaigns: readonly Choice[];
  /** Address that answers what can be cited. */
  evidenceUrl: string;
  /** ISO date from which a day may be chosen. */
  tomorrow: string;
}

const SIDES = [
  { side: 'for', title: 'For', placeholder: 'Google brings 46% of conversions' },
  { side: 'against', title: 'Against', placeholder: 'Its return fell since last quarter' },
  { side: 'unknown', title: 'Not known', placeholder: 'Nobody has tested what the next euro brings' },
] as const;
/** Names of evidence rows are numbered through all three lists: a list starts at its own hundred. */
const APART = 100;
/** Rows that cite something come after those that are written. */
const CITED_FROM = 50;

/** A question that people put to themselves: what can be chosen, what speaks for and against, and what can be seen afterwards. */
export function QuestionForm({ action, formKey, campaigns, evidenceUrl, tomorrow }: QuestionFormProps) {
  const act = useAct('new-question');
  const [seen, setSeen] = useState(false);
  const errorOf = (field: string) => act.errors[field] ?? undefined;

  return (
    <act.Form method="post" action={action} className="grid max-w-[860px] gap-8">
      <input type="hidden" name="key" value={formKey} />
      <div className="grid gap-4">
        <Field label="Question" error={errorOf('question')}>
          {(control) => (
            <Input
              {...control}
              name="question"
              size="editor"
              maxLength={300}
              placeholder="Google’s share of January: keep 58%, or less?"
            />
          )}
        </Field>
        <Field label="Context" hint="What one must know to answer. Not an answer." error={errorOf('context')}>
          {(control) => <Textarea {...control} name="context" rows={3} maxLength={2000} />}
        </Field>
        <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
          <Field label="Campaign" hint="If it concerns one." error={errorOf('campaignId')}>
            {(control) => (
              <Select {...control} name="campaignId" placeholder="None in particular" choices={campaigns} />
            )}
          </Field>
          <Field label="Due" hint="If it must be answered by a day." error={errorOf('dueOn')}>
            {(control) => <Input {...control} type="date" name="dueOn" />}
          </Field>
        </div>
      </div>

      <section className="grid gap-3">
        <SectionHeading title="Ways to decide" hint="two or more; all are kept with the decision" />
        <FormError errors={errorOf('alternatives')} />
        <RowList least={2} add="Another way" most={8}>
          {(at) => (
            <div className="grid grid-cols-2 gap-2 phone:grid-cols-1">
              <Input
                name={`alternatives[${at}].text`}
                aria-label={`Way ${at + 1}`}
                maxLength={200}
                placeholder={at === 0 ? 'Keep 58%' : at === 1 ? 'Fall to 50%' : ''}
              />
              <Input
                name={`alternatives[${at}].note`}
                aria-label={`What way ${at + 1} means`}
                maxLength={300}
                placeholder={at === 0 ? 'No change; nothing is learned' : ''}
              />
            </div>
          )}
        </RowList>
      </section>

      {SIDES.map(({ side, title, placeholder }, index) => (
        <section key={side} className="grid gap-3">
          <SectionHeading
            title={title}
            hint={
              side === 'unknown' ? 'what nobody can say yet' : 'one fact a row, with its figure and where it is from'
            }
          />
          {side !== 'unknown' && (
            <CitedRows url={evidenceUrl} side={side} title={title} from={index * APART + CITED_FROM} />
          )}
          <RowList least={1} add="Another row" most={20}>
            {(at) => (
              <EvidenceRow
                name={`evidence[${index * APART + at}]`}
                label={`${title}, row ${at + 1}`}
                side={side}
                placeholder={at === 0 ? placeholder : ''}
              />
            )}
          </RowList>
        </section>
      ))}

      <section className="grid gap-3">
        <SectionHeading title="What can be seen afterwards" hint="so that the decision can be judged" />
        <p className="text-sm text-ink-2">
          A statement that will be true or not on a day. Everybody who decides forecasts it first, and forecasts are
          scored.
        </p>
        {seen ? (
          <div className="grid grid-cols-[minmax(0,1fr)_180px] gap-4 phone:grid-cols-1">
            <Field label="Statement" error={errorOf('statement')}>
              {(control) => (
                <Input
                  {...control}
                  name="statement"
                  maxLength={300}
                  placeholder="Google returns at least 3.5 in January"
                />
              )}
            </Field>
            <Field label="Seen on" error={errorOf('resolvesOn')}>
              {(control) => <Input {...control} type="date" name="resolvesOn" min={tomorrow} />}
            </Field>
          </div>
        ) : (
          <div>
            <Button size="small" onClick={() => setSeen(true)}>
              Add a statement
            </Button>
          </div>
        )}
      </section>

      <div className="grid gap-2">
        <FormError errors={act.refused === null ? undefined : [act.refused]} />
        {Object.keys(act.errors).some((field) => field !== '') && (
          <p className="text-sm text-bad">Something above needs mending. Nothing you wrote is lost.</p>
        )}
        <div>
          <Button type="submit" variant="primary" busy={act.busy && 'Putting it'}>
            Put the question
          </Button>
        </div>
      </div>
    </act.Form>
  );
}

interface EvidenceRowProps {
  name: string;
  label: string;
  side: string;
  placeholder: string;
}

function EvidenceRow({ name, label, side, placeholder }: EvidenceRowProps) {
  return (
    <div
      className={`grid gap-2 phone:grid-cols-1 ${side === 'unknown' ? 'grid-cols-1' : 'grid-cols-[minmax(0,1fr)_120px_180px]'}`}
    >
      <input type="hidden" name={`${name}.side`} value={side} />
      <Input name={`${name}.text`} aria-label={label} maxLength={400} placeholder={placeholder} />
      {side !== 'unknown' && (
        <>
          <Input name={`${name}.figure`} aria-label={`${label}: figure`} maxLength={40} placeholder="figure" />
          <Input name={`${name}.source`} aria-label={`${label}: source`} maxLength={200} placeholder="source" />
        </>
      )}
    </div>
  );
}
