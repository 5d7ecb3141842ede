import { Link } from '@remix-run/react';
import type { CitedLesson } from '@upbeat/db/ideas/row';

interface CitedLessonsProps {
  lessons: readonly CitedLesson[];
  base: string;
  /** On a card a claim takes two lines at most. */
  brief?: boolean;
}

/** Lessons that an idea follows, each with what it changed. One that was reopened, retired or reworded since says so. */
export function CitedLessons({ lessons, base, brief = false }: CitedLessonsProps) {
  return lessons.map((lesson) => (
    <div key={lesson.id} className="mt-3 border-t border-line pt-2.5">
      <Link
        to={`${base}/lessons/${lesson.id}`}
        title={brief ? lesson.claim : undefined}
        className={`text-sm leading-[18px] text-ink-2 no-underline hover:underline ${brief ? 'line-clamp-2' : 'block'}`}
      >
        {lesson.claim}
      </Link>
      <p className="mt-1.5 text-xs text-ink-2">
        Lesson{lesson.status === 'accepted' ? '' : ` (${lesson.status} since)`}. {lesson.why}
        {lesson.now !== null && (brief ? ' Reworded since.' : ` Reworded since: ${lesson.now}`)}
      </p>
    </div>
  ));
}
