import { useFormat } from '~/components/format-context';
import { Card, CardBody, CardHeader } from '~/components/ui/card';
import type { PromptScreen } from '../prompt-screen.server';

/** Which version ran since when, who decided it and why. */
export function LiveCard({ screen }: { screen: PromptScreen }) {
  const { dateTime } = useFormat();

  return (
    <Card>
      <CardHeader title="What ran, and why" />
      <CardBody>
        <ol className="grid gap-2.5 text-sm">
          {screen.promotions.map(({ number, what, reason, by, at }) => (
            <li key={number}>
              <b>{what}</b>{' '}
              <span className="text-xs text-ink-3">
                since {dateTime(at)}, {by ?? 'a former member'}
              </span>
              <span className="block text-ink-2 wrap-anywhere">{reason}</span>
            </li>
          ))}
          <li className="text-ink-3">
            {screen.promotions.length === 0
              ? 'The built-in text runs; nobody has changed that.'
              : 'Before: the built-in text'}
          </li>
        </ol>
      </CardBody>
    </Card>
  );
}
