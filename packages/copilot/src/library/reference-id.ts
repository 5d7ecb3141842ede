import { createHash } from 'node:crypto';

/** Namespace of library references; never changes, or every citation loses its reference. */
const NAMESPACE = Buffer.from('8f6b1c0e5d5b4a3c9c1e2f7a64b0d921', 'hex');

/** UUID version 5 (RFC 9562) of a name in the library's namespace: the same on every machine. */
function idOf(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes[6] = 0x50 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The id of an arm of the archive, by its test and number. */
export function libraryReferenceId(testId: string, arm: number): string {
  return idOf(`${testId}/${arm}`);
}

/** The id of two arms of one test as a pair, in this order. */
export function libraryPairId(testId: string, firstArm: number, secondArm: number): string {
  return idOf(`${testId}/${firstArm}/${secondArm}`);
}
