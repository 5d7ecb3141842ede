import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { checkModelAddress, guardedFetch, isInward } from './model-address';

const resolve = (host: string): Promise<string[]> =>
  host === 'gone.example'
    ? Promise.reject(new Error('ENOTFOUND'))
    : Promise.resolve(host === 'rebound.example' ? ['93.184.215.14', '10.0.0.7'] : ['93.184.215.14']);

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '::1',
  '::ffff:10.0.0.1',
  'fd00::1',
  'fe80::1',
])('%s is not the public internet', (address) => {
  expect(isInward(address)).toBe(true);
});

test.each(['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])('%s is', (address) => {
  expect(isInward(address)).toBe(false);
});

test.each([
  ['http://127.0.0.1:11434', /private network/],
  ['http://[::1]:11434', /private network/],
  ['http://2130706433/', /private network/],
  ['http://169.254.169.254/latest', /private network/],
  ['https://rebound.example/v1', /private network/],
  ['https://gone.example/v1', /No server is known/],
  ['ftp://models.example', /whole address/],
  ['https://me:secret@models.example/v1', /whole address/],
  ['models.example', /whole address/],
])('an installation open to others does not ask %s', async (url, sentence) => {
  await expect(checkModelAddress(url, { isLocal: false, resolve })).rejects.toThrow(sentence);
});

test('a public address may be asked by all, the local network by an installation of one machine', async () => {
  await expect(checkModelAddress('https://models.example/v1', { isLocal: false, resolve })).resolves.toBeUndefined();
  await expect(checkModelAddress('http://localhost:11434', { isLocal: true, resolve })).resolves.toBeUndefined();
});

test('a redirect is refused, so that a public server cannot point inwards', async () => {
  const server = createServer((_request, response) => response.writeHead(307, { location: 'http://10.0.0.1/' }).end());
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;

  await expect(guardedFetch(true)(`http://127.0.0.1:${port}/v1`)).rejects.toThrow();
  await expect(guardedFetch(false)(`http://127.0.0.1:${port}/v1`)).rejects.toThrow(/private network/);
  await new Promise((closed) => server.close(closed));
});
