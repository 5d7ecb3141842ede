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
    note: 'A contradicting result reopens it by itself. Changed words make it a draft until somebody accepts them.',
    verb: null,
  },
} as const;
const TAKEN_BACK = {
  ...ASKS.reopened,
  title: 'Data that it stands on was taken back. Does it still hold?',
  note: 'Look at the evidence that is left. Accepted anew it is given to briefs again.',
} as const;

/** A rejected lesson may be taken up again, with its words as they are: it is a draft then. */
export function TakeUpBar({
  lesson,
  act,
  keyOfAct,
}: {
  lesson: LessonScreen['lesson'];
  act: LessonAct;
  keyOfAct: string;
}) {
  return (
    <StickyBar
      level={2}
      title="It was rejected."
      actions={
        <act.Form method="post">
          <input type="hidden" name="key" value={keyOfAct} />
          <input type="hidden" name="rowVersion" value={act.rowVersion} />
          <input type="hidden" name="claim" value={lesson.claim} />
          <input type="hidden" name="wrongIf" value={lesson.wrongIf} />
          <input type="hidden" name="expiresOn" value={lesson.expiresOn} />
          <Button type="submit" name="verdict" value="draft" busy={act.verdict === 'draft' && 'Taking it up'}>
            Take it up again
          </Button>
        </act.Form>
      }
    >
      Taken up again it is a draft, to be judged anew.
    </StickyBar>
  );
}

/** The verbs of a lesson, at the foot of its page. */
export function JudgeBar({ lesson, act }: { lesson: LessonScreen['lesson']; act: LessonAct }) {
  if (lesson.status === 'rejected' || lesson.status === 'retired') return null;
  const { title, note, verb } = lesson.status === 'reopened' && lesson.takenBackAt ? TAKEN_BACK : ASKS[lesson.status];

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
