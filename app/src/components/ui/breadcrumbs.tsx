import { Link } from '@remix-run/react';
import { Fragment } from 'react';

/** One station above a page; the last is the page itself. */
export interface Crumb {
  label: string;
  to?: string;
}

/** Where one is. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumbs" aria-label="Breadcrumb">
      {crumbs.map((crumb, index) => {
        const last = index === crumbs.length - 1;
        return (
          <Fragment key={`${index} ${crumb.label}`}>
            {last ? (
              <span aria-current="page">{crumb.label}</span>
            ) : crumb.to === undefined ? (
              <span>{crumb.label}</span>
            ) : (
              <Link to={crumb.to}>{crumb.label}</Link>
            )}
            {!last && <span aria-hidden="true">/</span>}
          </Fragment>
        );
      })}
    </nav>
  );
}
