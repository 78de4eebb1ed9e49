/** The dependency rule of docs/architecture.md: arrows point only as the table there says. */
const may = {
  messages: [],
  text: [],
  deadline: ['text'],
  agency: ['text'],
  period: ['text'],
  target: ['text', 'agency'],
  plan: ['text', 'deadline', 'agency', 'target', 'messages'],
  workbook: ['text', 'plan', 'deadline', 'agency', 'target', 'period', 'messages'],
  entries: ['text', 'plan', 'deadline', 'agency', 'target', 'period', 'messages', 'workbook'],
  validation: ['text', 'plan', 'deadline', 'agency', 'target', 'period', 'messages', 'workbook', 'entries'],
  guidance: [
    'text',
    'plan',
    'deadline',
    'agency',
    'target',
    'period',
    'messages',
    'workbook',
    'entries',
    'validation',
  ],
  consolidation: [
    'text',
    'plan',
    'deadline',
    'agency',
    'target',
    'period',
    'messages',
    'workbook',
    'entries',
    'validation',
  ],
  report: [
    'text',
    'plan',
    'deadline',
    'agency',
    'target',
    'period',
    'messages',
    'workbook',
    'entries',
    'consolidation',
  ],
  // Not validation: samples are what its rules are measured against.
  sample: ['text', 'workbook'],
  host: ['text', 'workbook', 'messages'],
};
const core = Object.keys(may)
  .filter((folder) => folder !== 'host')
  .join('|');

module.exports = {
  forbidden: [
    ...Object.entries(may).map(([folder, allowed]) => ({
      name: `${folder}-imports-only-what-it-may`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: '^src/', pathNot: `^src/(${[folder, ...allowed].join('|')})/` },
    })),
    {
      name: 'core-is-pure',
      comment: 'The core imports no library but the schema checker: no Office.js, DOM, Node.',
      severity: 'error',
      from: { path: `^src/(${core})/` },
      to: { pathNot: ['^src/', '^node_modules/zod/'] },
    },
    {
      name: 'only-host-file-knows-the-xlsx-library',
      severity: 'error',
      from: { pathNot: '^src/host/file/' },
      to: { path: '^node_modules/(hucre|fflate)/' },
    },
    {
      name: 'only-host-excel-and-taskpane-know-office-js',
      severity: 'error',
      from: { pathNot: '^src/(host/excel|taskpane|commands)/' },
      to: { path: '^node_modules/@microsoft/office-js/' },
    },
    {
      name: 'hosts-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src/host/excel/' },
      to: { path: '^src/host/file/' },
    },
    {
      name: 'cli-has-no-taskpane',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/taskpane/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
