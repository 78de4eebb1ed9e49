import { agencyNamed } from '../../../src/agency/agencyByName';
import type { ReturnedWorkbook } from '../../../src/consolidation/returned';
import type { TaskEntry } from '../../../src/fields/entry';
import { BAC_GIANG } from '../../programmes';
import { book, brought } from './books';

const OPEN = { status: 'Đang thực hiện' };
const NOT_BEGUN = { status: 'Chưa thực hiện' };
/** The plan prints this job in its body too, where it is reported: P.IV.1.1.a. */
const ELSEWHERE = 'VII.2.2.HD1';
const SINGLE = 'V.1.1.HD1';

const rowOf = (result: ReturnType<typeof brought>, code: string, id = 'SYT') =>
  result.tasks.find(({ agency, row }) => agency.id === id && row.code === code);
const targetOf = (result: ReturnType<typeof brought>, code: string) =>
  result.targets.find(({ target }) => target.code === code);

test('a job that is reported in another row is not merged where the plan refers to it', () => {
  const result = brought([book('Sở Y tế', { tasks: { [ELSEWHERE]: OPEN, 'P.IV.1.1.a': OPEN } })]);
  expect(rowOf(result, ELSEWHERE)).toBeUndefined();
  expect(rowOf(result, 'P.IV.1.1.a')).toMatchObject({ table: 'generalTasks', entry: OPEN });
});

describe('an agency that the plan names under a condition', () => {
  /** Nobody knows whether the condition applies to Sở Y tế until it reports. */
  const { plan } = BAC_GIANG;
  const rows = plan.rows.map((row) =>
    row.code === SINGLE ? { ...row, lead: 'Sở Tài chính; Sở Y tế (khi có yêu cầu)' } : row,
  );
  const programme = { ...BAC_GIANG, plan: { ...plan, rows } };
  const reported = (entry: TaskEntry, ...others: ReturnedWorkbook[]) =>
    brought([book('Sở Y tế', { tasks: { [SINGLE]: entry } }), ...others], { programme });
  const lead = (result: ReturnType<typeof brought>) =>
    result.planRows.find(({ row }) => row.code === SINGLE)!.lead;

  test('leads the row as soon as it gives a status', () => {
    const result = reported(NOT_BEGUN);
    expect(rowOf(result, SINGLE)).toMatchObject({ confirmed: true, row: { role: 'Chủ trì' } });
    expect(lead(result)).toMatchObject({ owed: 2, reported: 1, notStarted: 1, unconfirmed: 0 });
  });

  test.each<TaskEntry>([{}, { note: 'Đang hỏi' }, { status: 'xong' }])('%p is no status', (entry) => {
    const result = reported(entry);
    expect(rowOf(result, SINGLE)).toMatchObject({
      confirmed: false,
      row: { role: 'Chủ trì có điều kiện' },
    });
    expect(lead(result)).toMatchObject({ owed: 1, reported: 0, unconfirmed: 1 });
  });

  test('is no coordinator, and contradicts nobody', () => {
    const done = book('Sở Tài chính', { tasks: { [SINGLE]: { status: 'Hoàn thành' } } });
    for (const entry of [{}, NOT_BEGUN]) {
      const result = reported(entry, done);
      expect(result.discrepancies).toEqual([]);
      // Of the 28 that coordinate it one is named as a lead here.
      expect(result.planRows.find(({ row }) => row.code === SINGLE)!.coordinating).toMatchObject({
        owed: 27,
        reported: 0,
      });
    }
  });

  test('who coordinates a row has nothing to confirm', () => {
    const result = brought([book('Sở Y tế', { tasks: { [SINGLE]: OPEN } })]);
    expect(rowOf(result, SINGLE)).toMatchObject({ confirmed: false, row: { role: 'Phối hợp' } });
  });
});

describe('where an entry was found', () => {
  const withPlaces = (place: object): ReturnedWorkbook => {
    const made = book('Sở Y tế', { tasks: { [SINGLE]: OPEN } });
    return { ...made, tasks: made.tasks.map((task) => ({ ...task, ...place })) };
  };

  test('columns or cells go along if the workbook has them, and only then', () => {
    const columns = { status: 'K' };
    const cells = { status: 'D7' };
    const found = (place: object) => {
      const row = rowOf(brought([withPlaces(place)]), SINGLE)!;
      return { columns: row.columns, cells: row.cells };
    };
    expect(found({ columns })).toEqual({ columns, cells: undefined });
    expect(found({ cells })).toEqual({ columns: undefined, cells });
    expect(rowOf(brought([withPlaces({})]), SINGLE)).not.toHaveProperty('columns');
    expect(rowOf(brought([withPlaces({})]), SINGLE)).not.toHaveProperty('cells');
  });

  test('a row that was deleted is owed, without an entry or a place', () => {
    const result = brought([book('Sở Y tế')]);
    const nowhere = { file: 'SYT.xlsx', sheet: '', cell: '' };
    expect(rowOf(result, SINGLE)).toMatchObject({ entry: {}, correction: null, lineage: nowhere });
    expect(targetOf(result, 'CT04')).toMatchObject({ entry: {}, lineage: nowhere, denominatorCell: '' });
  });

  test('the second figure’s cell is known too', () => {
    const result = brought([book('Sở Y tế', { targets: { CT04: { numerator: 1, denominator: 2 } } })]);
    expect(targetOf(result, 'CT04')).toMatchObject({
      entry: { numerator: 1, denominator: 2 },
      lineage: { file: 'SYT.xlsx', sheet: 'Chỉ tiêu', cell: 'K4' },
      denominatorCell: 'L4',
    });
  });
});

test('rows of a plan’s every table, of agencies whose workbook counts', () => {
  const commune = agencyNamed('UBND xã Tân Mỹ', BAC_GIANG.catalogue)!;
  const result = brought([book('UBND xã Tân Mỹ'), book('UBND xã An Hà')], {
    choices: { [agencyNamed('UBND xã An Hà', BAC_GIANG.catalogue)!.id]: null },
  });
  expect(new Set(result.tasks.map(({ agency }) => agency.id))).toEqual(new Set([commune.id]));
  expect(new Set(result.tasks.map(({ table }) => table))).toEqual(new Set(['tasks', 'generalTasks']));
});
