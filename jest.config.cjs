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
  // parse5 and what it needs are ES modules alone.
  transformIgnorePatterns: ['/node_modules/(?!(?:parse5|entities)/)'],
  // Stryker's copies of the tree (test/mutation) are no packages of ours.
  modulePathIgnorePatterns: ['<rootDir>/.cache/'],
  setupFiles: ['<rootDir>/test/setup/seed.ts'],
  testEnvironment: 'node',
};

/** Run with a browser, and too long for everybody's every run: `npm run test:all` has them. */
const LONG = [
  'agencyWorkbook',
  'appearance',
  'consolidate',
  'consolidateExcel',
  'consolidateSamples',
  'entryCard',
  'nextSteps',
  'paneCheck',
  'paneCheckExcel',
  'paneExcel',
  'secondProgramme',
  'states',
].map((name) => `e2e/${name}.test.ts`);
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
  // Much of a browser's test is waiting: on two cores two at a time take half as long as one, which would be the default.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // Only what hangs for good ends by it: load decides no test.
  testTimeout: 1_200_000,
  projects: [
    project('unit'),
    project('property'),
    project('office-host'),
    project('contract'),
    project('e2e', { ...browser, testPathIgnorePatterns: LONG }),
    project('sweeps', { ...browser, testMatch: LONG.map((file) => `<rootDir>/test/${file}`) }),
  ],
};
