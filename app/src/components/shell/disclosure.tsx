import { useEffect, useRef, type ReactNode } from 'react';

export interface DisclosureProps {
  /** The inside of the button. */
  summary: ReactNode;
  /** Name of the button when its inside is not enough. */
  label: string;
  className: string;
  side: 'top' | 'bottom';
  children: ReactNode;
}

/** A panel behind a button, in the browser's own element: it opens without script, and with it closes on Escape, choice and a click elsewhere. */
export function Disclosure({ summary, label, className, side, children }: DisclosureProps) {
  const element = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const details = element.current;
    if (!details) return undefined;
    const close = (event: Event) => {
      const inside = event.target instanceof Node && details.contains(event.target);
      const chosen = event.target instanceof Element && event.target.closest('a, [data-closes]') !== null;
      if (!inside || chosen) details.open = false;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !details.open) return;
      details.open = false;
      details.querySelector('summary')?.focus();
    };
    document.addEventListener('click', close);
    details.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('click', close);
      details.removeEventListener('keydown', onKey);
    };
  }, []);

  return (
    <details ref={element} className="disclosure">
      <summary className={className} aria-label={label}>
        {summary}
      </summary>
      <div className="disclosure-panel" data-side={side}>
        {children}
      </div>
    </details>
  );
}
