import type { ExperimentAction } from '@upbeat/db/experiments/row';
import { useFormat } from '~/components/format-context';
import { Field } from '~/components/ui/field';
import { NoteBox } from '~/components/ui/note-box';
import { Select } from '~/components/ui/select';
import { actionName } from '../words';

export interface ActionFieldProps {
  actions: readonly ExperimentAction[];
  action: ExperimentAction | undefined;
  error?: string[];
  onPick: (action: string) => void;
}

/** The one conversion action that the test counts: actions never add, and the choice stands from the start. */
export function ActionField({ actions, action, error, onPick }: ActionFieldProps) {
  const { number } = useFormat();
  if (action === undefined)
    return (
      <NoteBox>
        No conversion is reported for this campaign yet. The action that has most in the test is counted, and settled
        when the test stops.
      </NoteBox>
    );

  return (
    <Field
      label="Which conversion"
      hint="First the one that its objective counts, else the one it has most of"
      error={error}
    >
      {(control) => (
        <Select
          {...control}
          name="action"
          value={`is:${action.action}`}
          onChange={(event) => onPick(event.target.value.slice(3))}
          choices={actions.map((one) => ({
            value: `is:${one.action}`,
            label: `${actionName(one.action)}, ${number(one.conversions)} in 90 days`,
          }))}
        />
      )}
    </Field>
  );
}
