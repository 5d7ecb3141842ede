import type { BoardIdea } from '@upbeat/db/ideas/row';
import { useFormat } from '~/components/format-context';
import { Button } from '~/components/ui/button';
import { Card, CardHeader } from '~/components/ui/card';
import { tacticWords } from '../words';

/** Two ideas and what the first reference of each measured, side by side. */
export function CompareCard({ a, b, onClear }: { a: BoardIdea; b: BoardIdea; onClear: () => void }) {
  const { percent, number, signedPercent } = useFormat();
  const [first, second] = [a.citations[0], b.citations[0]];
  const rows: [string, string, string][] = (
    [
      ['Reference CTR', (one) => percent(one.ctr, 2)],
      ['95% interval', (one) => `${percent(one.ctrLow)}–${percent(one.ctrHigh)}`],
      [
        'Against its test',
        (one) =>
          one.lift === null
            ? 'not randomised'
            : `${signedPercent(one.lift)}${one.liftClear === 0 ? ', not clear' : ''}`,
      ],
      ['Times shown', (one) => number(one.impressions)],
    ] satisfies [string, (one: BoardIdea['citations'][number]) => string][]
  ).map(([name, of]) => [name, first ? of(first) : '–', second ? of(second) : '–']);

  return (
    <Card aria-label={`Compare ${a.n} and ${b.n}`}>
      <CardHeader
        title={`Compare ${a.n} and ${b.n}`}
        aside={
          <Button size="small" variant="ghost" onClick={onClear}>
            Clear
          </Button>
        }
      />
      <table className="table">
        <caption className="sr-only">What the references of both ideas measured</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">Measure</span>
            </th>
            <th scope="col" data-numeric="">
              Idea {a.n}
            </th>
            <th scope="col" data-numeric="">
              Idea {b.n}
            </th>
          </tr>
        </thead>
        <tbody>
          {[['Way in', tacticWords(a.tactic), tacticWords(b.tactic)] as [string, string, string], ...rows].map(
            ([name, left, right]) => (
              <tr key={name}>
                <th scope="row" className="font-normal text-ink-3">
                  {name}
                </th>
                <td data-numeric="">{left}</td>
                <td data-numeric="">{right}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      <p className="card-note">What references measured elsewhere is no forecast for either idea.</p>
    </Card>
  );
}
