import X from 'lucide-react/icons/x';
import { useState } from 'react';
import { Button } from '~/components/ui/button';
import type { ControlProps } from '~/components/ui/field';
import { Input } from '~/components/ui/input';

export interface MustNotFieldProps {
  control: ControlProps;
  entries: readonly string[];
  placeholder: string;
  locked: boolean;
  onChange: (entries: string[]) => void;
}

const MOST = 20;

/** What no draft may do, one entry at a time. */
export function MustNotField({ control, entries, placeholder, locked, onChange }: MustNotFieldProps) {
  const [text, setText] = useState('');
  const add = () => {
    const entry = text.trim();
    if (entry === '') return;
    if (!entries.includes(entry)) onChange([...entries, entry]);
    setText('');
  };

  return (
    <div className="grid gap-2">
      {entries.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {entries.map((entry) => (
            <li key={entry}>
              <Button
                size="small"
                disabled={locked}
                icon={<X size={14} aria-hidden />}
                aria-label={`Take out: ${entry}`}
                onClick={() => onChange(entries.filter((one) => one !== entry))}
                className="max-w-full"
              >
                <span className="truncate">{entry}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {entries.length < MOST && (
        <Input
          {...control}
          size="editor"
          value={text}
          maxLength={80}
          disabled={locked}
          placeholder={locked ? 'Nothing yet' : entries.length > 0 ? 'One more' : placeholder}
          onChange={(event) => setText(event.target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
          after={
            text.trim() !== '' && (
              <Button size="small" onClick={add}>
                Add
              </Button>
            )
          }
        />
      )}
    </div>
  );
}
