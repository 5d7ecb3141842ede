import type { DraftLesson } from './schema';

/** Length alone is no way of wording where a lesson names another. */
export function traitsOf({ traits }: DraftLesson): string[] {
  const telling = traits.filter((trait) => trait !== 'short');

  return telling.length > 0 ? telling : traits;
}

/** Traits of the wording that any of some lessons found to bring more. */
export function taughtTraits(lessons: readonly DraftLesson[]): Set<string> {
  return new Set(lessons.flatMap(traitsOf));
}
