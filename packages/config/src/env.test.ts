import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ENV_NAMES, EnvError, INTERNAL_ENV_NAMES, readEnv, supabaseOf } from './env';

const hosted = {
  SUPABASE_URL: 'https://abc.supabase.co',
  SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_x',
  SUPABASE_SECRET_KEY: 'sb_secret_x',
};

test('an empty environment is the embedded demo on loopback', () => {
  const env = readEnv({});
  expect(env).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', UPBEAT_DATA_DIR: '.data', home: 'embedded', demo: true });
  expect(env.publicUrl).toBe('http://localhost:3000');
});

test('a blank value counts as absent', () => {
  expect(readEnv({ PORT: '', SUPABASE_URL: ' ' })).toMatchObject({ PORT: 3000, home: 'embedded' });
});

test('the demo is off by default as soon as the database is somebody else’s', () => {
  expect(readEnv({ DATABASE_URL: 'postgres://u:p@db/upbeat' })).toMatchObject({ home: 'postgres', demo: false });
  expect(readEnv(hosted)).toMatchObject({ home: 'hosted', demo: false });
  expect(readEnv({ ...hosted, UPBEAT_DEMO: 'on' }).demo).toBe(true);
  expect(readEnv({ UPBEAT_DEMO: 'off' }).demo).toBe(false);
});

test('a trailing slash of the public address is dropped, and a wildcard host is called localhost', () => {
  expect(readEnv({ UPBEAT_PUBLIC_URL: 'https://upbeat.example.com/' }).publicUrl).toBe('https://upbeat.example.com');
  expect(readEnv({ HOST: '0.0.0.0', PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
});

test('each fault is one line that names the variable and the cure', () => {
  const read = (source: Record<string, string>): string => {
    try {
      readEnv(source);
    } catch (error) {
      if (error instanceof EnvError) return error.message;
      throw error;
    }
    return '';
  };
  expect(read({ PORT: 'abc', UPBEAT_DEMO: 'yes' }).split('\n')).toEqual([
    'PORT must be a port number. Correct it or remove it.',
    'UPBEAT_DEMO must be on or off. Correct it or remove it.',
  ]);
  expect(read({ DATABASE_URL: 'mysql://x' })).toContain('DATABASE_URL must look like postgres://');
  expect(read({ SUPABASE_URL: hosted.SUPABASE_URL }).split('\n')).toHaveLength(2);
  expect(read({ SUPABASE_URL: hosted.SUPABASE_URL })).toContain('SUPABASE_SECRET_KEY is missing: copy it from');
  expect(read({ UPBEAT_MODEL: 'gpt' })).toContain('UPBEAT_MODEL must be provider:name');
});

test('supabaseOf gives the client values or says how to start', () => {
  expect(supabaseOf(readEnv(hosted)).url).toBe(hosted.SUPABASE_URL);
  expect(() => supabaseOf(readEnv({}))).toThrow('npm start');
});

test('.env.example documents every variable, in the same order, each with a sentence above it', () => {
  const lines = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8').split('\n');
  const named = lines.flatMap((line, index) => {
    const match = /^# ?([A-Z_]+)=/.exec(line);
    return match?.[1] ? [{ name: match[1], explained: /^# [A-Z].*\.$/.test(lines[index - 1] ?? '') }] : [];
  });
  expect(named.map((entry) => entry.name)).toEqual(ENV_NAMES);
  expect(named.filter((entry) => !entry.explained)).toEqual([]);
});

test('internal variables are those after the line that says so', () => {
  expect(INTERNAL_ENV_NAMES[0]).toBe('UPBEAT_HOME');
  const text = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');
  const below = text.slice(text.indexOf('Internal'));
  for (const name of INTERNAL_ENV_NAMES) expect(below).toContain(`${name}=`);
});

test('the clock runs ahead only on the embedded database', () => {
  expect(readEnv({ UPBEAT_CLOCK_AHEAD_DAYS: '21' }).UPBEAT_CLOCK_AHEAD_DAYS).toBe(21);
  expect(() => readEnv({ UPBEAT_CLOCK_AHEAD_DAYS: '21', DATABASE_URL: 'postgres://a:b@localhost/c' })).toThrow(
    'UPBEAT_CLOCK_AHEAD_DAYS',
  );
});
