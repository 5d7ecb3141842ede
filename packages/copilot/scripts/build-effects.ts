/**
 * Measures the wording effects of "What worked" from the shipped library and writes packages/copilot/src/library/effects.json:
 *
 *   node --import tsx packages/copilot/scripts/build-effects.ts --date YYYY-MM-DD
 *
 * The date is an argument so that the same library and date give the same file.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { AppError } from '@upbeat/core/app-error';
import { readArchive } from '../src/library/archive-file';
import { measureFeatures } from '../src/library/measure-features';
import { comparableArms } from '../src/library/wording-effects';

const LIBRARY = fileURLToPath(new URL('../../../supabase/library/upworthy.tsv.gz', import.meta.url));
const OUTPUT = fileURLToPath(new URL('../src/library/effects.json', import.meta.url));

const { date } = parseArgs({ options: { date: { type: 'string' } } }).values;
if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date)) {
  throw new AppError('invalid_input', 'Say the date of the measurement: --date YYYY-MM-DD.');
}

const arms = await readArchive(LIBRARY);
const compared = comparableArms(arms).flat();
const features = measureFeatures(arms);
const effects = {
  data: 'Upworthy Research Archive, headline tests 2013-15 (Matias, Munger, Le Quere, Ebersole, Scientific Data 8, 2021)',
  licence: 'CC BY 4.0; changed: headlines cleaned and tagged, effects computed',
  date,
  method:
    'Within each randomised test (those of 25 June 2013 to 10 January 2014 were not and are left out), among arms that ran ' +
    'with the same picture: mean log click-through rate of the arms with the feature ' +
    "minus that of the arms without; variance at the group's common rate; pooled over tests by DerSimonian-Laird random " +
    'effects; 95% interval. Features are found by rule in the text of the headline. All tests are used, whatever their split.',
  caveat:
    'Associations, not causes: arms that differ in one feature differ in other words too. News headlines on one site, ' +
    '2013-15; unproven for ads and e-mail. Twenty features are shown: by chance alone one interval in twenty misses zero.',
  tests: new Set(compared.map((arm) => arm.testId)).size,
  arms: compared.length,
  features,
};
await writeFile(OUTPUT, `${JSON.stringify(effects, null, 2)}\n`);

const percent = (value: number) => `${value > 0 ? '+' : ''}${(100 * value).toFixed(1)}`;
for (const f of features) {
  const interval = `${percent(f.effect)} [${percent(f.low)}, ${percent(f.high)}]`;
  process.stdout.write(`${f.name}: ${interval}, ${f.tests} tests, ${f.arms} arms\n`);
  process.stdout.write(`   + ${f.example?.with.headline ?? 'none'}\n   - ${f.example?.without.headline ?? 'none'}\n`);
}
