import { data } from '@remix-run/node';
import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { isAppError } from '@upbeat/core/app-error';
import type { z } from 'zod';

/** What an action answers a form with: conform's result, and the code of a refusal where there is one. */
export interface FormReply {
  result: SubmissionResult<string[]>;
  code?: string;
}

type Parsed<Output> =
  | { ok: true; value: Output; reply: (error: unknown) => ReturnType<typeof data<FormReply>> }
  | { ok: false; response: ReturnType<typeof data<FormReply>> };

/**
 * Parses a posted form against a schema. When it does not fit: a 400 with a sentence at each field. When it does: the value, and
 * `reply`, which turns an AppError of the act into the same shape (anything else is thrown on), so that what was typed is never lost.
 * Fields named in `hide` (passwords) are not sent back with the answer.
 */
export async function parseForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  { hide }: { hide?: string[] } = {},
): Promise<Parsed<z.output<Schema>>> {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== 'success')
    return {
      ok: false,
      response: data<FormReply>({ result: submission.reply({ hideFields: hide }) }, { status: 400 }),
    };

  return {
    ok: true,
    value: submission.value,
    reply: (error) => {
      if (!isAppError(error)) throw error;
      const fieldErrors = Object.fromEntries(
        Object.entries(error.fields).map(([field, sentence]) => [field, [sentence]]),
      );
      const formErrors = Object.keys(fieldErrors).length > 0 ? [] : [error.message];

      return data<FormReply>(
        { result: submission.reply({ fieldErrors, formErrors, hideFields: hide }), code: error.code },
        { status: error.status },
      );
    },
  };
}
