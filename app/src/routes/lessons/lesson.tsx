import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { Card, CardBody, CardHeader } from '~/components/ui/card';
import { Chip } from '~/components/ui/chip';
import { PageHeader } from '~/components/ui/page-header';
import { Thread } from '~/components/ui/thread';
import { replyStale } from '~/features/brands/reply-stale.server';
import { LessonActSchema } from '~/features/lessons/forms';
import { judgeFromForm, storedWords } from '~/features/lessons/judge-from-form.server';
import { lessonScreen } from '~/features/lessons/lesson-screen.server';
import type { LessonScreen } from '~/features/lessons/lesson-screen.server';
import { EvidenceList } from '~/features/lessons/ui/evidence-list';
import { FactsCard } from '~/features/lessons/ui/facts-card';
import { JudgeBar, TakeUpBar } from '~/features/lessons/ui/judge-bar';
import { JudgeForm, LessonWords } from '~/features/lessons/ui/judge-form';
import { UsedBy } from '~/features/lessons/ui/used-by';
import { useLessonAct } from '~/features/lessons/ui/use-lesson-act';
import { LESSON_STATES, scopeWords } from '~/features/lessons/words';
import { parseForm } from '~/request/form.server';
import { requireId } from '~/request/id-of.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.lesson.claim} · Upbeat` : 'Lesson · Upbeat' },
];
export const handle: RouteHandle<LessonScreen> = {
  breadcrumb: ({ lesson }, { workspace }) => [
    { label: 'Lessons', to: `/w/${workspace}/lessons` },
    { label: lesson.claim.length > 48 ? `${lesson.claim.slice(0, 47)}…` : lesson.claim },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');

  return lessonScreen(scope, requireId(args.params)).catch((error: unknown) => refuseOrSignIn(args, error));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireMember(args, 'lessons.write');
  const id = requireId(args.params);
  const form = await parseForm(args.request, LessonActSchema);
  if (!form.ok) return form.response;
  try {
    await judgeFromForm(scope, id, form.value);

    return { done: true as const };
  } catch (error) {
    return replyStale(form.reply(error), () => storedWords(scope, id));
  }
}

export default function LessonPage() {
  const screen = useLoaderData<typeof loader>();

  return <OneLesson key={screen.lesson.id} screen={screen} />;
}

function OneLesson({ screen }: { screen: LessonScreen }) {
  const { lesson, state, thread, mayJudge } = screen;
  const act = useLessonAct(lesson.rowVersion);
  const { words, tone } = LESSON_STATES[state];
  const open = mayJudge && lesson.status !== 'rejected' && lesson.status !== 'retired';

  return (
    <>
      <PageHeader
        over="Lesson"
        title={lesson.claim}
        under={
          <>
            <Chip tone={tone}>{words}</Chip>
            {lesson.takenBackAt !== null && <Chip tone="warn">Its data was taken back</Chip>}
            <span>{scopeWords(lesson)}</span>
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)_344px] items-start gap-7 narrow:grid-cols-1">
        <div className="grid min-w-0 gap-5">
          {open ? <JudgeForm screen={screen} act={act} /> : <LessonWords screen={screen} />}
          <EvidenceList screen={screen} />
          <UsedBy screen={screen} />
        </div>
        <div className="grid gap-5">
          <FactsCard screen={screen} />
          <Card>
            <CardHeader title="Thread" />
            <CardBody>
              <Thread items={thread} />
            </CardBody>
          </Card>
        </div>
      </div>
      {open && <JudgeBar lesson={lesson} act={act} />}
      {mayJudge && lesson.status === 'rejected' && <TakeUpBar lesson={lesson} act={act} keyOfAct={screen.key} />}
    </>
  );
}
