import { Link } from '@remix-run/react';
import BellIcon from 'lucide-react/icons/bell';

export interface BellProps {
  to: string;
  /** Notices not read yet. */
  unread: number;
}

/** The way to one's notices, with how many are new. */
export function Bell({ to, unread }: BellProps) {
  const many = unread > 99 ? '99+' : String(unread);

  return (
    <Link to={to} className="bell" aria-label={unread === 0 ? 'Notices' : `Notices, ${many} unread`} title="Notices">
      <BellIcon size={16} aria-hidden />
      {unread > 0 && <b aria-hidden="true">{many}</b>}
    </Link>
  );
}
