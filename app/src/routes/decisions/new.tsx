import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { addDays, dateInZone, now } from '@upbeat/core/clock';
import { newId } from '@upbeat/core/ids';
import { listCampaigns } from '@upbeat/db/campaigns/list-campaigns';
import { openDecision } from '@upbeat/db/decisions/open-decision';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { LevelWords } from '~/components/ui/level-words';
import { PageHeader } from '~/components/ui/page-header';
import { QuestionSchema } from '~/features/decisions/forms';
import { QuestionForm } from '~/features/decisions/ui/question-form';
import { parseForm } from '~/request/form.server';
import { requireMember } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';

export const meta: MetaFunction = () => [{ title: 'New question · Upbeat' }];
export const handle: RouteHandle = {
  breadcrumb: (_data, { workspace }) => [
    { label: 'Strategy', to: `/w/${workspace}/strategy` },
    { label: 'Decisions', to: `/w/${workspace}/decisions` },
    { label: 'New question' },
  ],
};

/** Campaigns offered; a question about an older one names none. */
const MOST_CAMPAIGNS = 100;

export async function loader(args: LoaderFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'decisions.write');
  const { rows } = await listCampaigns(db, workspace.id, { status: 'open', before: null, limit: MOST_CAMPAIGNS });

  return {
    action: `/w/${workspace.slug}/decisions/new`,
    campaigns: rows.map(({ id, name }) => ({ value: id, label: name })),
    evidenceUrl: `/w/${workspace.slug}/decisions/evidence`,
    key: newId(),
    tomorrow: addDays(dateInZone(now(), 'UTC'), 1),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'decisions.write');
  const form = await parseForm(args.request, QuestionSchema);
  if (!form.ok) return form.response;
  const { key, campaignId, dueOn, resolvesOn, ...question } = form.value;
  try {
    const { id } = await openDecision(db, workspace.id, key, {
      ...question,
      campaignId: campaignId ?? null,
      dueOn: dueOn ?? null,
      resolvesOn: resolvesOn ?? null,
    });

    return await redirectWithToast(`/w/${workspace.slug}/decisions/${id}`, { message: 'The question is put.' });
  } catch (error) {
    return form.reply(error);
  }
}

export default function NewQuestionRoute() {
  const { action: to, campaigns, evidenceUrl, key, tomorrow } = useLoaderData<typeof loader>();

  return (
    <>
      <PageHeader
        over={<LevelWords level={3} />}
        title="New question"
        under={<span>Lay out what speaks for and against. AI adds no verdict here.</span>}
      />
      <QuestionForm action={to} formKey={key} campaigns={campaigns} evidenceUrl={evidenceUrl} tomorrow={tomorrow} />
    </>
  );
}
