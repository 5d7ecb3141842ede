import type { LoaderFunctionArgs } from '@remix-run/node';
import { listEvidenceChoices } from '@upbeat/db/decisions/list-evidence-choices';
import { requireMember } from '~/request/require-member.server';

/** Of each kind; who looks for more types a word of it. */
const MOST = 6;

/** What a new question can cite, for the picker: lessons, outcomes and results that hold the words of `q`. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'decisions.write');
  const text = (new URL(args.request.url).searchParams.get('q') ?? '').trim().slice(0, 100);

  return { text, choices: await listEvidenceChoices(db, workspace.id, { text, limit: MOST }) };
}
