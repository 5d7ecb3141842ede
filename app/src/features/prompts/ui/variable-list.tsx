import { cx } from '~/components/cx';

export interface VariableListProps {
  variables: readonly { name: string; meaning: string; required?: true | undefined }[];
  text: string;
  onInsert: (name: string) => void;
}

/** What a prompt may point at: what is needed first, what is used in ink; a press writes it where the cursor stands. */
export function VariableList({ variables, text, onInsert }: VariableListProps) {
  const isUsed = (name: string) => new RegExp(`\\{\\{\\s*${name.replaceAll('.', '\\.')}\\s*\\}\\}`).test(text);

  return (
    <>
      <p className="mb-3 text-xs text-ink-3">
        Written as {'{{name}}'}. The model reads the name of a field of the data that follows; values never enter the
        text.
      </p>
      <ul className="grid gap-1.5">
        {variables.map(({ name, meaning, required }) => (
          <li key={name} className="flex flex-wrap items-baseline gap-x-2 text-xs">
            <button
              type="button"
              className={cx('prompt-variable cursor-pointer', !isUsed(name) && 'opacity-70')}
              onClick={() => onInsert(name)}
              aria-label={`Insert ${name}`}
            >
              {name}
            </button>
            <span className="text-ink-2">{meaning}</span>
            {required && (
              <span className={isUsed(name) ? 'text-ink-3' : 'text-bad'}>
                {isUsed(name) ? 'needed' : 'needed, missing'}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
