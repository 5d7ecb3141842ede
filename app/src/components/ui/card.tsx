import type { HTMLAttributes, ReactNode } from 'react';
import { cx } from '../cx';

export interface CardProps extends HTMLAttributes<HTMLElement> {
  as?: 'section' | 'article' | 'aside' | 'div';
  state?: 'plain' | 'selected' | 'rejected';
}

/** A sheet of paper. No card stands inside another: use rules. */
export function Card({ as: Tag = 'section', state = 'plain', className, ...rest }: CardProps) {
  return <Tag {...rest} className={cx('card', className)} data-state={state} />;
}

/** The head of a card: its name, what belongs beside it, and something at the right. */
export function CardHeader({ title, beside, aside }: { title: ReactNode; beside?: ReactNode; aside?: ReactNode }) {
  return (
    <div className="card-header">
      <h2>{title}</h2>
      {beside}
      {aside !== undefined && <span className="aside">{aside}</span>}
    </div>
  );
}

/** The padded inside of a card. */
export function CardBody({ className, ...rest }: HTMLAttributes<HTMLDivElement>) {
  return <div {...rest} className={cx('card-body', className)} />;
}

/** The last line of a card: source, caveat or sum. */
export function CardNote({ children }: { children: ReactNode }) {
  return <p className="card-note">{children}</p>;
}
