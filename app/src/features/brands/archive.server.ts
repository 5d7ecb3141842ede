import type { ActionFunctionArgs } from '@remix-run/node';
import { archivePart } from '@upbeat/db/brands/archive-part';
import type { BrandPart } from '@upbeat/db/brands/archive-part';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import type { Scope } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';
import { ArchiveFormSchema } from './forms';

const WORDS: Record<BrandPart, { noun: string; path: string }> = {
  brand_rules: { noun: 'rule', path: 'rules' },
  claims: { noun: 'claim', path: 'claims' },
  product_facts: { noun: 'fact', path: 'facts' },
  audiences: { noun: 'audience', path: 'audiences' },
};

/**
 * Answers a posted "archive" or "restore" of a brand's part, with a way back in the toast; null when something else was posted.
 * The caller has checked that the member may write the brand.
 */
export async function archiveIfAsked(
  args: ActionFunctionArgs,
  { db, workspace }: Pick<Scope, 'db' | 'workspace'>,
  part: BrandPart,
  id: string,
): Promise<Response | null> {
  const asked = ArchiveFormSchema.safeParse(Object.fromEntries(await args.request.clone().formData()));
  if (!asked.success) return null;
  const archived = asked.data.intent === 'archive';
  await archivePart(db, workspace.id, part, id, archived).catch((error: unknown) => refuseOrSignIn(args, error));
  const { noun, path } = WORDS[part];
  const brand = `/w/${workspace.slug}/brand`;
  if (!archived) return redirectWithToast(brand, { message: `The ${noun} is back.` });

  return redirectWithToast(brand, {
    message: `The ${noun} is archived.`,
    undo: { action: `${brand}/${path}/${id}`, fields: { intent: 'restore' } },
  });
}
