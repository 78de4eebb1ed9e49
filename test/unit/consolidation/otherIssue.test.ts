import { asOfIssue, isMovedSince } from '../../../src/consolidation/otherIssue';
import type { ReturnedWorkbook } from '../../../src/consolidation/returned';
import type { Programme } from '../../../src/programmes/programme';
import { songBienAgain } from '../../issuedAgain';
import { SONG_BIEN } from '../../programmes';
import { book } from './books';

/** Its A.1.1.HD1 is the old A.1.1.HD2; the old A.1.1.HD1 is dropped. */
const AGAIN = songBienAgain();

const agencyOf = (id: string) => SONG_BIEN.catalogue.agencies.find((agency) => agency.id === id)!;
const DONE = { status: 'Hoàn thành' };
const OPEN = { status: 'Đang thực hiện' };

const of = (id: string, filled: Parameters<typeof book>[1] = {}): ReturnedWorkbook => ({
  ...book('Sở Nội vụ', { identity: { planId: SONG_BIEN.plan.id, agencyId: id }, ...filled }),
  agency: agencyOf(id),
});
const entries = (rows: readonly { code: string; entry: object }[]) =>
  rows.map(({ code, entry }) => [code, entry]);

describe('a workbook made from another version of the plan', () => {
  test('its rows go by their words; entries in a row that is gone are reported and not counted', () => {
    const tasks = { 'A.1.1.HD1': DONE, 'A.1.1.HD2': OPEN, 'A.1.1.HD3': DONE };
    const targets = { CT01: { numerator: 9, denominator: 10 } };
    const moved = asOfIssue(of('SNV', { tasks, targets }), SONG_BIEN, AGAIN);
    expect(entries(moved.tasks)).toEqual([
      ['A.1.1.HD1', OPEN],
      ['A.1.1.HD3', DONE],
    ]);
    expect(entries(moved.targets)).toEqual([['CT01', targets.CT01]]);
    expect(moved.otherIssue).toEqual({ planId: SONG_BIEN.plan.id, leftRows: ['A.1.1.HD1'] });
  });

  test('entries in a row that is asked of another agency now are reported too', () => {
    const [other] = SONG_BIEN.catalogue.agencies.filter(({ id, level }) => id !== 'SNV' && level === 'so');
    const to: Programme = {
      ...AGAIN,
      plan: {
        ...AGAIN.plan,
        rows: AGAIN.plan.rows.map((row) =>
          row.code === 'A.1.1.HD3' ? { ...row, lead: other!.name, coordinating: '' } : row,
        ),
      },
    };
    const book = of('SNV', { tasks: { 'A.1.1.HD3': DONE } });
    expect(asOfIssue(book, SONG_BIEN, AGAIN).otherIssue?.leftRows).toEqual([]);
    expect(asOfIssue(book, SONG_BIEN, to).otherIssue?.leftRows).toEqual(['A.1.1.HD3']);
  });

  test('so are entries in a row whose job this version asks in another row', () => {
    const [task, ...others] = AGAIN.plan.generalTasks;
    const countedAs = { bodyTask: task!.code, reason: 'Cùng một việc' };
    const to: Programme = {
      ...AGAIN,
      plan: {
        ...AGAIN.plan,
        rows: AGAIN.plan.rows.map((row) => (row.code === 'A.1.1.HD3' ? { ...row, countedAs } : row)),
        generalTasks: [{ ...task!, lead: 'Sở Nội vụ' }, ...others],
      },
    };
    const book = of('SNV', { tasks: { 'A.1.1.HD3': DONE } });
    expect(asOfIssue(book, SONG_BIEN, to).otherIssue?.leftRows).toEqual(['A.1.1.HD3']);
  });

  test('a row that is gone and was left empty is no loss', () => {
    const moved = asOfIssue(of('SNV', { tasks: { 'A.1.1.HD1': {} } }), SONG_BIEN, AGAIN);
    expect([moved.tasks, moved.otherIssue?.leftRows]).toEqual([[], []]);
  });

  test('it belongs to this plan then, of the period and day that it names', () => {
    const before = of('SNV', {
      identity: { planId: SONG_BIEN.plan.id, period: 'dot1', sendBy: '2026-06-01' },
    });
    expect(asOfIssue(before, SONG_BIEN, AGAIN).identity).toEqual({
      ...before.identity,
      planId: AGAIN.plan.id,
    });
  });

  test('rows that it lacks and texts that it changed are reported by their codes here', () => {
    const text = (code: string) => ({ code, sheet: 'Nhiệm vụ', cell: 'F5', found: 'a', plan: 'b' });
    const moved = asOfIssue(
      of('SNV', {
        missingRows: ['A.1.1.HD1', 'A.1.1.HD2'],
        changedTexts: [text('A.1.1.HD1'), text('A.1.1.HD2')],
      }),
      SONG_BIEN,
      AGAIN,
    );
    expect(moved.missingRows).toEqual(['A.1.1.HD1']);
    expect(moved.changedTexts).toEqual([text('A.1.1.HD1')]);
  });

  test.each([
    ['SNV', 'SNV'],
    ['SDTTG', 'SDT'],
    // Split in two: only the office knows whose it is.
    ['XA-AN-LAC', null],
  ])('%s is %s in the catalogue of this version', (was, is) => {
    expect(asOfIssue(of(was), SONG_BIEN, AGAIN).agency?.id ?? null).toBe(is);
  });

  test('of an agency that is not known it is nobody’s here either', () => {
    expect(asOfIssue({ ...of('SNV'), agency: null }, SONG_BIEN, AGAIN).agency).toBeNull();
  });

  test('versions that come by turns are each read by their own words', () => {
    const tasks = { 'A.1.1.HD2': OPEN };
    const codes = (from: Programme) =>
      asOfIssue(of('SNV', { tasks }), from, AGAIN).tasks.map(({ code }) => code);
    const { plan } = SONG_BIEN;
    const [first, second, ...others] = plan.rows;
    const exchanged = {
      ...SONG_BIEN,
      plan: {
        ...plan,
        rows: [{ ...second!, code: first!.code }, { ...first!, code: second!.code }, ...others],
      },
    };
    expect(codes(SONG_BIEN)).toEqual(['A.1.1.HD1']);
    // A.1.1.HD2 of this version has the words of the row that was dropped.
    expect(codes(exchanged)).toEqual([]);
    expect(codes({ ...SONG_BIEN, plan: structuredClone(plan) })).toEqual(['A.1.1.HD1']);
  });
});

describe('the opened plan with deadlines moved since is the plan that the workbook carries', () => {
  const movedDeadline = { due: '2026-06-30', document: 'Công văn số 12/UBND-NC', reason: 'Chờ hướng dẫn' };
  const later = (
    change: Partial<Programme['plan']> = {},
    version = SONG_BIEN.plan.version + 1,
  ): Programme => ({
    ...SONG_BIEN,
    plan: { ...SONG_BIEN.plan, version, ...change },
  });
  const [row, ...rows] = SONG_BIEN.plan.rows;
  const [task, ...tasks] = SONG_BIEN.plan.generalTasks;
  const movedRow = later({ rows: [{ ...row!, movedDeadline }, ...rows] });

  test.each<[string, Programme, Programme, boolean]>([
    ['as it was', SONG_BIEN, SONG_BIEN, true],
    ['a row’s deadline moved', SONG_BIEN, movedRow, true],
    ['a general task’s', SONG_BIEN, later({ generalTasks: [{ ...task!, movedDeadline }, ...tasks] }), true],
    [
      'moved again',
      movedRow,
      later(
        { rows: [{ ...row!, movedDeadline: { ...movedDeadline, due: '2026-07-31' } }, ...rows] },
        SONG_BIEN.plan.version + 2,
      ),
      true,
    ],
    // What the workbook was made from is the later one: it is not the opened plan’s to judge.
    ['a workbook made after it', movedRow, SONG_BIEN, false],
    ['another wording', SONG_BIEN, later({ rows: [{ ...row!, time: 'Quý II/2026' }, ...rows] }), false],
    ['a row less', SONG_BIEN, later({ rows }), false],
    ['another plan of the same words', SONG_BIEN, later({ id: 'khac' }), false],
  ])('%s', (_what, carried, opened, isMoved) => expect(isMovedSince(carried, opened)).toBe(isMoved));
});
