import type { LoaderFunctionArgs } from '@remix-run/node';
import type { PaletteAnswer } from '~/components/shell/palette-types';
import { findForPalette } from '~/features/shell/find-for-palette.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

const FEWEST_LETTERS = 2;
const MOST_LETTERS = 80;

/** Named things, verbs on them and what waits, for the command palette. */
export async function loader(args: LoaderFunctionArgs): Promise<PaletteAnswer> {
  const scope = await requireMember(args, 'workspace.read');
  const query = (new URL(args.request.url).searchParams.get('q') ?? '').trim().slice(0, MOST_LETTERS);
  if (query.length < FEWEST_LETTERS) return { query, results: [] };
  const results = await findForPalette(scope, query).catch((error: unknown) => refuseOrSignIn(args, error));

  return { query, results };
}
