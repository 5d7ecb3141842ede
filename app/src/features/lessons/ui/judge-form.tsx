import { Card, CardBody, CardHeader } from '~/components/ui/card';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { Input } from '~/components/ui/input';
import { LevelWords } from '~/components/ui/level-words';
import { Textarea } from '~/components/ui/textarea';
import { StaleNotice } from '~/features/brands/ui/stale-notice';
import type { LessonScreen } from '../lesson-screen.server';
import type { LessonAct } from './use-lesson-act';

export const LESSON_FORM = 'lesson-form';

/** The words of a lesson, which people own: what is claimed, what would show it wrong, until when it holds. */
export function JudgeForm({ screen, act }: { screen: LessonScreen; act: LessonAct }) {
  const { lesson, key, base } = screen;
  const { errors } = act;

  return (
    <Card>
      <CardHeader title="The words" aside={<LevelWords level={2} />} />
      <CardBody>
        <act.Form method="post" id={LESSON_FORM} className="grid gap-5" noValidate>
          <input type="hidden" name="key" value={key} />
          <input type="hidden" name="rowVersion" value={act.rowVersion} />
          {act.stale && <StaleNotice fields={act.stale} reloadTo={`${base}/lessons/${lesson.id}`} />}
          <Field label="Claim" hint="One sentence that can be wrong" error={errors['claim'] ?? undefined}>
            {(control) => (
              <Textarea {...control} name="claim" size="editor" defaultValue={lesson.claim} maxLength={400} />
            )}
          </Field>
          <Field label="Wrong if" hint="What would have to be seen" error={errors['wrongIf'] ?? undefined}>
            {(control) => (
              <Textarea {...control} name="wrongIf" size="editor" defaultValue={lesson.wrongIf} maxLength={400} />
            )}
          </Field>
          <div className="max-w-[220px]">
            <Field label="Holds until" hint="At most two years ahead" error={errors['expiresOn'] ?? undefined}>
              {(control) => <Input {...control} name="expiresOn" type="date" defaultValue={lesson.expiresOn} />}
            </Field>
          </div>
          {act.stale === null && <FormError errors={errors[''] ?? undefined} />}
        </act.Form>
      </CardBody>
    </Card>
  );
}

/** The same words where the lesson is closed, or not the reader's to judge. */
export function LessonWords({ screen: { lesson } }: { screen: LessonScreen }) {
  return (
    <Card>
      <CardHeader title="The words" aside={<LevelWords level={2} />} />
      <CardBody className="grid gap-3">
        <p className="speak-lg">{lesson.claim}</p>
        <p className="text-ink-2">
          <b className="text-ink">Wrong if</b> {lesson.wrongIf}
        </p>
        {lesson.reason !== '' && (
          <p className="text-ink-2">
            <b className="text-ink">{lesson.status === 'rejected' ? 'Rejected because' : 'Said then'}</b>{' '}
            {lesson.reason}
          </p>
        )}
      </CardBody>
    </Card>
  );
}
