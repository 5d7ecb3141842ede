import { isAppError } from '@upbeat/core/app-error';
import { expect, test } from 'vitest';
import { openerOf, openKey, sealKey } from './seal-key';

const SECRET = 'a secret of this installation, long enough';
const OWNER = { workspaceId: 'w', modelId: 'm', provider: 'openai_compatible', baseUrl: 'https://models.example/v1' };

test('a key comes back as it went in, and the sealed form shows nothing of it but its length', () => {
  const stored = sealKey(SECRET, OWNER, 'sk-live-4f2a');

  expect(openKey(SECRET, OWNER, stored.sealed)).toBe('sk-live-4f2a');
  expect(stored.lastFour).toBe('4f2a');
  expect(Buffer.from(stored.sealed.slice(3), 'base64url').toString('latin1')).not.toContain('sk-live');
  expect(sealKey(SECRET, OWNER, 'sk-live-4f2a').sealed).not.toBe(stored.sealed);
});

test.each([
  ['another installation', 'another secret of an installation, longer', OWNER],
  ['another workspace', SECRET, { ...OWNER, workspaceId: 'x' }],
  ['another model', SECRET, { ...OWNER, modelId: 'x' }],
  ['another address', SECRET, { ...OWNER, baseUrl: 'https://attacker.example/v1' }],
])('%s cannot open it', (_who, secret, owner) => {
  const { sealed } = sealKey(SECRET, OWNER, 'sk-live-4f2a');
  let thrown: unknown = null;
  try {
    openKey(secret, owner, sealed);
  } catch (error) {
    thrown = error;
  }

  expect(isAppError(thrown, 'provider_unavailable')).toBe(true);
});

test('a changed byte is noticed, and openers differ from model to model', () => {
  const { sealed } = sealKey(SECRET, OWNER, 'sk-live-4f2a');
  const bytes = Buffer.from(sealed.slice(3), 'base64url');
  bytes[14] = (bytes[14] ?? 0) ^ 1;

  expect(() => openKey(SECRET, OWNER, `v1.${bytes.toString('base64url')}`)).toThrow(/cannot be opened/);
  expect(openerOf(SECRET, OWNER)).not.toBe(openerOf(SECRET, { ...OWNER, modelId: 'n' }));
});
