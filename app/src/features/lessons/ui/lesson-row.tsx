import { Link } from '@remix-run/react';
import { useFormat } from '~/components/format-context';
import { Chip } from '~/components/ui/chip';
import type { LessonLine } from '../lessons-screen.server';
import { LESSON_STATES, scopeWords } from '../words';
import { EffectFigure } from './effect-figure';
import { SidesBar } from './sides-bar';
import { Strength } from './strength';

/** A lesson: what it claims, what would show it wrong, its effect, what speaks for and against it, how strong it is. */
export function LessonRow({ lesson, base, reach }: { lesson: LessonLine; base: string; reach: number }) {
  const { day } = useFormat();
  const { words, tone } = LESSON_STATES[lesson.state];
  const off = lesson.status === 'rejected' || lesson.status === 'retired';
  const reopenedOn = lesson.reopenedAt === null ? '' : ` ${day(lesson.reopenedAt.slice(0, 10), { year: false })}`;

  return (
    <article className="lesson" data-state={lesson.status === 'reopened' ? 'reopened' : off ? 'off' : undefined}>
      <div className="min-w-0">
        <h3>
          <Link to={`${base}/lessons/${lesson.id}`}>{lesson.claim}</Link>
        </h3>
        <p className="mt-[7px] flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-3">
          <Chip tone={tone}>{lesson.status === 'reopened' ? `${words}${reopenedOn}` : words}</Chip>
          <span>{scopeWords(lesson)}</span>
          {lesson.cited > 0 && <span>cited by {lesson.cited === 1 ? 'one idea' : `${lesson.cited} ideas`}</span>}
        </p>
        <p className="mt-[5px] text-xs text-ink-3">
          {off && lesson.reason !== '' ? `Because: ${lesson.reason}` : `Wrong if: ${lesson.wrongIf}`}
        </p>
      </div>
      <div>
        <EffectFigure effect={lesson.effect} reach={reach} />
      </div>
      <div>
        <SidesBar {...lesson} />
      </div>
      <div className="standing">
        <Strength lesson={lesson} />
      </div>
    </article>
  );
}
