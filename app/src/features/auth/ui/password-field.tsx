import { useState, type ReactNode } from 'react';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { Input } from '~/components/ui/input';
import { strengthWords } from '../password';

export interface PasswordFieldProps {
  id: string;
  name: string;
  label: string;
  errors?: string[];
  /** A password to be: says how strong it is as it is typed. */
  fresh?: boolean;
  aside?: ReactNode;
}

/** A password, which may be shown. */
export function PasswordField({ id, name, label, errors, fresh = false, aside }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const [typed, setTyped] = useState('');

  return (
    <div>
      <Field id={id} label={label} error={errors} aside={aside}>
        {(control) => (
          <Input
            {...control}
            name={name}
            type={shown ? 'text' : 'password'}
            autoComplete={fresh ? 'new-password' : 'current-password'}
            autoCapitalize="none"
            spellCheck={false}
            onChange={fresh ? (event) => setTyped(event.target.value) : undefined}
            after={
              <Button
                variant="ghost"
                size="small"
                className="-mr-1.5"
                aria-pressed={shown}
                aria-label={`${shown ? 'Hide' : 'Show'} ${label.toLowerCase()}`}
                onClick={() => setShown(!shown)}
              >
                {shown ? 'Hide' : 'Show'}
              </Button>
            }
          />
        )}
      </Field>
      {fresh && (
        <p className="mt-1.5 text-xs text-ink-3" aria-live="polite">
          {strengthWords(typed)}
        </p>
      )}
    </div>
  );
}
