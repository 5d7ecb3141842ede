import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { may } from '@upbeat/core/roles';
import { getApprovalPolicy } from '@upbeat/db/approval-policies/get-approval-policy';
import type { ApprovalPolicy } from '@upbeat/db/approval-policies/row';
import { updateApprovalPolicy } from '@upbeat/db/approval-policies/update-approval-policy';
import { useState } from 'react';
import { allErrors } from '~/components/all-errors';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { Button } from '~/components/ui/button';
import { FormError } from '~/components/ui/form-error';
import { LevelWords } from '~/components/ui/level-words';
import { RadioGroup } from '~/components/ui/radio-group';
import { SectionHeading } from '~/components/ui/section';
import { Segmented } from '~/components/ui/segmented';
import { approvalWords } from '~/features/workspaces/approval-words';
import { ApprovalPolicySchema } from '~/features/workspaces/forms';
import { parseForm } from '~/request/form.server';
import { requireMember } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';

export const meta: MetaFunction = () => [{ title: 'Approvals · Upbeat' }];
export const handle: RouteHandle = { breadcrumb: { label: 'Approvals' } };

export async function loader(args: LoaderFunctionArgs) {
  const { db, workspace, member } = await requireMember(args, 'workspace.read');

  return { policy: await getApprovalPolicy(db, workspace.id), mayManage: may(member.role, 'workspace.manage') };
}

export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'workspace.manage');
  const form = await parseForm(args.request, ApprovalPolicySchema);
  if (!form.ok) return form.response;
  try {
    await updateApprovalPolicy(db, workspace.id, {
      ...form.value,
      authorMaySign: form.value.authorMaySign === 'yes',
      outsiderCounts: form.value.outsiderCounts === 'yes',
    });
  } catch (error) {
    return form.reply(error);
  }

  return redirectWithToast(`/w/${workspace.slug}/settings/approvals`, { message: 'The approval rule is saved.' });
}

export default function ApprovalsRoute() {
  const { policy, mayManage } = useLoaderData<typeof loader>();

  return (
    <section>
      <SectionHeading title="Approvals" hint="who must sign before something goes live" />
      <div className="setting">
        <b>Copy that goes live</b>
        <div>
          <p>{approvalWords(policy)}</p>
          <p className="text-xs text-ink-3">
            Bound to copy, rules and claims: changing one voids it and says why. A new rule holds for the next
            signature.
          </p>
        </div>
        <LevelWords level={3} />
      </div>
      {mayManage ? (
        <PolicyForm key={policy.rowVersion} policy={policy} />
      ) : (
        <p className="mt-3 text-sm text-ink-2">An owner changes this rule.</p>
      )}
    </section>
  );
}

function PolicyForm({ policy }: { policy: ApprovalPolicy }) {
  const reply = useActionData<typeof action>();
  const busy = useNavigation().state === 'submitting' && 'Saving';
  const [people, setPeople] = useState(String(policy.people));
  const [author, setAuthor] = useState(policy.authorMaySign ? 'yes' : 'no');
  const [outside, setOutside] = useState(policy.outsiderCounts ? 'yes' : 'no');
  const asked = { people: Number(people), authorMaySign: author === 'yes', outsiderCounts: outside === 'yes' };
  const changed =
    asked.people !== policy.people ||
    asked.authorMaySign !== policy.authorMaySign ||
    asked.outsiderCounts !== policy.outsiderCounts;

  return (
    <Form method="post" className="mt-5 grid max-w-[560px] gap-5">
      <input type="hidden" name="rowVersion" value={policy.rowVersion} />
      <Segmented
        legend="How many people sign"
        hideLegend={false}
        name="people"
        value={people}
        onChange={setPeople}
        choices={['1', '2', '3'].map((value) => ({ value, label: value }))}
      />
      <RadioGroup
        legend="May the author sign?"
        name="authorMaySign"
        value={author}
        onChange={setAuthor}
        choices={[
          { value: 'yes', label: 'Yes', hint: 'Fast, and right for a team of one.' },
          { value: 'no', label: 'No', hint: 'Whoever wrote or submitted the copy waits for another member.' },
        ]}
      />
      <RadioGroup
        legend="Does an outsider’s yes count as one signature?"
        name="outsiderCounts"
        value={outside}
        onChange={setOutside}
        choices={[
          { value: 'no', label: 'No', hint: 'What people say by review link is shown, and members sign.' },
          {
            value: 'yes',
            label: 'Yes',
            hint: 'As one of two or three. At least one member signs in any case, so with one person it changes nothing.',
          },
        ]}
      />
      <p className="speak-md empty:hidden" aria-live="polite">
        {changed && `Then: ${approvalWords(asked)}`}
      </p>
      <FormError errors={allErrors(reply?.result)} />
      <Button type="submit" variant="primary" busy={busy} className="justify-self-start">
        Save the rule
      </Button>
    </Form>
  );
}
