import { Button } from '~/components/ui/button';
import { StickyBar } from '~/components/ui/sticky-bar';
import type { LessonScreen } from '../lesson-screen.server';
import { LESSON_FORM } from './judge-form';
import type { LessonAct } from './use-lesson-act';
import { VerdictDialog } from './verdict-dialog';

const ASKS = {
  draft: {
    title: 'Is this a lesson?',
    note: 'Accepted, it is given to the next brief that it fits; an idea that uses it says so.',
    verb: 'Accept the lesson',
  },
  reopened: {
    title: 'A later result contradicts it. Does it still hold?',
    note: 'Change its words to what you believe now, or retire it. Until then no brief is given it.',
    verb: 'Accept it anew',
  },
  accepted: {
    title: 'The next briefs that it fits are given it.',
    note: 'A contradicting result reopens it by itself. Changed words count as yours.',
    verb: null,
  },
} as const;

/** The verbs of a lesson, at the foot of its page. */
export function JudgeBar({ lesson, act }: { lesson: LessonScreen['lesson']; act: LessonAct }) {
  if (lesson.status === 'rejected' || lesson.status === 'retired') return null;
  const { title, note, verb } = ASKS[lesson.status];

  return (
    <StickyBar
      level={2}
      title={title}
      actions={
        <>
          <VerdictDialog verdict={lesson.status === 'draft' ? 'rejected' : 'retired'} act={act} />
          <Button
            type="submit"
            form={LESSON_FORM}
            name="verdict"
            value="draft"
            variant={verb === null ? 'primary' : 'default'}
            busy={act.verdict === 'draft' && 'Saving'}
          >
            Save the words
          </Button>
          {verb !== null && (
            <Button
              type="submit"
              form={LESSON_FORM}
              name="verdict"
              value="accepted"
              variant="primary"
              busy={act.verdict === 'accepted' && 'Accepting'}
            >
              {verb}
            </Button>
          )}
        </>
      }
    >
      {note}
    </StickyBar>
  );
}
