import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { AppError } from '@upbeat/core/app-error';

/** Where a key belongs: sealed for one model of one workspace at one address, it opens nowhere else. */
export interface SealedFor {
  workspaceId: string;
  modelId: string;
  provider: string;
  baseUrl: string | null;
}

/** A key as it is stored: the sealed form, what the database checks an opener against, and what may be shown. */
export interface SealedKey {
  sealed: string;
  openerHash: string;
  lastFour: string;
}

const VERSION = 'v1';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

function derive(secret: string, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `upbeat model keys: ${use}`, KEY_BYTES));
}

function boundTo({ workspaceId, modelId, provider, baseUrl }: SealedFor): Buffer {
  return Buffer.from(JSON.stringify([workspaceId, modelId, provider, baseUrl ?? '']), 'utf8');
}

/** What proves to the database that a process holds the installation's secret; it differs from model to model. */
export function openerOf(secret: string, { workspaceId, modelId }: Pick<SealedFor, 'workspaceId' | 'modelId'>): string {
  return createHmac('sha256', derive(secret, 'opener')).update(`${workspaceId} ${modelId}`).digest('base64url');
}

/** Seals a provider's key with AES-256-GCM (NIST SP 800-38D) under a key derived from the installation's secret by HKDF (RFC 5869). */
export function sealKey(secret: string, owner: SealedFor, key: string): SealedKey {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', derive(secret, 'sealing'), iv).setAAD(boundTo(owner));
  const sealed = Buffer.concat([iv, cipher.update(key, 'utf8'), cipher.final(), cipher.getAuthTag()]);

  return {
    sealed: `${VERSION}.${sealed.toString('base64url')}`,
    openerHash: createHash('sha256').update(openerOf(secret, owner)).digest('hex'),
    lastFour: key.slice(-4),
  };
}

/** Opens a sealed key. @throws AppError provider_unavailable when it was sealed by another installation, for something else, or was changed. */
export function openKey(secret: string, owner: SealedFor, sealed: string): string {
  const [version, body = ''] = sealed.split('.');
  const bytes = Buffer.from(body, 'base64url');
  try {
    if (version !== VERSION) throw new Error(`sealed as ${version ?? 'nothing'}`);
    const decipher = createDecipheriv('aes-256-gcm', derive(secret, 'sealing'), bytes.subarray(0, IV_BYTES))
      .setAAD(boundTo(owner))
      .setAuthTag(bytes.subarray(-TAG_BYTES));

    return decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch (error) {
    throw new AppError(
      'provider_unavailable',
      'The stored key cannot be opened here: it was sealed by another installation. Enter it again in Settings, Models.',
      { cause: error },
    );
  }
}
