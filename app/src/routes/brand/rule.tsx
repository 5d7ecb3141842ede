import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AppError } from '@upbeat/core/app-error';
import type { BrandRuleConfig } from '@upbeat/core/brand';
import { isId } from '@upbeat/core/ids';
import { may } from '@upbeat/core/roles';
import { getBrandRule } from '@upbeat/db/brand-rules/get-brand-rule';
import { updateBrandRule } from '@upbeat/db/brand-rules/update-brand-rule';
import { lazy, Suspense, useState } from 'react';
import { Card, CardBody } from '~/components/ui/card';
import { KeyValues } from '~/components/ui/key-values';
import { PageHeader } from '~/components/ui/page-header';
import { Skeleton } from '~/components/ui/skeleton';
import { archiveIfAsked } from '~/features/brands/archive.server';
import { belowBrand } from '~/features/brands/crumbs';
import { ruleHistory } from '~/features/brands/history.server';
import { replyStale } from '~/features/brands/reply-stale.server';
import { configOf, defaultSeverity, RuleFormSchema } from '~/features/brands/rule-form';
import { RULE_KINDS, ruleSentence, SEVERITY_WORDS } from '~/features/brands/rule-words';
import { ArchiveForm } from '~/features/brands/ui/form-foot';
import { RuleForm } from '~/features/brands/ui/rule-form';
import { parseForm } from '~/request/form.server';
import { refuse } from '~/request/refuse';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';

const RuleAside = lazy(() => import('~/features/brands/ui/rule-aside'));

export const meta = () => [{ title: 'Voice rule · Upbeat' }];
export const handle = belowBrand('Voice rule');
const gone = () => refuse(new AppError('not_found', 'That rule is not here.'));

export async function loader(args: LoaderFunctionArgs) {
  const { db, workspace, member } = await requireMember(args, 'workspace.read');
  const id = args.params.id;
  if (!isId(id)) return gone();
  const rule = await getBrandRule(db, workspace.id, id).catch((error: unknown) => refuseOrSignIn(args, error));
  const changes = await ruleHistory(db, workspace.id, rule);

  return { base: `/w/${workspace.slug}`, rule, changes, mayWrite: may(member.role, 'brand.write') };
}

export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'brand.write');
  const id = args.params.id;
  if (!isId(id)) return gone();
  const archived = await archiveIfAsked(args, { db, workspace }, 'brand_rules', id);
  if (archived) return archived;
  const form = await parseForm(args.request, RuleFormSchema);
  if (!form.ok) return form.response;
  const { kind, severity = defaultSeverity(kind), reason, rowVersion } = form.value;
  try {
    await updateBrandRule(db, workspace.id, { id, config: configOf(form.value), severity, reason, rowVersion });
    return redirectWithToast(`/w/${workspace.slug}/brand/rules/${id}`, {
      message: 'Rule saved. Approvals bound to it are void.',
    });
  } catch (error) {
    return replyStale(form.reply(error), () => getBrandRule(db, workspace.id, id));
  }
}

export default function RulePage() {
  const { base, rule, changes, mayWrite } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const stored = reply && 'stored' in reply ? reply.stored : null;
  const [config, setConfig] = useState<BrandRuleConfig | null>(rule.config);
  const { name, about } = RULE_KINDS[rule.config.kind];

  return (
    <>
      <PageHeader
        over={`Voice rule, ${name.toLowerCase()}`}
        title={ruleSentence(rule.config)}
        under={about}
        actions={mayWrite && <ArchiveForm archived={rule.archived} />}
      />
      <div className="grid grid-cols-[minmax(0,1fr)_356px] items-start gap-6 narrow:grid-cols-1">
        {mayWrite ? (
          <RuleForm
            key={rule.rowVersion}
            base={base}
            ids={{ key: rule.id, brandId: rule.brandId }}
            rule={rule}
            stored={stored}
            result={reply?.result}
            onRule={setConfig}
          />
        ) : (
          <Card>
            <CardBody>
              <KeyValues
                items={[
                  ['Severity', SEVERITY_WORDS[rule.severity]],
                  ['Reason', rule.reason || 'none given'],
                ]}
              />
            </CardBody>
          </Card>
        )}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <Suspense fallback={<Skeleton lines={5} />}>
            <RuleAside config={mayWrite ? config : rule.config} changes={changes} />
          </Suspense>
        </div>
      </div>
    </>
  );
}
