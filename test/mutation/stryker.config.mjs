/**
 * Not the folder's thoughts: a rule's cases are its tests, and its defects are what `sample` plants, which
 * test/unit/sample finds again.
 */
const OTHERS = ['cases', 'caseParts', 'defects'];

/** What Stryker is told of one folder of src. */
export const configOf = (folder, { mutate, concurrency, runner }) => ({
  mutate: mutate ?? [`src/${folder}/**/*.ts`, ...OTHERS.map((name) => `!src/${folder}/**/${name}.ts`)],
  testRunner: runner,
  plugins: [
    '@stryker-mutator/jest-runner',
    import.meta.resolve('./inProcessRunner.mjs'),
    import.meta.resolve('./progressReporter.mjs'),
  ],
  jest: { configFile: 'test/mutation/jest.config.cjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  // A mutant of a text or of a schema's message is no mutant of a thought.
  mutator: { excludedMutations: ['StringLiteral', 'Regex'] },
  // A constant that is made when a module is loaded costs a run of all tests each.
  ignoreStatic: true,
  concurrency,
  reporters: ['progress-lines'],
  tempDirName: '.cache/stryker',
  ignorePatterns: ['dist', '.cache', 'out', 'test-results', 'coverage'],
  allowEmpty: false,
  disableTypeChecks: false,
  allowConsoleColors: false,
  logLevel: 'warn',
  // Load must not make a survivor a timeout: only what hangs for good ends by it.
  timeoutMS: 30_000,
  dryRunTimeoutMinutes: 30,
});
