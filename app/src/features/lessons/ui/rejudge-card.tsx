import { useFormat } from '~/components/format-context';
import { Card, CardBody, CardHeader } from '~/components/ui/card';
import { LevelWords } from '~/components/ui/level-words';
import { LinkButton } from '~/components/ui/link-button';
import type { LessonLine } from '../lessons-screen.server';
import { LESSON_METRICS } from '../words';

/** The lesson that a later result contradicts: what was believed since when, what it shows now, and the way to judge it anew. */
export function RejudgeCard({ lesson, base, mayJudge }: { lesson: LessonLine; base: string; mayJudge: boolean }) {
  const { day, signedPercent } = useFormat();
  const { effect, acceptedAt, takenBackAt, supports, contradicts, cited } = lesson;

  return (
    <Card as="aside" aria-label="Re-judge">
      <CardHeader title="Re-judge" aside={<LevelWords level={2} />} />
      <CardBody className="grid gap-3">
        <p className="speak-md">{lesson.claim}</p>
        <p className="text-sm text-ink-2">
          {acceptedAt !== null && `Believed since ${day(acceptedAt.slice(0, 10))}. `}
          {effect && (
            <>
              Measured then: <b className="text-ink">{signedPercent(effect.mean, 1)}</b> {LESSON_METRICS[effect.metric]}
              .{' '}
            </>
          )}
          {takenBackAt !== null && 'Data that it stands on was taken back since. '}
          {contradicts === 1 ? 'One result speaks' : `${contradicts} results speak`} against it now, {supports} for.
        </p>
        {mayJudge && (
          <LinkButton to={`${base}/lessons/${lesson.id}`} variant="primary" className="w-full justify-center">
            Re-judge
          </LinkButton>
        )}
        <p className="text-xs text-ink-3">
          {cited === 0
            ? 'No idea cites it.'
            : `${cited === 1 ? 'One idea cites' : `${cited} ideas cite`} it; nothing is deleted.`}{' '}
          Until you judge, no brief is given it.
        </p>
      </CardBody>
    </Card>
  );
}
