import type { ListedLesson } from '@upbeat/db/lessons/row';
import { useFormat } from '~/components/format-context';
import { strengthOf, untilWords } from '../words';

/** How strong a lesson is, as dashes of three, and until when it holds. */
export function Strength({ lesson }: { lesson: Pick<ListedLesson, 'status' | 'strength' | 'expiresOn'> }) {
  const format = useFormat();
  const { dashes, words } = strengthOf(lesson);
  const holds = lesson.status === 'accepted' || lesson.status === 'draft';

  return (
    <>
      <span className="strength" role="img" aria-label={`strength ${dashes} of 3, ${words}`}>
        {[1, 2, 3].map((dash) => (
          <i key={dash} data-on={dash <= dashes ? '' : undefined} />
        ))}
      </span>
      <span className="block text-xs text-ink-3">{holds ? untilWords(lesson, format) : words}</span>
    </>
  );
}
