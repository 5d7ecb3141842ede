import type { Rejection } from '@upbeat/db/imports/list-rejections';
import { useFormat } from '~/components/format-context';
import { capital } from '~/components/capital';

/** Refused cells (`warn`: cells that were taken all the same): line, column, value as written, and what is wrong with it. */
export function RefusedTable({
  rejections,
  tone = 'bad',
}: {
  rejections: readonly Rejection[];
  tone?: 'bad' | 'warn';
}) {
  const { number } = useFormat();

  return (
    <div
      className="table-scroll [--table-min:480px]"
      tabIndex={0}
      role="region"
      aria-label={tone === 'bad' ? 'Refused lines' : 'Lines taken with a warning'}
    >
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Column</th>
            <th scope="col">Value</th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          {rejections.map((one, index) => (
            <tr key={index}>
              <th scope="row">{number(one.line)}</th>
              <td>{one.column}</td>
              <td>
                <span
                  className={`rounded-sm px-1.5 py-px text-[12.5px] font-[550] break-words ${tone === 'bad' ? 'bg-bad-soft text-bad' : 'bg-warn-soft text-warn'}`}
                >
                  {one.value === '' ? 'empty' : one.value}
                </span>
              </td>
              <td>{capital(one.reason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
