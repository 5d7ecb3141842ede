import { Link } from '@remix-run/react';
import type { Experiment } from '@upbeat/db/experiments/row';
import { useFormat } from '~/components/format-context';
import { Card, CardBody, CardHeader } from '~/components/ui/card';

/** What was decided on a test, by whom and why, and the lesson that came of it. */
export function DecidedCard({ decision, base }: { decision: NonNullable<Experiment['decision']>; base: string }) {
  const { dateTime } = useFormat();

  return (
    <Card>
      <CardHeader
        title="Decided"
        aside={
          <span className="text-xs text-ink-3">
            {dateTime(decision.at)}, {decision.by ?? 'a former member'}
          </span>
        }
      />
      <CardBody className="grid gap-2">
        <p className="speak-md">{decision.choice}</p>
        <p className="text-ink-2">“{decision.reason}”</p>
        <p className="flex flex-wrap gap-x-4 text-sm">
          <Link to={`${base}/decisions/${decision.id}`}>The decision and what came of it</Link>
          {decision.lesson && <Link to={`${base}/lessons/${decision.lesson.id}`}>Lesson: {decision.lesson.claim}</Link>}
        </p>
      </CardBody>
    </Card>
  );
}
