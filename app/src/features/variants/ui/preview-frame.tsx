import type { ReactNode } from 'react';
import { Segmented } from '~/components/ui/segmented';

/** One of the ways in which a channel shows the same copy. */
export interface PreviewChoice {
  legend: string;
  name: string;
  choices: readonly { value: string; label: string }[];
  value: string;
  onChange: (value: string) => void;
}

export const DEVICES = [
  { value: 'phone', label: 'Phone' },
  { value: 'desktop', label: 'Desktop' },
];

/** A preview under its title, with the choices of how it is seen; `note` says what the drawing leaves out. */
export function PreviewFrame({
  title,
  choices = [],
  note,
  children,
}: {
  title: string;
  choices?: readonly PreviewChoice[];
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-label={title}>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h2>{title}</h2>
        <div className="ml-auto flex flex-wrap justify-end gap-2">
          {choices.map((choice) => (
            <Segmented key={choice.name} {...choice} choices={[...choice.choices]} />
          ))}
        </div>
      </div>
      {children}
      {note && <p className="mt-2 text-xs text-ink-3">{note}</p>}
    </section>
  );
}

/** Whose copy it is, beside a round initial; no brand's mark is drawn. */
export function PreviewSender({ name, under }: { name: string; under: ReactNode }) {
  return (
    <div className="site">
      <span className="mark" aria-hidden="true">
        {name.slice(0, 1)}
      </span>
      <span className="min-w-0">
        <b className="block truncate">{name}</b>
        <small>{under}</small>
      </span>
    </div>
  );
}

/** Where a picture or film will stand. */
export function PreviewPicture({ className }: { className?: string }) {
  return <div className={`preview-picture ${className ?? ''}`}>Your picture</div>;
}
