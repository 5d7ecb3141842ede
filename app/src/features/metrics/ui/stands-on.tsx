import { Link } from '@remix-run/react';
import { microsToUnits, parseMicros } from '@upbeat/core/money';
import { useFormat } from '~/components/format-context';
import { Card, CardBody, CardHeader, CardNote } from '~/components/ui/card';
import { KeyValues } from '~/components/ui/key-values';
import type { PerformanceScreen } from '../performance-screen.server';
import { countedName } from '../counted-name';

/** What the figures stand on: their window, how complete it is, and every conversion action beside the others. */
export function StandsOn({ screen, base }: { screen: PerformanceScreen; base: string }) {
  const { number, day, dayRange, money } = useFormat();
  const { asked, action, choices, completeTo, firstDay, unattached, watermark } = screen;
  const { from, to, currency } = asked.filters;
  const conversions = (text: string) => {
    const millionths = parseMicros(text) ?? 0n;
    return number(microsToUnits(millionths), millionths % 1_000_000n === 0n ? 0 : 1);
  };

  return (
    <Card as="aside">
      <CardHeader title="What it stands on" />
      <CardBody>
        <KeyValues
          items={[
            ['Period', dayRange(from, to)],
            [
              'Against',
              asked.previous === null
                ? 'nothing'
                : `${dayRange(asked.previous.from, asked.previous.to)}${screen.compared ? '' : ', not compared'}`,
            ],
            ['Data', `${day(firstDay)} to ${day(completeTo)}`],
            ...(screen.simulated.length > 0
              ? [['Simulated', `${screen.simulated.join(', ')}, of the demo`] as [string, string]]
              : []),
            ['Knows', <Link key="imports" to={`${base}/imports`}>{`imports up to number ${number(watermark)}`}</Link>],
            [
              'Not attached',
              unattached === 0 ? (
                'none'
              ) : (
                <Link key="attach" to={`${base}/performance/attach`}>
                  {number(unattached)} platform {unattached === 1 ? 'row' : 'rows'}
                </Link>
              ),
            ],
          ]}
        />
      </CardBody>
      {choices.actions.length > 0 && (
        <div className="border-t border-line px-[18px] py-3 text-sm">
          <h2 className="mb-1.5">Conversions by action</h2>
          {choices.actions.map((one) => (
            <p key={one.action} className="flex items-baseline justify-between gap-3 py-0.5">
              <span className="min-w-0 break-words text-ink-2">
                {countedName(one.action, screen.mixed)}
                {one.action === action && <b className="text-ink"> · counted</b>}
              </span>
              <span className="text-right whitespace-nowrap">
                {conversions(one.conversions)}
                <span className="block text-xs text-ink-3">{money(BigInt(one.value), currency)}</span>
              </span>
            </p>
          ))}
        </div>
      )}
      {choices.actions.length > 1 && <CardNote>Results of different indicators never add.</CardNote>}
    </Card>
  );
}
