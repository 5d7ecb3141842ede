import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { BrandRuleConfig } from '@upbeat/core/brand';
import { newId } from '@upbeat/core/ids';
import { createBrandRule } from '@upbeat/db/brand-rules/create-brand-rule';
import { useState } from 'react';
import { PageHeader } from '~/components/ui/page-header';
import { belowBrand } from '~/features/brands/crumbs';
import { pickBrand } from '~/features/brands/pick-brand.server';
import { configOf, defaultSeverity, RuleFormSchema } from '~/features/brands/rule-form';
import { ruleSentence } from '~/features/brands/rule-words';
import { RuleForm } from '~/features/brands/ui/rule-form';
import { RuleTrial } from '~/features/brands/ui/rule-trial';
import { parseForm } from '~/request/form.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';

export const meta = () => [{ title: 'Add a voice rule · Upbeat' }];
export const handle = belowBrand('Add a voice rule');

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'brand.write');
  const brand = await pickBrand(scope, args.request).catch((error: unknown) => refuseOrSignIn(args, error));

  return { base: `/w/${scope.workspace.slug}`, ids: { key: newId(), brandId: brand.id } };
}

export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'brand.write');
  const form = await parseForm(args.request, RuleFormSchema);
  if (!form.ok) return form.response;
  const { key, brandId, kind, severity = defaultSeverity(kind), reason } = form.value;
  const config = configOf(form.value);
  try {
    await createBrandRule(db, workspace.id, { id: key, brandId, config, severity, reason });
    return redirectWithToast(`/w/${workspace.slug}/brand?brand=${brandId}`, {
      message: `Rule added: ${ruleSentence(config)}`,
    });
  } catch (error) {
    return form.reply(error);
  }
}

export default function NewRule() {
  const { base, ids } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const [config, setConfig] = useState<BrandRuleConfig | null>(null);

  return (
    <>
      <PageHeader
        title="Add a voice rule"
        under="Checked in every field of copy, with the reason beside each finding."
      />
      <div className="grid grid-cols-[minmax(0,1fr)_356px] items-start gap-6 narrow:grid-cols-1">
        <RuleForm base={base} ids={ids} result={reply?.result} onRule={setConfig} />
        <RuleTrial config={config} />
      </div>
    </>
  );
}
