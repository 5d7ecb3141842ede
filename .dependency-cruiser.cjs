/** Import direction, as docs/architecture.md draws it. An arrow that is not here is an error. */
const PURE = ['core', 'brand', 'stats', 'exchange', 'copilot'];
const MAY = {
  core: [],
  config: ['core'],
  brand: ['core'],
  stats: ['core'],
  exchange: ['core'],
  db: ['core'],
  copilot: ['core', 'brand', 'stats'],
  commands: ['core', 'brand', 'stats', 'exchange', 'db', 'copilot'],
  jobs: ['core', 'config', 'brand', 'stats', 'exchange', 'db', 'copilot', 'commands'],
  stack: ['core', 'config', 'db', 'jobs', 'copilot'],
};
const TESTS = '\\.(test|spec)\\.tsx?$|/testing/|/test-support/|/evals/|/bench/|/scripts/';

module.exports = {
  forbidden: [
    // Types may know of each other both ways: nothing of them is left at run time.
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'pre-compilation-only'] } },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|~/|vite/client$)' },
    },
    ...Object.entries(MAY).map(([name, allowed]) => ({
      name: `${name}-imports`,
      comment: `packages/${name} may import ${allowed.join(', ') || 'no other package'}.`,
      severity: 'error',
      from: { path: `^packages/${name}/`, pathNot: TESTS },
      to: { path: '^packages/', pathNot: `^packages/(${[name, ...allowed].join('|')})/` },
    })),
    {
      name: 'packages-do-not-import-the-app',
      severity: 'error',
      from: { path: '^packages/', pathNot: TESTS },
      to: { path: '^app/' },
    },
    {
      name: 'pure-packages-do-no-database-io',
      severity: 'error',
      from: { path: `^packages/(${PURE.join('|')})/` },
      to: { path: '(^packages/db/|node_modules/@supabase/|node_modules/postgres/|node_modules/@electric-sql/)' },
    },
    {
      name: 'the-app-takes-job-definitions-not-handlers',
      severity: 'error',
      from: { path: '^app/', pathNot: TESTS },
      to: { path: '^packages/jobs/', pathNot: 'definition\\.ts$' },
    },
    {
      name: 'the-app-does-not-run-the-stack',
      severity: 'error',
      from: { path: '^app/', pathNot: TESTS },
      to: { path: '^packages/stack/' },
    },
    {
      name: 'components-know-no-feature',
      severity: 'error',
      from: { path: '^app/src/components/' },
      to: { path: '^app/src/(features|routes|request)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|dist|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
