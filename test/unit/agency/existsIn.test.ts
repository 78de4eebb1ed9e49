import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { agencyNamed } from '../../../src/agency/agencyByName';
import { existsIn, reportingAgencies } from '../../../src/agency/levels';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { BAC_GIANG } from '../../programmes';
import { cchc } from '../cli/cli';
import { book, brought } from '../consolidation/books';

/** The town of Việt Yên exists from 1 February 2024. */
const TOWN = 'UBND thị xã Việt Yên';
const JANUARY = knownPeriod(BAC_GIANG, 't01');
const FEBRUARY = knownPeriod(BAC_GIANG, 't02');

test.each([
  // From 1 February: not in a month ending on 14 January, but in one that extends into February.
  ['2024-02-01', null, '2023-12-15', '2024-01-14', false],
  ['2024-02-01', null, '2024-01-15', '2024-02-14', true],
  ['2024-02-01', null, '2024-01-15', '2024-02-01', true],
  ['2024-02-01', null, '2024-01-15', '2024-01-31', false],
  [null, '2024-01-31', '2024-01-31', '2024-02-14', true],
  [null, '2024-01-31', '2024-02-01', '2024-02-14', false],
  [null, null, '2024-02-01', '2024-02-14', true],
])('from %s to %s in %s … %s: %s', (validFrom, validTo, start, end, exists) => {
  expect(existsIn({ validFrom, validTo }, { start, end })).toBe(exists);
});

test('no workbook of January is made for a town that exists from February', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-'));
  try {
    const one = (period: string) =>
      cchc('scaffold', '--agency', TOWN, '--period', period, '--out', path.join(folder, period));
    const january = await one('t01');
    expect([january.code, january.err]).toEqual([2, expect.stringContaining(TOWN)]);
    expect(fs.existsSync(path.join(folder, 't01'))).toBe(false);
    expect((await one('t02')).code).toBe(0);
    expect(fs.readdirSync(path.join(folder, 't02'))).toHaveLength(1);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
  const names = (period: typeof JANUARY) =>
    reportingAgencies(BAC_GIANG.catalogue, period).map(({ name }) => name);
  expect(names(FEBRUARY).filter((name) => !names(JANUARY).includes(name))).toEqual([TOWN]);
});

test('nor does it owe one; whoever sends one all the same is taken', () => {
  const town = agencyNamed(TOWN, BAC_GIANG.catalogue)!;
  const entry = (period: typeof JANUARY, returned = [] as ReturnType<typeof book>[]) =>
    brought(returned, { period, alsoOwing: [town] }).register.find(({ agency }) => agency.id === town.id);
  expect(entry(JANUARY)).toBeUndefined();
  expect(entry(FEBRUARY)).toMatchObject({ owes: true, received: null });
  expect(entry(JANUARY, [book(TOWN, { identity: { period: 't01' } })])).toMatchObject({ owes: false });
});
