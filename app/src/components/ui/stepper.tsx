/** Where one stands in a row of screens. */
export function Stepper({ steps, current, label }: { steps: readonly string[]; current: number; label: string }) {
  return (
    <ol className="stepper" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step}
          data-state={index < current ? 'done' : index === current ? 'here' : 'next'}
          aria-current={index === current ? 'step' : undefined}
        >
          <i aria-hidden="true" />
          {step}
        </li>
      ))}
    </ol>
  );
}
