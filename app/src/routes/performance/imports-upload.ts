import type { ActionFunctionArgs } from '@remix-run/node';
import { AppError, isAppError } from '@upbeat/core/app-error';
import { chunksOf } from '~/features/imports/in-pieces';
import { receiveUpload } from '~/features/imports/receive-upload.server';
import { requireMember } from '~/request/require-member.server';

const MOST_KEY = 80;

/** Takes one file as the body of a POST: `?name=` is what it is called, `?key=` makes a repeated request the same upload. Answers `{ id }`. */
export async function action(args: ActionFunctionArgs) {
  const scope = await requireMember(args, 'imports.write');
  const { searchParams } = new URL(args.request.url);
  const key = searchParams.get('key') ?? '';
  const { body, headers } = args.request;
  try {
    if (key.length < 8 || key.length > MOST_KEY)
      throw new AppError('invalid_input', 'The upload has lost its key. Reload the page and try again.');
    const id = await receiveUpload(scope, {
      key,
      fileName: searchParams.get('name') ?? '',
      bytes: Number(headers.get('Content-Length') ?? 0),
      source: body === null ? nothing() : chunksOf(body),
    });

    return Response.json({ id });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return Response.json({ message: error.message }, { status: error.status });
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  yield* [];
}
