import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { isAppError } from '@upbeat/core/app-error';
import { inspectFile } from '../src/inspect-file';
import type { FileInspection } from '../src/inspection';
import type { Answers } from '../src/read-plan';
import { makeReadPlan, openQuestions } from '../src/read-plan';
import { readRows } from '../src/read-rows';
import { reportOn } from '../src/report';
import { reportJson } from '../src/report-json';
import { reportText } from '../src/report-text';

const USAGE =
  'Usage: npm run -s import -- FILE --dry-run [--json] [--currency EUR] [--date-order dmy|mdy] [--decimal-mark point|comma]';
const NO_WORKSPACE =
  "Importing into a workspace is done on the app's Import page; add --dry-run to check the file here.";

class UsageError extends Error {}

/** Checks one file and prints what an import would do with it; returns the exit code. */
async function main(argv: string[]): Promise<number> {
  const { values, positionals } = readArguments(argv);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError(USAGE);
  if (!values['dry-run']) {
    process.stderr.write(`${NO_WORKSPACE}\n`);
    return 2;
  }

  const answers: Answers = {
    currency: values.currency,
    dateOrder: oneOf(values['date-order'], ['dmy', 'mdy'] as const),
    decimalMark: oneOf(values['decimal-mark'], ['point', 'comma'] as const),
  };
  const inspection: FileInspection = await inspectFile(createReadStream(file), { fileName: basename(file) });
  const plan = makeReadPlan(inspection, answers, { dryRun: true });
  const report = await reportOn(readRows(createReadStream(file), plan), plan);
  const questions = openQuestions(inspection, answers);
  process.stdout.write(`${values.json ? reportJson(report, questions) : reportText(report, inspection, questions)}\n`);
  return 0;
}

function readArguments(argv: string[]): ReturnType<typeof parse> {
  try {
    return parse(argv);
  } catch (error) {
    throw new UsageError(USAGE, { cause: error });
  }
}

function parse(argv: string[]) {
  return parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      currency: { type: 'string' },
      'date-order': { type: 'string' },
      'decimal-mark': { type: 'string' },
    },
  });
}

function oneOf<T extends string>(value: string | undefined, options: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const option = options.find((candidate) => candidate === value);
  if (option === undefined) throw new UsageError(USAGE);
  return option;
}

/** One sentence for people, whatever went wrong. */
function sentenceOf(error: unknown): string {
  if (isAppError(error) || error instanceof UsageError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'There is no such file.';
  if (code === 'EISDIR') return 'This is a folder, not a file.';
  if (code === 'EACCES') return 'This file may not be read.';
  return `The file could not be read: ${error instanceof Error ? error.message : 'unknown reason'}`;
}

const argv = process.argv.slice(2);
try {
  process.exitCode = await main(argv);
} catch (error) {
  const sentence = sentenceOf(error).replace(/\s*\n\s*/g, ' ');
  if (argv.includes('--json'))
    process.stdout.write(
      `${JSON.stringify({ error: sentence, code: isAppError(error) ? error.code : 'invalid_input' })}\n`,
    );
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
