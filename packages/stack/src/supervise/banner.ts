import type { Env } from '@upbeat/config/env';

/** What the start knows once everything runs. */
export interface BannerFacts {
  env: Pick<Env, 'home' | 'publicUrl' | 'UPBEAT_CLOCK_AHEAD_DAYS'>;
  seconds: number;
  /** Migrations applied by this start. */
  applied: number;
  demo: { email: string; password: string } | null;
  /** Address of the outbox page with its token; absent when mails leave by SMTP or go through a hosted project. */
  outboxUrl: string | null;
}

const HOMES: Record<Env['home'], string> = {
  embedded: 'embedded database (for demos, development and small teams; set DATABASE_URL or SUPABASE_URL for more)',
  postgres: 'the PostgreSQL of DATABASE_URL',
  hosted: 'the Supabase project of SUPABASE_URL',
};

/** The lines that a person sees when Upbeat is ready. */
export function banner(facts: BannerFacts): string[] {
  const kind = facts.applied > 0 ? 'first start or upgrade' : 'warm start';
  const lines = ['', `Upbeat is ready: ${facts.env.publicUrl}`];
  if (facts.demo) lines.push(`  Sign in:   ${facts.demo.email}`, `  Password:  ${facts.demo.password}`);
  lines.push(`  Data:      ${HOMES[facts.env.home]}`);
  const ahead = facts.env.UPBEAT_CLOCK_AHEAD_DAYS;
  if (ahead > 0)
    lines.push(`  Clock:     ${ahead} ${ahead === 1 ? 'day' : 'days'} ahead, as UPBEAT_CLOCK_AHEAD_DAYS says`);
  if (facts.outboxUrl) lines.push(`  Mail:      no SMTP_URL, so mails wait at ${facts.outboxUrl}`);
  lines.push(`  Ready in:  ${facts.seconds.toFixed(1)} s (${kind})`, '');

  return lines;
}
