import { createCookie, redirect } from '@remix-run/node';

/** A sentence shown once after a redirect, bottom right; `undo` posts there. */
export interface Toast {
  message: string;
  undo?: { action: string; fields: Record<string, string> };
}

const cookie = createCookie('upbeat-toast', { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 60 });

/** Redirects and leaves a toast for the next page. */
export async function redirectWithToast(to: string, toast: Toast, headers: Headers = new Headers()): Promise<Response> {
  headers.append('Set-Cookie', await cookie.serialize(toast));

  return redirect(to, { headers });
}

/** The toast left for this page, and the header that forgets it. */
export async function takeToast(request: Request): Promise<{ toast: Toast | null; headers: Headers }> {
  const headers = new Headers();
  const toast = (await cookie.parse(request.headers.get('Cookie'))) as Toast | null;
  if (toast) headers.append('Set-Cookie', await cookie.serialize('', { maxAge: 0 }));

  return { toast, headers };
}
