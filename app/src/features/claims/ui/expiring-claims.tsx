import { Link } from '@remix-run/react';
import { useFormat } from '~/components/format-context';
import { SeverityIcon } from '~/components/ui/severity-icon';
import type { ClaimRow } from './claims-card';

/** Claims whose last day is near or past, the nearest first, with who must see to them; nothing where all is well. */
export function ExpiringClaims({ claims, base }: { claims: readonly ClaimRow[]; base: string }) {
  const { day } = useFormat();
  const ending = claims
    .filter(({ life }) => life !== 'live')
    .toSorted((a, b) => ((a.expiresOn ?? '') < (b.expiresOn ?? '') ? -1 : 1));
  if (ending.length === 0) return null;

  return (
    <ul aria-label="Claims to renew" className="grid gap-1.5 border-t border-line px-[18px] py-3 text-sm">
      {ending.map(({ id, code, text, life, expiresOn, owner, ownerId, isMine }) => (
        <li key={id} className="grid grid-cols-[18px_minmax(0,1fr)] items-start gap-x-2">
          <span className="mt-[3px]">
            <SeverityIcon severity={life === 'expired' ? 'block' : 'warn'} size={14} />
          </span>
          <span className="wrap-anywhere">
            <Link to={`${base}/brand/claims/${id}`}>{code}</Link> {life === 'expired' ? 'expired on' : 'expires on'}{' '}
            {day(expiresOn ?? '')}: {text}{' '}
            <span className="text-xs text-ink-3">
              {ownerId === null ? 'Nobody owns it.' : isMine ? 'Yours to renew.' : `${owner} owns it.`}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
