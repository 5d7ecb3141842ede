import type { LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { performanceCsv } from '~/features/metrics/performance-csv.server';
import { loadPerformance } from '~/features/metrics/performance-screen.server';
import { requireMember } from '~/request/require-member.server';

/** The dashboard's table as a file, with the filters of its address printed on top. */
export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');
  const loaded = await loadPerformance(scope, new URL(args.request.url).searchParams);
  if (loaded.asked === null) return redirect(`/w/${scope.workspace.slug}/performance`);
  const { from, to } = loaded.asked.filters;

  return new Response(performanceCsv(loaded, scope.workspace), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="performance-${from}-to-${to}.csv"`,
    },
  });
}
