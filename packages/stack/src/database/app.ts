import { join } from 'node:path';
import { App } from '@supabase/lite';
import type { Database } from './database';
import type { Mailer } from './mail/message';
import { MAIL_TEMPLATES_FOLDER } from './paths';
import { ROLES_SQL } from './roles';
import type { StackSecrets } from './secrets';

/** What the data API and the auth service need to know. */
export interface AppOptions {
  database: Database;
  secrets: Pick<StackSecrets, 'publishableKey' | 'secretKey' | 'jwtSecret'>;
  mailer: Mailer;
  /** Origin that links in mails start with. */
  publicUrl: string;
  /** A new account begins with a link mailed to its address; signing up then answers known and unknown addresses alike. */
  confirmAddresses?: boolean;
}

const template = (name: string, subject: string): { subject: string; content_path: string } => ({
  subject,
  content_path: join(MAIL_TEMPLATES_FOLDER, `${name}.html`),
});

/** Rows per response, as on hosted Supabase: page by key, or aggregate in SQL. */
const MAX_ROWS = 1_000;
/** Life of an access token in seconds; the refresh token renews it. */
const ACCESS_TOKEN_SECONDS = 3_600;

/**
 * The Supabase-compatible service over a database. Roles and system schemas are there when it returns, so migrations
 * may refer to auth.users and to the roles. Admin mode stays off: a request without a key is refused, also from loopback.
 */
export async function createApp(options: AppOptions): Promise<App> {
  const { database, secrets, mailer, publicUrl, confirmAddresses = false } = options;
  const app = new App({
    connection: database.connection,
    api: { enabled: true, schemas: ['public'], max_rows: MAX_ROWS },
    auth: {
      enabled: true,
      site_url: publicUrl,
      jwt_secret: secrets.jwtSecret,
      jwt_expiry: ACCESS_TOKEN_SECONDS,
      publishable_key: secrets.publishableKey,
      secret_key: secrets.secretKey,
      enable_signup: true,
      enable_refresh_token_rotation: true,
      minimum_password_length: 10,
      email: {
        enable_signup: true,
        enable_confirmations: confirmAddresses,
        template: {
          recovery: template('recovery', 'Reset your Upbeat password'),
          confirmation: template('confirmation', 'Confirm your address for Upbeat'),
          magic_link: template('magic-link', 'Sign in to Upbeat'),
          email_change: template('email-change', 'Confirm your new address for Upbeat'),
        },
      },
    },
    options: {
      server: { admin: false },
      drivers: {
        // Its plain text links to an endpoint that browsers cannot reach; ours is made from the HTML.
        email: {
          send: ({ to, subject, text, html }) =>
            mailer.send(html === undefined ? { to, subject, text } : { to, subject, html }),
        },
      },
    },
  });
  await database.exec(ROLES_SQL);
  await database.exclusive(() => app.ensureSystemSchema());
  await database.exec('grant all on all tables in schema auth to service_role');

  return app;
}
