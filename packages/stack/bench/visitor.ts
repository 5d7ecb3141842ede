/** An answer as a browser would see it before it follows a redirect. */
export interface Answer {
  status: number;
  /** Path of a redirect, else null. */
  location: string | null;
  text: string;
}

/** Someone with a cookie jar and no script: what a browser does with links and forms. */
export interface Visitor {
  get(path: string): Promise<Answer>;
  /** Sends a form, its hidden fields included when the page was fetched first (fieldsOf). */
  submit(path: string, fields: Record<string, string>): Promise<Answer>;
  /** Sends text as the body of a request. */
  send(path: string, text: string): Promise<Answer>;
}

const HIDDEN = /<input[^>]*type="hidden"[^>]*>/g;
const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** Hidden fields of the forms on a page; of two with one name the last stands. */
export function fieldsOf(page: string): Record<string, string> {
  const tags = page.match(HIDDEN) ?? [];

  return Object.fromEntries(tags.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]));
}

/** A visitor of one origin. */
export function createVisitor(origin: string): Visitor {
  const jar = new Map<string, string>();
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const cookie = Array.from(jar, ([name, value]) => `${name}=${value}`).join('; ');
    // A connection each: a kept one may be closed by the server just as it is used again.
    const headers = { ...init.headers, cookie, origin, 'accept-language': 'en-GB', connection: 'close' };
    const reply = await fetch(new URL(path, origin), { ...init, headers, redirect: 'manual' });
    for (const set of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }

    return { status: reply.status, location: reply.headers.get('location'), text: await reply.text() };
  };

  return {
    get: (path) => ask(path, {}),
    submit: (path, fields) => ask(path, { method: 'POST', body: new URLSearchParams(fields) }),
    send: (path, text) => ask(path, { method: 'POST', body: text, headers: { 'content-type': 'text/csv' } }),
  };
}

/** A page that must be there. Throws with its status when it is not. */
export async function open(visitor: Visitor, path: string): Promise<string> {
  const answer = await visitor.get(path);
  if (answer.status !== 200) throw new Error(`GET ${path} answered ${answer.status} ${answer.location ?? ''}`);

  return answer.text;
}

/** A form that must lead on; answers where to. Throws with the page's words when it does not. */
export async function leadsTo(answer: Promise<Answer>): Promise<string> {
  const { status, location, text } = await answer;
  if (location === null) throw new Error(`The form was not taken (${status}): ${text.slice(0, 2_000)}`);

  return location;
}
