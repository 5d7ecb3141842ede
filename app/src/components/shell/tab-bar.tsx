import { Link, useLocation } from '@remix-run/react';
import { DeskIcon } from './desk-icon';
import { isHere } from './is-here';
import type { ShellNav } from './shell-types';

/** How many desks stand at the foot of a phone; its menu has the others. */
export const TABS = 5;

/** The first desks at the foot of a phone. */
export function TabBar({ nav }: { nav: ShellNav }) {
  const { pathname } = useLocation();

  return (
    <nav className="tab-bar" aria-label="Desks">
      {nav
        .flat()
        .slice(0, TABS)
        .map((item) => (
          <Link key={item.to} to={item.to} aria-current={isHere(item, pathname) ? 'page' : undefined}>
            <DeskIcon name={item.icon} size={20} />
            {item.label}
          </Link>
        ))}
    </nav>
  );
}
