import { Link, useSearchParams } from '@remix-run/react';
import { useFormat } from '~/components/format-context';
import { Card, CardHeader, CardNote } from '~/components/ui/card';
import { IntervalBar } from '~/components/ui/interval-bar';
import { withParams } from '~/features/references/with-params';
import type { PromptScreen } from '../prompt-screen.server';
import { TOO_FEW_UNDER } from '../too-few';

type Row = PromptScreen['rows'][number];

/** Every version with what came of it; the one shown is marked. */
export function VersionsCard({ screen }: { screen: PromptScreen }) {
  return (
    <Card as="aside" className="overflow-hidden">
      <CardHeader title="Versions" aside={<span className="text-xs text-ink-3">95% intervals</span>} />
      <div className="table-scroll [--table-min:380px]" tabIndex={0} role="region" aria-label="Versions">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Version</th>
              <th scope="col">Accepted unedited</th>
              <th scope="col">Edit effort</th>
            </tr>
          </thead>
          <tbody>
            {screen.rows.map((row) => (
              <VersionLine key={row.ref} row={row} isShown={row.ref === screen.shown.ref} />
            ))}
          </tbody>
        </table>
      </div>
      <CardNote>
        Share of judged ideas accepted as they came (Wilson), and the share of words changed in accepted ones
        (bootstrap). Template drafts do not count: patterns ignore the text. Under {TOO_FEW_UNDER} there is no interval.
      </CardNote>
    </Card>
  );
}

function VersionLine({ row, isShown }: { row: Row; isShown: boolean }) {
  const [params] = useSearchParams();
  const { percent, number, dateTime } = useFormat();
  const runs = row.runs === 1 ? '1 run' : `${number(row.runs)} runs`;

  return (
    <tr data-selected={isShown ? '' : undefined}>
      <th scope="row">
        <Link
          to={withParams(params, { v: row.ref, against: null, whole: null })}
          preventScrollReset
          aria-current={isShown ? 'true' : undefined}
          className="font-semibold"
        >
          {row.label}
        </Link>
        {row.isLive && <b className="ml-1.5 text-xs">runs</b>}
        <span className="block text-xs text-ink-3">
          {[row.at === null ? null : dateTime(row.at), row.by, runs].filter(Boolean).join(', ')}
        </span>
        {row.note !== '' && <span className="block text-xs text-ink-2">{row.note}</span>}
      </th>
      <td>
        {row.share === null ? (
          <TooFew n={row.judged} of="judged" />
        ) : (
          <>
            <span className="flex items-center gap-2">
              <b className="w-8">{percent(row.share.value, 0)}</b>
              <IntervalBar {...row.share} max={1} width={72} format={(share) => percent(share, 0)} />
            </span>
            <span className="block text-xs text-ink-3">
              {number(row.unedited)} of {number(row.judged)}
            </span>
          </>
        )}
      </td>
      <td>
        {row.effort === null ? (
          <TooFew n={row.accepted} of="accepted" />
        ) : (
          <>
            <span className="flex items-center gap-2">
              <b className="w-8">{number(row.effort.value, 2)}</b>
              <IntervalBar {...row.effort} max={1} width={56} format={(share) => number(share, 2)} />
            </span>
            <span className="block text-xs text-ink-3">
              {number(row.effort.low, 2)} to {number(row.effort.high, 2)}
            </span>
          </>
        )}
      </td>
    </tr>
  );
}

function TooFew({ n, of }: { n: number; of: string }) {
  return <span className="text-xs text-ink-3">{n === 0 ? `none ${of}` : `too few: ${n} ${of}`}</span>;
}
