import { Link } from '@remix-run/react';
import ChevronDown from 'lucide-react/icons/chevron-down';
import X from 'lucide-react/icons/x';
import type { Choice } from './select';

export interface FilterChipProps {
  label: string;
  name: string;
  choices: readonly Choice[];
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
}

/** A filter with its value in bold; the browser's select opens on it. Inside a GET form it works without script. */
export function FilterChip({ label, choices, onChange, ...select }: FilterChipProps) {
  return (
    <label className="filter-chip">
      {label}
      <select {...select} onChange={onChange && ((event) => onChange(event.target.value))}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </select>
      <ChevronDown size={12} aria-hidden />
    </label>
  );
}

/** A filter that is set, with a way to take it off. */
export function ActiveFilter({ label, value, clearTo }: { label: string; value: string; clearTo: string }) {
  return (
    <span className="filter-chip">
      {label} <b>{value}</b>
      <Link to={clearTo} aria-label={`Take off ${label} ${value}`} className="-mr-1 p-1" preventScrollReset>
        <X size={12} aria-hidden />
      </Link>
    </span>
  );
}
