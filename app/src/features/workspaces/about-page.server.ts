import type { AppLoadContext } from '@remix-run/node';
import { isAppError } from '@upbeat/core/app-error';
import { getStackStatus } from '~/features/auth/stack-service.server';

type Settings = AppLoadContext['settings'];

/** One fact of this installation: what it is, and what that means. */
export interface Fact {
  name: string;
  value: string;
  note: string;
}

const DATABASES: Record<Settings['local']['home'], Omit<Fact, 'name'>> = {
  embedded: {
    value: 'Embedded database',
    note: 'For demos, development and a small team. DATABASE_URL or SUPABASE_URL moves it to a server of your own.',
  },
  postgres: { value: 'PostgreSQL', note: 'The database of DATABASE_URL.' },
  hosted: { value: 'Hosted Supabase', note: 'The project of SUPABASE_URL.' },
};

const SMTP: Omit<Fact, 'name'> = { value: 'SMTP', note: 'Mails leave through the server of SMTP_URL.' };

async function mailOf(settings: Settings): Promise<Omit<Fact, 'name'>> {
  if (settings.mail.smtpUrl !== null) return SMTP;
  const status = await getStackStatus(settings);
  if (status === null) {
    return {
      value: 'By the Supabase project',
      note: 'Password links are mailed by the project; invitation links are shown to be passed on. SMTP_URL mails them too.',
    };
  }

  return status.mail === 'smtp'
    ? SMTP
    : {
        value: 'Outbox',
        note: 'No mail server is set. Mails wait on the outbox page, whose address was printed at start.',
      };
}

/** What this installation stands on, in words. */
export async function aboutPage(settings: Settings): Promise<Fact[]> {
  const mail = await mailOf(settings).catch((error: unknown): Omit<Fact, 'name'> => {
    if (!isAppError(error)) throw error;
    return { value: 'Not known just now', note: error.message };
  });
  const model =
    settings.model === null
      ? {
          value: 'Patterns',
          note: 'The built-in drafter: no key, no network. What it writes is marked “template draft”.',
        }
      : {
          value: settings.model,
          note: 'Workspaces without models of their own ask it; patterns stand in when it does not answer.',
        };

  return [
    { name: 'Database', ...DATABASES[settings.local.home] },
    { name: 'Mail', ...mail },
    { name: 'Drafting', ...model },
    { name: 'Address', value: settings.publicUrl, note: 'Links in mails begin with it. UPBEAT_PUBLIC_URL changes it.' },
  ];
}
