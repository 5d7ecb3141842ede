import type { ActionFunctionArgs } from '@remix-run/node';
import { ExportSchema } from '~/features/exports/forms';
import { makeFile } from '~/features/exports/make-file.server';
import { parseForm } from '~/request/form.server';
import { requireId } from '~/request/id-of.server';
import { requireMember } from '~/request/require-member.server';

/** A file of approved copy. A refusal answers as JSON what a form is answered, so that the page shows it at its field. */
export async function action(args: ActionFunctionArgs) {
  const scope = await requireMember(args, 'placements.write');
  const campaignId = requireId(args.params);
  const form = await parseForm(args.request, ExportSchema);
  if (!form.ok) return Response.json(form.response.data, form.response.init ?? undefined);
  try {
    const { name, type, bytes } = await makeFile(scope, campaignId, form.value);
    const plain = name.replace(/[^\x20-\x7e]+/g, '-').replaceAll('"', '');

    return new Response(bytes, {
      headers: {
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
        'Cache-Control': 'no-store',
      },
    });
  } catch (error) {
    const { data, init } = form.reply(error);

    return Response.json(data, init ?? undefined);
  }
}
