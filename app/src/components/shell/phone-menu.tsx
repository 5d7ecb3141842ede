import { Link } from '@remix-run/react';
import ChevronDown from 'lucide-react/icons/chevron-down';
import { Logo } from '../ui/logo';
import { AutomationPanel } from './automation-panel';
import { DeskIcon } from './desk-icon';
import { Disclosure } from './disclosure';
import { MemberItems } from './member-menu';
import type { RailProps } from './rail';
import { TABS } from './tab-bar';
import { WorkspaceItems } from './workspace-switcher';

/** What a phone has no room for: the desks beyond the tabs, the switch, workspaces and oneself, behind the mark. */
export function PhoneMenu({ nav, automation, workspaces, newTo, member }: Omit<RailProps, 'homeTo'>) {
  return (
    <div className="hidden phone:block">
      <Disclosure
        side="bottom"
        className="phone-menu-button"
        label="Menu: more desks, workspaces, profile, sign out"
        summary={
          <>
            <Logo size={24} />
            <ChevronDown size={14} aria-hidden />
          </>
        }
      >
        {nav
          .flat()
          .slice(TABS)
          .map((item) => (
            <Link key={item.to} to={item.to} className="menu-item">
              <DeskIcon name={item.icon} />
              {item.label}
            </Link>
          ))}
        {automation && <AutomationPanel automation={automation} />}
        <div className="menu-divider" />
        <WorkspaceItems workspaces={workspaces} newTo={newTo} />
        <div className="menu-divider" />
        <MemberItems member={member} />
      </Disclosure>
    </div>
  );
}
