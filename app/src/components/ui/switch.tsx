import { useState } from 'react';

export interface SwitchProps {
  /** What it turns on; read aloud. */
  label: string;
  checked?: boolean;
  defaultChecked?: boolean;
  onChange?: (checked: boolean) => void;
  /** With a name the state is sent with the form as "on". */
  name?: string;
  disabled?: boolean;
}

/** On or off, at once. */
export function Switch({ label, checked, defaultChecked = false, onChange, name, disabled }: SwitchProps) {
  const [own, setOwn] = useState(defaultChecked);
  const on = checked ?? own;

  return (
    <>
      <button
        type="button"
        role="switch"
        aria-checked={on}
        aria-label={label}
        className="switch"
        disabled={disabled}
        onClick={() => {
          setOwn(!on);
          onChange?.(!on);
        }}
      />
      {name !== undefined && on && <input type="hidden" name={name} value="on" />}
    </>
  );
}
