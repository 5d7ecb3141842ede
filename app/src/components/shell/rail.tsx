import { Link, useLocation } from '@remix-run/react';
import { Glyph } from '../ui/glyph';
import { Logo } from '../ui/logo';
import { AutomationPanel } from './automation-panel';
import { DeskIcon } from './desk-icon';
import { isHere } from './is-here';
import { MemberMenu } from './member-menu';
import type { ShellAutomation, ShellMember, ShellNav, ShellNavItem } from './shell-types';
import { WorkspaceSwitcher, type WorkspaceSwitcherProps } from './workspace-switcher';

export interface RailProps extends WorkspaceSwitcherProps {
  homeTo: string;
  nav: ShellNav;
  member: ShellMember;
  automation?: ShellAutomation;
}

/** The column at the left: workspace, desks, person. */
export function Rail({ homeTo, nav, member, automation, ...switcher }: RailProps) {
  return (
    <aside className="rail" aria-label="Workspace">
      <Link className="brand" to={homeTo}>
        <Logo />
        Upbeat
      </Link>
      <WorkspaceSwitcher {...switcher} />
      <nav aria-label="Main">
        {nav.map((group, index) => (
          <div key={group[0]?.to ?? index} className="grid gap-0.5">
            {index > 0 && <hr className="rail-divider" />}
            {group.map((item) => (
              <RailLink key={item.to} item={item} />
            ))}
          </div>
        ))}
      </nav>
      <div className="mt-auto grid gap-1 pt-3">
        {automation && <AutomationPanel automation={automation} />}
        <MemberMenu member={member} />
      </div>
    </aside>
  );
}

function RailLink({ item }: { item: ShellNavItem }) {
  const { pathname } = useLocation();

  return (
    <Link
      className="rail-link"
      to={item.to}
      prefetch="intent"
      aria-current={isHere(item, pathname) ? 'page' : undefined}
    >
      <DeskIcon name={item.icon} />
      {item.label}
      {item.waits !== undefined && item.waits > 0 && (
        <span className="rail-count" title={`${item.waits} wait for you`}>
          <Glyph level={3} size={12} />
          {item.waits}
          <span className="sr-only"> wait for you</span>
        </span>
      )}
    </Link>
  );
}
