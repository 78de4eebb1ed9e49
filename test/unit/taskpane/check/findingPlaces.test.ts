import { neighbouringPlaces, findingPlaces } from '../../../../src/taskpane/check/findingPlaces';
import type { Finding } from '../../../../src/validation/engine/finding';

const SHEETS = ['Bìa', 'Nhiệm vụ', 'Chỉ tiêu'];
const finding = (sheet: string | null, cell: string | null): Finding => ({
  rule: 'identity/not-ours',
  severity: 'error',
  sheet,
  cell,
  row: null,
  values: {},
  fix: null,
  cause: null,
});
/** In the order of the check: K12 sorts before L4 as text, but is below it in the sheet. */
const PLACES = findingPlaces(
  [
    finding(null, null),
    finding('Bìa', 'C9'),
    finding('Nhiệm vụ', 'L4'),
    finding('Nhiệm vụ', 'L4'),
    finding('Nhiệm vụ', 'K12'),
    finding('_cchc', 'A1'),
    finding('Chỉ tiêu', 'J4'),
  ],
  SHEETS,
);
const steps = (sheet: string, cell: string) => {
  const { position, before, after } = neighbouringPlaces(PLACES, { sheet, cell }, SHEETS);
  return [before?.cell ?? null, position, after?.cell ?? null];
};

test('each cell once, none of a sheet that cannot be seen', () => {
  expect(PLACES.map(({ cell }) => cell)).toEqual(['C9', 'L4', 'K12', 'J4']);
});

test.each([
  ['one of them', 'Nhiệm vụ', 'L4', ['C9', 2, 'K12']],
  ['between two, by row before column', 'Nhiệm vụ', 'A5', ['L4', null, 'K12']],
  ['in the row of one, left of it', 'Nhiệm vụ', 'K4', ['C9', null, 'L4']],
  ['before all', 'Bìa', 'A1', [null, null, 'C9']],
  ['the last', 'Chỉ tiêu', 'J4', ['K12', 4, null]],
  ['after all', 'Chỉ tiêu', 'A90', ['J4', null, null]],
])('%s', (_what, sheet, cell, wanted) => {
  expect(steps(sheet, cell)).toEqual(wanted);
});

test('nothing found: nowhere to go', () => {
  expect(neighbouringPlaces([], { sheet: 'Bìa', cell: 'A1' }, SHEETS)).toEqual({
    position: null,
    before: null,
    after: null,
  });
});
