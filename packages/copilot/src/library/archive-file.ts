import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip, gzipSync } from 'node:zlib';
import { AppError } from '@upbeat/core/app-error';
import type { SensitiveTopic } from './sensitive';
import type { StructureTag } from './structure-tags';
import type { Topic } from './topics';

/** One arm of the archive as the shipped file holds it: what was counted, and what the classifiers say of its text. */
export interface ArchiveArm {
  testId: string;
  /** 1, 2, ... within the test, in the archive's order. */
  arm: number;
  /** Which of the test's pictures the arm ran with: 1, 2, ... Arms with different pictures differ in more than wording. */
  picture: number;
  /** Year and week of the test, e.g. 201446; weeks start on Sunday, week 00 lies before the year's first Sunday. */
  testWeek: number;
  impressions: number;
  clicks: number;
  headline: string;
  /** The first is the field. */
  topics: Topic[];
  tags: StructureTag[];
  sensitiveTopics: SensitiveTopic[];
}

const HEADER = 'test_id\tarm\tpicture\ttest_week\timpressions\tclicks\theadline\ttopics\ttags\tsensitive_topics';

const words = (cell: string) => (cell === '' ? [] : cell.split(' '));

function encodeArm(arm: ArchiveArm): string {
  const counts = [arm.arm, arm.picture, arm.testWeek, arm.impressions, arm.clicks].join('\t');
  const lists = [arm.topics, arm.tags, arm.sensitiveTopics].map((list) => list.join(' ')).join('\t');
  return `${arm.testId}\t${counts}\t${arm.headline}\t${lists}`;
}

function decodeArm(line: string, lineNumber: number): ArchiveArm {
  const cells = line.split('\t');
  const [testId = '', arm, picture, testWeek, impressions, clicks, headline = '', topics, tags, sensitive] = cells;
  const counts = [arm, picture, testWeek, impressions, clicks].map(Number);
  if (cells.length !== 10 || counts.some((count) => !Number.isInteger(count)) || testId === '' || headline === '') {
    throw new AppError('unsupported_file', `Line ${lineNumber} of the reference library is damaged.`);
  }

  const [armNumber = 0, pictureNumber = 0, week = 0, shown = 0, clicked = 0] = counts;
  return {
    testId,
    arm: armNumber,
    picture: pictureNumber,
    testWeek: week,
    impressions: shown,
    clicks: clicked,
    headline,
    topics: words(topics ?? '') as Topic[],
    tags: words(tags ?? '') as StructureTag[],
    sensitiveTopics: words(sensitive ?? '') as SensitiveTopic[],
  };
}

/**
 * The archive as gzip-compressed tab-separated text (headlines hold no tab or line break). The same arms give the same
 * bytes: no file time, and the operating-system byte set to "unknown".
 */
export function encodeArchive(arms: readonly ArchiveArm[]): Buffer {
  const bytes = gzipSync([HEADER, ...arms.map(encodeArm), ''].join('\n'), { level: 9 });
  bytes[9] = 255;
  return bytes;
}

/** Reads the shipped archive. Throws AppError `unsupported_file` when it is not that file. */
export async function readArchive(path: string): Promise<ArchiveArm[]> {
  const compressed = await readFile(path);
  const text = await promisify(gunzip)(compressed).then(
    (buffer) => buffer.toString('utf8'),
    (cause: unknown) => {
      throw new AppError('unsupported_file', 'The reference library is not a gzip file.', { cause });
    },
  );
  const [header, ...lines] = text.replace(/\n$/, '').split('\n');
  if (header !== HEADER) throw new AppError('unsupported_file', 'The reference library has unknown columns.');

  return lines.map((line, i) => decodeArm(line, i + 2));
}
