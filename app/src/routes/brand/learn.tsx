import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Learned } from '@upbeat/brand/learn-rules';
import { dateInZone, now } from '@upbeat/core/clock';
import { IdSchema } from '@upbeat/core/id-schema';
import { newId } from '@upbeat/core/ids';
import { createBrandRule } from '@upbeat/db/brand-rules/create-brand-rule';
import { listBrandRules } from '@upbeat/db/brand-rules/list-brand-rules';
import { archivePart } from '@upbeat/db/brands/archive-part';
import { lazy, Suspense, useState } from 'react';
import { z } from 'zod';
import { useFormat } from '~/components/format-context';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { LevelWords } from '~/components/ui/level-words';
import { PageHeader } from '~/components/ui/page-header';
import { Skeleton } from '~/components/ui/skeleton';
import { belowBrand } from '~/features/brands/crumbs';
import { pickBrand } from '~/features/brands/pick-brand.server';
import { configOf, defaultSeverity, RuleFormSchema } from '~/features/brands/rule-form';
import { LikedTextsForm } from '~/features/brands/ui/liked-texts-form';
import { parseForm } from '~/request/form.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

/** Loaded when there is something to show: the texts are written first. */
const LearnedRules = lazy(() => import('~/features/brands/ui/learned-rules'));

export const meta = () => [{ title: 'Rules from texts you like · Upbeat' }];
export const handle = belowBrand('Rules from texts you like');

const TakeBackSchema = z.object({ intent: z.literal('take-back'), id: IdSchema });

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'brand.write');
  const { db, workspace } = scope;
  const brand = await pickBrand(scope, args.request).catch((error: unknown) => refuseOrSignIn(args, error));
  const rules = await listBrandRules(db, workspace.id);

  return {
    base: `/w/${workspace.slug}`,
    brand: { id: brand.id, name: brand.name },
    rules: rules.filter(({ brandId }) => brandId === brand.id),
    today: dateInZone(now(), workspace.timeZone),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'brand.write');
  const asked = TakeBackSchema.safeParse(Object.fromEntries(await args.request.clone().formData()));
  if (asked.success) {
    const { id } = asked.data;
    await archivePart(db, workspace.id, 'brand_rules', id, true).catch((error: unknown) => refuseOrSignIn(args, error));
    return { rule: { id, stands: false } };
  }
  const form = await parseForm(args.request, RuleFormSchema);
  if (!form.ok) return form.response;
  const { key, brandId, kind, severity = defaultSeverity(kind), reason } = form.value;
  try {
    await createBrandRule(db, workspace.id, { id: key, brandId, config: configOf(form.value), severity, reason });
    return { rule: { id: key, stands: true } };
  } catch (error) {
    return form.reply(error);
  }
}

export default function LearnRules() {
  const { base, brand, rules, today } = useLoaderData<typeof loader>();
  const { day } = useFormat();
  const [learned, setLearned] = useState<{ found: Learned; ids: Record<string, string>; by: typeof rules } | null>(
    null,
  );
  const [isReading, setReading] = useState(false);
  const read = async (texts: readonly string[]) => {
    setReading(true);
    const { learnRules } = await import('@upbeat/brand/learn-rules');
    const found = learnRules(texts, rules);
    setLearned({ found, ids: Object.fromEntries(found.proposals.map(({ key }) => [key, newId()])), by: rules });
    setReading(false);
  };

  return (
    <>
      <PageHeader
        title="Rules from texts you like"
        under={
          <>
            <span>What they have in common, counted. You decide what becomes a rule of {brand.name}.</span>
            <LevelWords level={3} />
          </>
        }
      />
      <div className="grid grid-cols-2 items-start gap-6 narrow:grid-cols-1">
        <LikedTextsForm busy={isReading} onRead={(texts) => void read(texts)} />
        {learned ? (
          <Suspense fallback={<Skeleton lines={8} />}>
            <LearnedRules
              learned={learned.found}
              ids={learned.ids}
              brandId={brand.id}
              base={base}
              day={day(today)}
              rules={learned.by}
            />
          </Suspense>
        ) : (
          <Card aria-label="Proposals">
            <EmptyState title="Proposals come here.">
              Casing, sentence length, reading grade, person, contractions, marks, lists, dashes, numbers and words,
              each with what was counted and its exceptions.
            </EmptyState>
          </Card>
        )}
      </div>
    </>
  );
}
