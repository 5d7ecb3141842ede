import type { LoaderFunctionArgs } from '@remix-run/node';
import { findAnything } from '@upbeat/db/lineage/find-anything';
import type { PaletteAnswer } from '~/components/shell/palette-types';
import { paletteEntryOf } from '~/features/lineage/palette-entry';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

const FEWEST_LETTERS = 2;
const MOST_LETTERS = 80;

/** Named things for the command palette. */
export async function loader(args: LoaderFunctionArgs): Promise<PaletteAnswer> {
  const { db, workspace } = await requireMember(args, 'workspace.read');
  const text = (new URL(args.request.url).searchParams.get('q') ?? '').trim().slice(0, MOST_LETTERS);
  if (text.length < FEWEST_LETTERS) return { query: text, results: [] };
  const found = await findAnything(db, workspace.id, text).catch((error: unknown) => refuseOrSignIn(args, error));

  return { query: text, results: found.flatMap((one) => paletteEntryOf(one, `/w/${workspace.slug}`) ?? []) };
}
