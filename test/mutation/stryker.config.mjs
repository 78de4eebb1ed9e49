/**
 * Not the folder's thoughts: a rule's cases are its tests, and its defects are what `sample` plants, which
 * test/unit/sample finds again.
 */
const OTHERS = ['cases', 'caseParts', 'defects'];

/** Stryker's configuration for one folder of src. */
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
  // Mutating texts or schema messages says nothing about logic.
  mutator: { excludedMutations: ['StringLiteral', 'Regex'] },
  // Mutants of constants created on module load would each cost a run of all tests.
  ignoreStatic: true,
  concurrency,
  reporters: ['progress-lines'],
  tempDirName: '.cache/stryker',
  ignorePatterns: ['dist', '.cache', 'out', 'test-results', 'coverage'],
  allowEmpty: false,
  disableTypeChecks: false,
  allowConsoleColors: false,
  logLevel: 'warn',
  // Load must not turn a survivor into a timeout: only infinite loops may reach it.
  timeoutMS: 30_000,
  dryRunTimeoutMinutes: 30,
});
