import { expect, test } from 'vitest';
import { isPublicAddress } from './public-address';

test.each(['http://localhost:4100', 'http://127.0.0.1:4100', 'http://[::1]:4100'])(
  '%s stays on this machine',
  (url) => {
    expect(isPublicAddress({ host: '127.0.0.1', publicUrl: url })).toBe(false);
    expect(isPublicAddress({ host: '0.0.0.0', publicUrl: url })).toBe(true);
  },
);

test.each(['http://upbeat.example', 'https://localhost', 'http://localhost.example:4100', 'http://192.0.2.7'])(
  '%s is public, also behind a proxy on this machine',
  (url) => expect(isPublicAddress({ host: '127.0.0.1', publicUrl: url })).toBe(true),
);
