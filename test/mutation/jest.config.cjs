// The unit tests of one folder (MUTATION_FOLDER), as Stryker runs them in its copy of the tree.
const path = require('node:path');
const { projects } = require('../../jest.config.cjs');

const folder = process.env.MUTATION_FOLDER ?? '';
const unit = projects.find(({ displayName }) => displayName === 'unit');
const root = path.resolve(__dirname, '../..');

module.exports = {
  ...unit,
  rootDir: root,
  // Files without tests of the same name are tested where they are used.
  testMatch: (require('./folders.json')[folder] ?? []).map((tests) => `${root}/test/unit/${tests}`),
  testTimeout: 1_200_000,
};
