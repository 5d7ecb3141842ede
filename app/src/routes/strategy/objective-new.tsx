import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dateInZone, now } from '@upbeat/core/clock';
import { newId } from '@upbeat/core/ids';
import { createObjective } from '@upbeat/db/objectives/create-objective';
import { PageHeader } from '~/components/ui/page-header';
import { belowStrategy } from '~/features/objectives/crumbs';
import { ObjectiveFormSchema } from '~/features/objectives/forms';
import { ObjectiveForm } from '~/features/objectives/ui/objective-form';
import { periodOf } from '~/features/strategy/period';
import { parseForm } from '~/request/form.server';
import { requireMember } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';

export const meta = () => [{ title: 'New objective · Upbeat' }];
export const handle = belowStrategy('New objective');

export async function loader(args: LoaderFunctionArgs) {
  const { workspace } = await requireMember(args, 'budget.write');
  const { from, to } = periodOf(null, dateInZone(now(), workspace.timeZone));

  return {
    base: `/w/${workspace.slug}`,
    currency: workspace.currency,
    id: newId(),
    days: { startsOn: from, endsOn: to },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'budget.write');
  const form = await parseForm(args.request, ObjectiveFormSchema);
  if (!form.ok) return form.response;
  const { key, rowVersion: _new, ...objective } = form.value;
  try {
    await createObjective(db, workspace.id, { ...objective, id: key });
    return redirectWithToast(`/w/${workspace.slug}/objectives/${key}`, {
      message: 'The objective is set. Choose the campaigns that count towards it.',
    });
  } catch (error) {
    return form.reply(error);
  }
}

export default function NewObjective() {
  const { base, currency, id, days } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();

  return (
    <div className="max-w-[860px]">
      <PageHeader title="Set an objective" under="Decided by people: a figure, a target, its days, and the reason." />
      <ObjectiveForm base={base} currency={currency} id={id} defaults={days} result={reply?.result} />
    </div>
  );
}
