import { Form, useSubmit } from '@remix-run/react';
import Search from 'lucide-react/icons/search';
import type { ReactNode } from 'react';
import { Input } from './input';

interface FilterFormProps {
  /** What is filtered by now: the fields start anew when it changes. */
  filter: object;
  /** Names the form where the search field does not. */
  label?: string;
  /** How the row is laid out beyond its gaps. */
  className?: string;
  children: ReactNode;
}

/** Filters as a GET form, so that every view has an address. A choice is sent at once, typed words with Enter. */
export function FilterForm({ filter, label, className = 'flex-wrap', children }: FilterFormProps) {
  const submit = useSubmit();

  return (
    <Form
      key={JSON.stringify(filter)}
      method="get"
      role="search"
      aria-label={label}
      className={`mb-4 flex items-center gap-2 ${className}`}
      onChange={(event) => {
        if (event.target instanceof HTMLSelectElement) submit(event.currentTarget, { preventScrollReset: true });
      }}
    >
      {children}
    </Form>
  );
}

interface FilterSearchProps {
  label: string;
  placeholder: string;
  defaultValue: string | undefined;
  /** Its width. */
  className: string;
}

/** The search field of a filter form. */
export function FilterSearch({ label, placeholder, defaultValue, className }: FilterSearchProps) {
  return (
    <span className={className}>
      <Input
        type="search"
        name="q"
        defaultValue={defaultValue}
        aria-label={label}
        placeholder={placeholder}
        maxLength={200}
        before={<Search size={14} aria-hidden className="text-ink-3" />}
      />
    </span>
  );
}
