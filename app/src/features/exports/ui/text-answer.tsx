import type { ReactNode } from 'react';
import { Field } from '~/components/ui/field';
import { Input } from '~/components/ui/input';
import { Select } from '~/components/ui/select';
import { Textarea } from '~/components/ui/textarea';
import type { AnswerKey, Answers } from '../answers';

/** What every field of the export form shares. */
export interface AnswerFields {
  answers: Answers;
  errors: Record<string, string[] | null>;
  set: (key: AnswerKey, value: string) => void;
}

interface TextAnswerProps extends AnswerFields {
  of: AnswerKey;
  label: string;
  hint?: ReactNode;
  /** What holds while the field is empty. */
  placeholder?: string;
  /** Names to choose from; another may be typed. */
  known?: readonly string[];
  lines?: boolean;
  choices?: readonly string[];
  type?: string;
  max?: number;
}

/** One answer of the export form. */
export function TextAnswer({
  of,
  label,
  hint,
  placeholder,
  known,
  lines,
  choices,
  type,
  max = 250,
  answers,
  errors,
  set,
}: TextAnswerProps) {
  const list = known && known.length > 0 ? `${of}-known` : undefined;

  return (
    <Field id={`export-${of}`} label={label} hint={hint} error={errors[of] ?? undefined}>
      {({ tone, ...control }) => {
        const shared = { ...control, tone, name: of, value: answers[of] };
        if (choices)
          return (
            <Select
              {...shared}
              placeholder="None"
              choices={choices.map((value) => ({ value, label: inWords(value) }))}
              onChange={(event) => set(of, event.currentTarget.value)}
            />
          );
        if (lines)
          return (
            <Textarea
              {...shared}
              maxLength={max}
              placeholder={placeholder}
              onChange={(event) => set(of, event.currentTarget.value)}
            />
          );

        return (
          <>
            <Input
              {...shared}
              list={list}
              type={type}
              maxLength={max}
              placeholder={placeholder}
              autoComplete="off"
              onChange={(event) => set(of, event.currentTarget.value)}
            />
            {list !== undefined && (
              <datalist id={list}>
                {known?.map((value) => (
                  <option key={value} value={value} />
                ))}
              </datalist>
            )}
          </>
        );
      }}
    </Field>
  );
}

/** "LEARN_MORE" as "Learn more". */
function inWords(value: string): string {
  const words = value.toLowerCase().replaceAll('_', ' ');

  return words.charAt(0).toUpperCase() + words.slice(1);
}
