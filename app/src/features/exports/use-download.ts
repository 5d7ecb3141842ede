import { useState } from 'react';
import type { FormReply } from '~/request/form.server';

type Errors = Record<string, string[] | null>;

/**
 * Asks for a file in the background, so that a refusal is shown on the page that asked and nothing typed is lost. Where the file comes it is
 * handed to the browser under its own name.
 */
export function useDownload(action: string) {
  const [busy, setBusy] = useState<string | null>(null);
  const [errors, setErrors] = useState<Errors>({});
  const [done, setDone] = useState<string | null>(null);

  const ask = async (form: FormData): Promise<Errors> => {
    setBusy(String(form.get('as')));
    setDone(null);
    const refused = await fetchFile(action, form).then(
      (outcome) => {
        if ('name' in outcome) setDone(outcome.name);
        return 'errors' in outcome ? outcome.errors : {};
      },
      (): Errors => ({ '': ['The file did not arrive. Check the connection and try again; nothing here is lost.'] }),
    );
    setBusy(null);
    setErrors(refused);

    return refused;
  };

  return { ask, busy, done, errors, setErrors };
}

async function fetchFile(action: string, form: FormData): Promise<{ name: string } | { errors: Errors }> {
  const reply = await fetch(action, { method: 'POST', body: form, headers: { Accept: '*/*' } });
  if (!reply.ok) {
    const said = (await reply.json()) as Partial<FormReply> & { message?: string };
    return { errors: said.result?.error ?? { '': [said.message ?? 'The file could not be made.'] } };
  }
  // A session that ended answers with the page to sign in on.
  if (!reply.headers.has('Content-Disposition'))
    return { errors: { '': ['Your session has ended. Sign in again; then ask once more.'] } };
  const name = nameIn(reply.headers.get('Content-Disposition') ?? '');
  save(await reply.blob(), name);

  return { name };
}

function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];

  return encoded === undefined ? 'upbeat-export' : decodeURIComponent(encoded);
}

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
