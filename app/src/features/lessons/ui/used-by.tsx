import { Link } from '@remix-run/react';
import { Card, CardBody, CardHeader } from '~/components/ui/card';
import type { LessonScreen } from '../lesson-screen.server';

const STATUS: Record<string, string> = { proposed: 'to judge', accepted: 'accepted', rejected: 'rejected' };

/** Ideas that cite a lesson: where it changed something. */
export function UsedBy({ screen: { lesson, base } }: { screen: LessonScreen }) {
  return (
    <Card>
      <CardHeader title="Where it is used" />
      <CardBody>
        {lesson.ideas.length === 0 ? (
          <p className="text-sm text-ink-2">
            No idea cites it yet.
            {lesson.status === 'accepted' && ' The next draft for a brief that it fits is given it.'}
          </p>
        ) : (
          <ul className="grid gap-2 text-sm">
            {lesson.ideas.map(({ id, title, status, campaign }) => (
              <li key={id}>
                <Link to={`${base}/ideas/${id}`}>{title}</Link>
                <span className="block text-xs text-ink-3">
                  Idea for “{campaign}”, {STATUS[status] ?? status}
                </span>
              </li>
            ))}
          </ul>
        )}
      </CardBody>
    </Card>
  );
}
