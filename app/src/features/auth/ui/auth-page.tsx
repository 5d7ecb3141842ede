import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { LevelWords } from '~/components/ui/level-words';
import { Logo } from '~/components/ui/logo';
import { ClaimStaff } from './claim-staff';

export interface AuthPageProps {
  title: string;
  /** A line under the title, usually the other way in. */
  under?: ReactNode;
  /** Room for forms of two columns. */
  wide?: boolean;
  children: ReactNode;
}

/** Half claim, half form: the pages before one is in a workspace. */
export function AuthPage({ title, under, wide = false, children }: AuthPageProps) {
  return (
    <div className="auth">
      <aside className="auth-claim">
        <Link to="/" className="brand">
          <Logo size={30} />
          Upbeat
        </Link>
        <div className="auth-words">
          <p className="auth-speak">Decide what is worth playing.</p>
          <p className="phone:hidden mt-5 max-w-[42ch] text-md text-ink-2">
            Hand each piece of work to AI or to a person, judge what comes back, and carry the lesson into the next
            campaign.
          </p>
        </div>
        <ClaimStaff />
        <p className="mt-3 flex flex-wrap gap-x-[22px] gap-y-1">
          <LevelWords level={1} />
          <LevelWords level={2} />
          <LevelWords level={3} />
        </p>
      </aside>
      <main className="auth-side" id="main">
        <div className="auth-form" data-wide={wide ? '' : undefined}>
          <h1 className="auth-title">{title}</h1>
          {under !== undefined && <p className="mt-1.5 text-ink-2">{under}</p>}
          <div className="mt-6">{children}</div>
        </div>
      </main>
    </div>
  );
}
