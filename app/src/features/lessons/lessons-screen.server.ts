import { dateInZone, now } from '@upbeat/core/clock';
import { may } from '@upbeat/core/roles';
import { listLessons } from '@upbeat/db/lessons/list-lessons';
import { readPlace, writePlace } from '@upbeat/db/ranked-place';
import type { Scope } from '~/request/require-member.server';
import { lessonFilter } from './filter';
import { lessonState, lessonsTitle, reachOf } from './words';

const A_PAGE = 30;

/** A page of lessons as the address asks for them. */
export async function lessonsScreen({ db, workspace, member }: Pick<Scope, 'db' | 'workspace' | 'member'>, url: URL) {
  const filter = lessonFilter(url.searchParams);
  const after = readPlace(url.searchParams.get('after'));
  const { lessons, counts, next } = await listLessons(db, workspace.id, { filter, after, limit: A_PAGE });
  const today = dateInZone(now(), workspace.timeZone);

  return {
    base: `/w/${workspace.slug}`,
    filter,
    title: lessonsTitle(counts),
    none: Object.keys(counts).length === 0,
    lessons: lessons.map((lesson) => ({ ...lesson, state: lessonState(lesson, today) })),
    /** One scale for the column. */
    reach: reachOf(lessons.map(({ effect }) => effect)),
    next: next && writePlace(next),
    first: after === null,
    mayJudge: may(member.role, 'lessons.write'),
  };
}

export type LessonsScreen = Awaited<ReturnType<typeof lessonsScreen>>;
export type LessonLine = LessonsScreen['lessons'][number];
