import { Form, Link } from '@remix-run/react';
import { turnTheme } from '../theme';
import { Avatar } from '../ui/avatar';
import { Disclosure } from './disclosure';
import type { ShellMember } from './shell-types';

/** The person at the desk: own settings, theme, sign out. */
export function MemberMenu({ member }: { member: ShellMember }) {
  return (
    <Disclosure
      side="top"
      className="member-button"
      label={`${member.name}, ${member.role}: profile, theme, sign out`}
      summary={
        <>
          <Avatar name={member.name} />
          <span className="min-w-0 flex-1">
            <b className="block truncate text-sm leading-4">{member.name}</b>
            <span className="block truncate text-xs text-ink-3">{member.role}</span>
          </span>
        </>
      }
    >
      <MemberItems member={member} />
    </Disclosure>
  );
}

/** Profile, theme and the way out. */
export function MemberItems({ member }: { member: ShellMember }) {
  return (
    <>
      {member.profileTo !== undefined && (
        <Link to={member.profileTo} className="menu-item">
          Your profile
        </Link>
      )}
      <ThemeItem />
      <div className="menu-divider" />
      <Form method="post" action={member.signOutAction}>
        <button type="submit" className="menu-item" data-closes="">
          Sign out
        </button>
      </Form>
    </>
  );
}

/** Turns the theme round. Which one is on screen is known to the stylesheet, so the words need no script. */
function ThemeItem() {
  return (
    <button type="button" className="menu-item" data-closes="" onClick={turnTheme}>
      <span className="dark:hidden">Dark theme</span>
      <span className="hidden dark:inline">Light theme</span>
    </button>
  );
}
