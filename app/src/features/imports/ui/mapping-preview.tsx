import type { Target } from '@upbeat/exchange/mapping/targets';
import { useFormat } from '~/components/format-context';
import { Card, CardBody, CardHeader, CardNote } from '~/components/ui/card';
import type { MappingView } from '../mapping-view.server';
import { FIGURE_TARGETS, storedCell, targetLabel } from '../stored-cell';

/** The first rows as the database will hold them. */
export function MappingPreview({ view }: { view: MappingView }) {
  const { number } = useFormat();
  const { preview, inspection, answers } = view;
  const targets = inspection.columns.map((column) => column.target).filter((target) => target !== 'ignore');
  const currency = inspection.currency ?? answers.currency;
  const head = (target: Target) =>
    target === 'spend' || target === 'conversion_value'
      ? [targetLabel(target), currency].filter(Boolean).join(', ')
      : targetLabel(target);
  if (preview.length === 0)
    return (
      <Card>
        <CardHeader title="As they will be stored" />
        <CardBody className="text-sm text-ink-2">Rows show here once the file can be read one way only.</CardBody>
      </Card>
    );

  return (
    <Card className="overflow-hidden">
      <CardHeader
        title="As they will be stored"
        beside={<span className="text-xs text-ink-3">the first {number(preview.length)}</span>}
      />
      <div className="table-scroll" tabIndex={0} role="region" aria-label="First rows as stored">
        <table className="table phone:whitespace-nowrap">
          <thead>
            <tr>
              <th scope="col">Line</th>
              {targets.map((target) => (
                <th key={target} scope="col" data-numeric={FIGURE_TARGETS.includes(target) ? '' : undefined}>
                  {head(target)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.map((row) => (
              <tr key={row.line}>
                <th scope="row">{number(row.line)}</th>
                {targets.map((target) => (
                  <td
                    key={target}
                    data-numeric={FIGURE_TARGETS.includes(target) ? '' : undefined}
                    className={target.startsWith('date') ? 'whitespace-nowrap' : undefined}
                  >
                    {storedCell(row, target) || '–'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <CardNote>Money is kept to a millionth of the currency. A dash is “not reported”, which is not nought.</CardNote>
    </Card>
  );
}
