import { Field } from '~/components/ui/field';
import { Input } from '~/components/ui/input';
import { Select } from '~/components/ui/select';
import { Textarea } from '~/components/ui/textarea';
import { OBJECTIVE_METRICS } from '../../objectives/metrics';
import { METRIC_WORDS } from '../words';

interface FieldMeta {
  id: string;
  errors?: string[];
  initialValue?: unknown;
}

export interface ObjectiveFieldsProps {
  fields: Record<'metric' | 'target' | 'by' | 'reason', FieldMeta>;
  currency: string;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A target in four answers: what is measured, how much, by when, and why. */
export function ObjectiveFields({ fields, currency }: ObjectiveFieldsProps) {
  return (
    <div className="grid grid-cols-3 gap-4 phone:grid-cols-1">
      <Field id={fields.metric.id} label="Measured by" error={fields.metric.errors}>
        {(control) => (
          <Select
            {...control}
            name="metric"
            placeholder="Choose…"
            defaultValue={text(fields.metric.initialValue)}
            choices={OBJECTIVE_METRICS.map((value) => ({ value, label: METRIC_WORDS[value] }))}
          />
        )}
      </Field>
      <Field id={fields.target.id} label="Target" error={fields.target.errors}>
        {(control) => (
          <Input
            {...control}
            name="target"
            inputMode="decimal"
            placeholder="500"
            defaultValue={text(fields.target.initialValue)}
          />
        )}
      </Field>
      <Field id={fields.by.id} label="By" error={fields.by.errors}>
        {(control) => <Input {...control} name="by" type="date" defaultValue={text(fields.by.initialValue)} />}
      </Field>
      <div className="col-span-3 phone:col-span-1">
        <Field
          id={fields.reason.id}
          label="Why this target"
          hint={`Money in ${currency}; a click-through rate in per cent (4.5); a return as a ratio (3.2).`}
          error={fields.reason.errors}
        >
          {(control) => (
            <Textarea {...control} name="reason" maxLength={1000} defaultValue={text(fields.reason.initialValue)} />
          )}
        </Field>
      </div>
    </div>
  );
}
