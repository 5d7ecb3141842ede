import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { cleanHeadline } from '../../src/library/headline-text';
import { hashFraction } from '../../src/library/split';

/** Fingerprints of every test and headline that the shipped ranker was trained or calibrated on. */
export const TRAINED_ON = fileURLToPath(new URL('./trained-on.bin', import.meta.url));

/** What two headlines share that differ in case, marks or markup only. */
export function textKey(headline: string): string {
  const words = cleanHeadline(headline)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return words.trim();
}

const fingerprint = (text: string) => hashFraction(text) * 2 ** 32;
const ofTest = (testId: string) => fingerprint(`test:${testId}`);
const ofText = (headline: string) => fingerprint(`text:${textKey(headline)}`);

/** Sorted, distinct 32-bit fingerprints, big-endian. By chance one unseen text in 200,000 or so looks seen. */
export function encodeTrainedOn(testIds: Iterable<string>, headlines: Iterable<string>): Buffer {
  const prints = new Set([...Array.from(testIds, ofTest), ...Array.from(headlines, ofText)]);
  const sorted = [...prints].sort((a, b) => a - b);
  const bytes = Buffer.alloc(4 * sorted.length);
  sorted.forEach((print, at) => bytes.writeUInt32BE(print, 4 * at));

  return bytes;
}

/** Says what the ranker has met before, so that nobody scores it on its own lessons. */
export interface TrainedOn {
  test: (testId: string) => boolean;
  text: (headline: string) => boolean;
}

/** Reads those fingerprints back. */
export function decodeTrainedOn(bytes: Buffer): TrainedOn {
  const prints = new Set(Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readUInt32BE(4 * at)));

  return { test: (testId) => prints.has(ofTest(testId)), text: (headline) => prints.has(ofText(headline)) };
}

/** What the shipped ranker has met. */
export async function readTrainedOn(): Promise<TrainedOn> {
  return decodeTrainedOn(await readFile(TRAINED_ON));
}
