import { SeverityIcon } from './severity-icon';

/** What is wrong with a form as a whole, above its button. */
export function FormError({ id, errors }: { id?: string; errors?: readonly string[] | null }) {
  return (
    <div id={id} role="alert" className="empty:hidden">
      {errors?.map((sentence) => (
        <p key={sentence} className="sentence text-bad">
          <SeverityIcon severity="block" />
          {sentence}
        </p>
      ))}
    </div>
  );
}
