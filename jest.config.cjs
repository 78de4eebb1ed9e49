process.env.TZ = 'Asia/Ho_Chi_Minh';
process.env.LANG = 'en_US.UTF-8';
process.env.LC_ALL = 'en_US.UTF-8';

const common = {
  rootDir: __dirname,
  transform: {
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
      },
    ],
  },
  // parse5 and its dependencies are only published as ES modules.
  transformIgnorePatterns: ['/node_modules/(?!(?:parse5|entities)/)'],
  // Stryker's copies of the tree (test/mutation) are not packages of ours.
  modulePathIgnorePatterns: ['<rootDir>/.cache/'],
  setupFiles: ['<rootDir>/test/setup/seed.ts'],
  testEnvironment: 'node',
};

/** Too slow for every run: included in `npm run test:all`. Those in e2e need a browser. */
const LONG = [
  'e2e/agencyWorkbook.test.ts',
  'e2e/appearance.test.ts',
  'e2e/carriedPlan.test.ts',
  'e2e/consolidate.test.ts',
  'e2e/consolidateExcel.test.ts',
  'e2e/consolidateSamples.test.ts',
  'e2e/entryCard.test.ts',
  'e2e/grid.test.ts',
  'e2e/kept.test.ts',
  'e2e/laterStates.test.ts',
  'e2e/manyWorkbooks.test.ts',
  'e2e/nextSteps.test.ts',
  'e2e/offline.test.ts',
  'e2e/paneCheck.test.ts',
  'e2e/paneCheckExcel.test.ts',
  'e2e/paneExcel.test.ts',
  'e2e/papersOpen.test.ts',
  'e2e/secondProgramme.test.ts',
  'e2e/places.test.ts',
  'e2e/provinceWorkbook.test.ts',
  'e2e/states.test.ts',
  'e2e/trackerColumns.test.ts',
  'e2e/twoTierLibreoffice.test.ts',
  'e2e/twoTierPane.test.ts',
  'e2e/ownSheet.test.ts',
  'office-host/largeReading.test.ts',
  'office-host/restoring.test.ts',
  'office-host/selfTest.test.ts',
  // Reads 113 workbooks and writes their consolidation into the in-memory Excel.
  'office-host/twoTierConsolidation.test.ts',
  // Reads, checks and consolidates 113 workbooks.
  'unit/cli/twoTierProvince.test.ts',
  // Compiles all of src with types, like the type check.
  'unit/messages/usedKeys.test.ts',
];
const browser = {
  globalSetup: '<rootDir>/test/setup/sharedBrowser.cjs',
  globalTeardown: '<rootDir>/test/setup/closeBrowser.cjs',
};

const project = (name, extra = {}) => ({
  ...common,
  displayName: name,
  testMatch: [`<rootDir>/test/${name}/**/*.test.{ts,tsx}`],
  ...extra,
});

const { availableParallelism } = require('node:os');

module.exports = {
  // Tests of browsers and of the pane wait a quarter of their time: one more than there are cores keeps these busy.
  maxWorkers: availableParallelism() + 1,
  // Only ends what hangs for good: load must not affect the result.
  testTimeout: 1_200_000,
  projects: [
    project('unit', { testPathIgnorePatterns: LONG }),
    project('property'),
    project('office-host', { testPathIgnorePatterns: LONG }),
    project('contract'),
    project('e2e', { ...browser, testPathIgnorePatterns: LONG }),
    project('sweeps', { ...browser, testMatch: LONG.map((file) => `<rootDir>/test/${file}`) }),
  ],
};
