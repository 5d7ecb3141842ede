import type { LoaderFunctionArgs } from '@remix-run/node';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { Readable } from 'node:stream';
import { exportReferences } from '~/features/references/export-references.server';
import { filterFrom } from '~/features/references/filter';
import { requireMember } from '~/request/require-member.server';

/** The current filter as a CSV file. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'workspace.read');
  const filter = filterFrom(new URL(args.request.url).searchParams);
  const body = Readable.from(exportReferences(db, workspace.id, filter), { objectMode: false });

  return new Response(createReadableStreamFromReadable(body), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="references-${workspace.slug}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
}
