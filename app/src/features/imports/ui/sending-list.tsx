import { Link } from '@remix-run/react';
import { useFormat } from '~/components/format-context';
import { Progress } from '~/components/ui/progress';
import { SeverityIcon } from '~/components/ui/severity-icon';
import type { Sending } from '../send-file';

const MEBIBYTE = 1_048_576;

/** Files on their way, each with what has left of it. */
export function SendingList({ sending, base }: { sending: readonly Sending[]; base: string }) {
  return (
    <ul className="mt-5 grid gap-3" aria-live="polite">
      {sending.map((one, index) => (
        <li key={index} className="text-sm">
          <div className="mb-1 flex items-center justify-between gap-3">
            <b className="truncate">{one.name}</b>
            <Where one={one} base={base} />
          </div>
          {one.error === undefined ? (
            <Progress done={one.sent} total={Math.max(1, one.bytes)} label={`Sending ${one.name}`} />
          ) : (
            <p className="sentence text-bad">
              <SeverityIcon severity="block" />
              {one.error}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Where({ one, base }: { one: Sending; base: string }) {
  const { number } = useFormat();
  if (one.id !== undefined) return <Link to={`${base}/imports/${one.id}`}>Open</Link>;
  if (one.error !== undefined) return <span className="text-xs text-ink-3">not taken</span>;
  const whole = one.bytes > 0 && one.sent >= one.bytes;

  return (
    <span className="text-xs whitespace-nowrap text-ink-3">
      {whole ? 'reading' : `${number(one.sent / MEBIBYTE, 1)} of ${number(one.bytes / MEBIBYTE, 1)} MB`}
    </span>
  );
}
