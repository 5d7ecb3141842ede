import { NavLink } from '@remix-run/react';
import { DeskIcon } from './desk-icon';
import type { ShellNav } from './shell-types';

const MOST = 5;

/** The first five desks at the foot of a phone; the palette finds the others. */
export function TabBar({ nav }: { nav: ShellNav }) {
  return (
    <nav className="tab-bar" aria-label="Desks">
      {nav
        .flat()
        .slice(0, MOST)
        .map((item) => (
          <NavLink key={item.to} to={item.to} end={item.end}>
            <DeskIcon name={item.icon} size={20} />
            {item.label}
          </NavLink>
        ))}
    </nav>
  );
}
