import type { BrandRuleKind } from '@upbeat/core/brand';
import { Field } from '~/components/ui/field';
import { Input } from '~/components/ui/input';
import { Select } from '~/components/ui/select';
import { Textarea } from '~/components/ui/textarea';
import { CASING_FIELDS, CONTRACTION_STYLES, MARK_NAMES, PERSON_NAMES, STYLE_SENTENCES } from '../rule-words';

interface FieldState {
  id: string;
  errors?: string[];
  initialValue?: unknown;
}
type Name =
  | 'use'
  | 'insteadOf'
  | 'words'
  | 'field'
  | 'style'
  | 'mark'
  | 'max'
  | 'maxWords'
  | 'avoid'
  | 'contractions'
  | 'choice';

const choices = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));
const CASINGS = choices(CASING_FIELDS);
const STYLES = choices({ sentence: 'Sentence case', title: 'Title Case' });
const MARKS = Object.entries(MARK_NAMES).map(([value, [, many]]) => ({ value, label: many }));
const PERSONS = choices(PERSON_NAMES);
const CONTRACTIONS = choices(CONTRACTION_STYLES);
const STYLE_CHOICES = choices(STYLE_SENTENCES);

/** The fields that a kind of rule has. */
export function RuleFields({ kind, fields }: { kind: BrandRuleKind; fields: Record<Name, FieldState> }) {
  const start = (name: Name): string | undefined => {
    const value = fields[name].initialValue;
    return typeof value === 'string' ? value : undefined;
  };
  const select = (name: Name, label: string, options: readonly { value: string; label: string }[]) => (
    <Field id={fields[name].id} label={label} error={fields[name].errors}>
      {(control) => <Select {...control} name={name} choices={options} defaultValue={start(name)} />}
    </Field>
  );
  const line = (name: Name, label: string, hint: string, numeric = false) => (
    <Field id={fields[name].id} label={label} hint={hint} error={fields[name].errors}>
      {(control) => (
        <Input {...control} name={name} inputMode={numeric ? 'numeric' : undefined} defaultValue={start(name)} />
      )}
    </Field>
  );
  const list = (name: Name, label: string, hint = 'Parted by commas or lines') => (
    <div className="col-span-full">
      <Field id={fields[name].id} label={label} hint={hint} error={fields[name].errors}>
        {(control) => <Textarea {...control} name={name} defaultValue={start(name)} />}
      </Field>
    </div>
  );

  switch (kind) {
    case 'term':
      return (
        <>
          {line('use', 'Write', 'The brand’s word')}
          {list('insteadOf', 'In place of', 'Parted by commas or lines; plurals are found too')}
        </>
      );
    case 'banned':
      return list('words', 'Never write', 'Parted by commas or lines; “cheap” finds cheaper, cheapest and cheaply too');
    case 'casing':
      return (
        <>
          {select('field', 'Where', CASINGS)}
          {select('style', 'Case', STYLES)}
        </>
      );
    case 'punctuation':
      return (
        <>
          {select('mark', 'Mark', MARKS)}
          {line('max', 'At most, a line', '0 means never', true)}
        </>
      );
    case 'reading_grade':
      return line('max', 'School grade at most', 'Flesch-Kincaid, over the longer fields', true);
    case 'sentence_length':
      return line('maxWords', 'Words at most', 'From 5 to 60', true);
    case 'person':
      return select('avoid', 'Never speak as or of', PERSONS);
    case 'contraction':
      return select('contractions', 'Contractions', CONTRACTIONS);
    case 'passive':
      return line('max', 'At most, an entry', '0 means never; English only, and not in questions', true);
    case 'style':
      return select('choice', 'Choice', STYLE_CHOICES);
    case 'names':
      return list('words', 'Names', 'Parted by commas or lines, as they are spelled; policy and casing let them pass');
  }
}
