import { Fragment, type ReactNode } from 'react';
import { cx } from '../cx';

/** Facts as name and value, one a row. */
export function KeyValues({
  items,
  className,
}: {
  items: readonly (readonly [string, ReactNode])[];
  className?: string;
}) {
  return (
    <dl className={cx('key-values', className)}>
      {items.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
