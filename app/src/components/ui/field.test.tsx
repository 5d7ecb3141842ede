import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Field } from './field';
import { Input } from './input';

afterEach(cleanup);

test('an error is tied to its control, marks it invalid and is shown with every sentence', () => {
  render(
    <Field label="Budget" hint="A week" error={['Write it as 4200', 'Write an amount above zero']}>
      {(control) => <Input {...control} />}
    </Field>,
  );
  const input = screen.getByLabelText('Budget');
  const described = (input.getAttribute('aria-describedby') ?? '').split(' ');

  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
    'A week',
    'Write it as 4200Write an amount above zero',
  ]);
});

test('a warning describes the control but does not make it invalid', () => {
  render(
    <Field label="Subject" warn="38 characters; a phone shows 35">
      {(control) => <Input {...control} />}
    </Field>,
  );
  const input = screen.getByLabelText('Subject');

  expect(input.getAttribute('aria-invalid')).toBeNull();
  expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    '38 characters; a phone shows 35',
  );
});

test('an error silences a warning, and nothing said means nothing described', () => {
  const { rerender } = render(
    <Field label="Name" error="Write a name" warn="Rather short">
      {(control) => <Input {...control} />}
    </Field>,
  );
  expect(screen.queryByText('Rather short')).toBeNull();

  rerender(<Field label="Name">{(control) => <Input {...control} />}</Field>);
  expect(screen.getByLabelText('Name').getAttribute('aria-describedby')).toBeNull();
});
