import type { PreviousRun } from '../../../src/consolidation/previousRun';
import type { ReturnedWorkbook } from '../../../src/consolidation/returned';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { BAC_GIANG } from '../../programmes';
import { book, brought, day } from './books';

const found = (result: ReturnType<typeof brought>) =>
  result.discrepancies.map(({ kind, code, agency, other, values }) => [
    kind,
    code,
    agency.id,
    other?.agency.id ?? null,
    values.mine,
    values.theirs,
  ]);

/** V.1.1.HD1 is led by Sở Tài chính alone; II.2.1.HD1 by 29. */
const ALONE = 'V.1.1.HD1';
const GROUP = 'II.2.1.HD1';
const DONE = { status: 'Hoàn thành', doneOn: day('2024-01-30') };

test.each([
  ['Hoàn thành', 'Chưa thực hiện', true],
  ['Chưa thực hiện', 'Hoàn thành', true],
  ['Hoàn thành', 'Đang thực hiện', false],
  ['Đang thực hiện', 'Hoàn thành', false],
  ['Không phát sinh', 'Hoàn thành', false],
  ['Chưa thực hiện', 'Đang thực hiện', false],
  ['', 'Hoàn thành', false],
])('coordinator says %s, the lead %s: disagree %s', (mine, theirs, disagree) => {
  const result = brought([
    book('Sở Tài chính', { tasks: { [ALONE]: { status: theirs } } }),
    book('Sở Y tế', { tasks: { [ALONE]: { status: mine } } }),
  ]);
  expect(found(result)).toEqual(disagree ? [['status', ALONE, 'SYT', 'STC', mine, theirs]] : []);
});

test('both done, each on a day of its own', () => {
  const result = brought([
    book('Sở Tài chính', { tasks: { [ALONE]: DONE } }),
    book('Sở Y tế', { tasks: { [ALONE]: { ...DONE, doneOn: day('2024-01-29') } } }),
    book('Sở Xây dựng', { tasks: { [ALONE]: DONE } }),
  ]);
  expect(found(result)).toEqual([]);
});

test('members of a leading group each have work of their own', () => {
  const result = brought([
    book('Sở Tài chính', { tasks: { [GROUP]: DONE } }),
    book('Sở Y tế', { tasks: { [GROUP]: { status: 'Chưa thực hiện' } } }),
  ]);
  expect(found(result)).toEqual([]);
});

/** I.2.1.HD2: Sở Tư pháp and ten districts lead, other sở coordinate: there is no single lead to agree with. */
test('a row that several lead has no one to disagree with', () => {
  const result = brought([
    book('Sở Tư pháp', { tasks: { 'I.2.1.HD2': DONE } }),
    book('Sở Y tế', { tasks: { 'I.2.1.HD2': { status: 'Chưa thực hiện' } } }),
  ]);
  expect(found(result)).toEqual([]);
});

const paper = (documentNumber: string, iso: string) => ({
  status: 'Đang thực hiện',
  documentNumber,
  documentDate: day(iso),
});

test('one paper claimed by two agencies for different rows', () => {
  const result = brought([
    book('Sở Tài chính', { tasks: { 'V.3.1.HD1': paper('145/KH-UBND', '2024-03-05') } }),
    book('Sở Y tế', { tasks: { [GROUP]: paper('Số 145/KH-UBND ngày 05/3/2024', '2024-03-05') } }),
  ]);
  expect(found(result)).toEqual([['same-document', 'II.2.1.HD1', 'SYT', 'STC', '05/03/2024', '05/03/2024']]);
});

test('who shares the row with a claimant stands with that one', () => {
  const claim = paper('145/KH-UBND', '2024-03-05');
  const result = brought([
    book('Sở Tài chính', { tasks: { 'V.3.1.HD1': claim } }),
    book('Sở Y tế', { tasks: { [GROUP]: claim } }),
    book('Sở Xây dựng', { tasks: { [GROUP]: claim } }),
  ]);
  // The catalogue lists Sở Xây dựng before Sở Y tế.
  expect(found(result).map(([, code, mine, theirs]) => [code, mine, theirs])).toEqual([
    [GROUP, 'SXD', 'STC'],
  ]);
});

test('one paper for one row is one paper; with two dates it is asked about', () => {
  const claims = (iso: string) => [
    book('Sở Tài chính', { tasks: { [ALONE]: paper('02/BC-STC', '2024-03-05') } }),
    book('Sở Y tế', { tasks: { [ALONE]: paper('2/BC-STC', iso) } }),
  ];
  expect(found(brought(claims('2024-03-05')))).toEqual([]);
  expect(found(brought(claims('2024-03-15')))).toEqual([
    ['document-date', ALONE, 'SYT', 'STC', '15/03/2024', '05/03/2024'],
  ]);
  // Numbers restart each year.
  expect(found(brought(claims('2023-03-15')))).toEqual([]);
});

test('a paper whose date is of no calendar is nobody’s', () => {
  const endless = { status: 'Đang thực hiện', documentNumber: '02/BC-STC', documentDate: 3_000_000 };
  const result = brought([
    book('Sở Tài chính', { tasks: { 'V.3.1.HD1': endless } }),
    book('Sở Y tế', { tasks: { [GROUP]: endless } }),
  ]);
  expect(found(result).map(([kind]) => kind)).toEqual(['impossible-date', 'impossible-date']);
});

test('the odd date out of three: each is compared with the first', () => {
  const dated = (agency: string, iso: string) =>
    book(agency, { tasks: { [ALONE]: paper('02/BC-STC', iso) } });
  const result = brought([
    dated('Sở Tài chính', '2024-03-05'),
    dated('Sở Xây dựng', '2024-03-15'),
    dated('Sở Y tế', '2024-03-05'),
  ]);
  expect(found(result)).toEqual([['document-date', ALONE, 'SXD', 'STC', '15/03/2024', '05/03/2024']]);
});

test('145/KH-UBND of one district is not that of another, nor the province’s', () => {
  const result = brought([
    book('UBND huyện Lạng Giang', { tasks: { [GROUP]: paper('145/KH-UBND', '2024-03-05') } }),
    book('UBND huyện Tân Yên', { tasks: { 'II.3.1.HD1': paper('145/KH-UBND', '2024-03-05') } }),
    book('Sở Tài chính', { tasks: { 'V.3.1.HD1': paper('145/KH-UBND', '2024-03-05') } }),
  ]);
  expect(found(result)).toEqual([]);
});

test.each([
  ['2022-12-31', 0, true],
  ['2023-01-01', 0, false],
  ['2025-12-31', 0, false],
  // With a time of the day.
  ['2025-12-31', 0.75, false],
  ['2026-01-01', 0, true],
])('%s and %d of a day is no date near the plan’s year: %s', (iso, time, isImpossible) => {
  const result = brought([
    book('Sở Tài chính', { tasks: { [ALONE]: { status: 'Hoàn thành', doneOn: day(iso) + time } } }),
  ]);
  expect(found(result).map(([kind]) => kind)).toEqual(isImpossible ? ['impossible-date'] : []);
});

test('a figure that is no date near the plan’s year is reported as its cell shows it', () => {
  const [year, typed] = ['Sở Tài chính', 'Sở Xây dựng'].map((agency, at) =>
    book(agency, { tasks: { [ALONE]: { status: 'Hoàn thành', doneOn: [2024, 20240315][at]! } } }),
  );
  const mine = brought([year!, typed!]).discrepancies.map(({ values }) => values.mine);
  expect(mine.sort()).toEqual(['16/07/1905', '20240315']);
});

test('digits that are text are no date, whatever day they would be', () => {
  const typed = { status: 'Hoàn thành', doneOn: String(day('2024-03-15')) };
  const { discrepancies } = brought([book('Sở Tài chính', { tasks: { [ALONE]: typed } })]);
  expect(discrepancies.map(({ kind }) => kind)).toEqual(['impossible-date']);
});

test('one agency may cite a paper in two rows, and correct its date between them', () => {
  const both = (iso: string) =>
    book('Sở Tài chính', {
      tasks: { [ALONE]: paper('145/KH-UBND', '2024-03-05'), 'V.3.1.HD1': paper('145/KH-UBND', iso) },
    });
  expect(found(brought([both('2024-03-05')]))).toEqual([]);
  expect(found(brought([both('2024-03-15')]))).toEqual([]);
});

test('one number with two dates, in different rows, is two papers', () => {
  const result = brought([
    book('Sở Tài chính', { tasks: { 'V.3.1.HD1': paper('145/KH-UBND', '2024-03-05') } }),
    book('Sở Y tế', { tasks: { [GROUP]: paper('145/KH-UBND', '2024-03-15') } }),
  ]);
  expect(found(result)).toEqual([]);
});

test('a row in which each claimant cites another date is asked about once, by the row', () => {
  const result = brought([
    book('Sở Tài chính', {
      tasks: { [ALONE]: paper('145/KH-UBND', '2024-03-05'), 'V.3.1.HD1': paper('145/KH-UBND', '2024-03-15') },
    }),
    book('Sở Y tế', { tasks: { [ALONE]: paper('145/KH-UBND', '2024-03-15') } }),
  ]);
  expect(found(result).map(([kind, code, mine, theirs]) => [kind, code, mine, theirs])).toEqual([
    ['document-date', ALONE, 'SYT', 'STC'],
  ]);
});

test('figures that count the same thing must agree: months of the period, CT36', () => {
  const result = brought([
    book('Báo Bắc Giang', { targets: { CT36: { numerator: 12, denominator: 12 } } }),
    book('Đài Phát thanh và Truyền hình tỉnh', { targets: { CT36: { numerator: 20, denominator: 11 } } }),
  ]);
  expect(found(result)).toEqual([['figure', 'CT36', 'DPTTH', 'BBG', '11', '12']]);
});

/** CT04 is a share of counted things; CT36 is news items per month. */
test.each([
  ['CT06', 101, 100, 'numerator-above-denominator', 'K4', '101/100'],
  ['CT04', 0.9, 1, 'not-whole', 'K4', '0,9/1'],
  ['CT04', 9, 9.5, 'not-whole', 'L4', '9/9,5'],
  ['CT04', -3, 100, 'negative', 'K4', '-3/100'],
  ['CT04', 5, -1, 'negative', 'L4', '5/-1'],
  ['CT04', 0, 0, 'zero-denominator', 'L4', '0/0'],
  ['CT04', '95%', 100, 'not-a-number', 'K4', '95%/100'],
  ['CT04', 90, 'chưa thống kê', 'not-a-number', 'L4', '90/chưa thống kê'],
])('%s: %p of %p cannot be right: %s', (code, numerator, denominator, fault, cell, mine) => {
  const result = brought([book('Sở Tư pháp', { targets: { [code]: { numerator, denominator } } })]);
  expect(result.discrepancies).toMatchObject([
    {
      kind: 'impossible-figure',
      code,
      agency: { id: 'STP' },
      lineage: { file: 'STP.xlsx', sheet: 'Chỉ tiêu', cell },
      other: null,
      fault,
      values: { mine },
    },
  ]);
  expect(result.targetRollUps.find(({ target }) => target.code === code)).toMatchObject({
    numerator: null,
    denominator: null,
    reported: 0,
    verdict: 'chua-co-so-lieu',
  });
});

test.each([
  [100, 100],
  [0, 100],
  [7, null],
  [null, 100],
  [null, null],
])('%p of %p can be right, or is not there', (numerator, denominator) => {
  const books = [book('Sở Tư pháp', { targets: { CT04: { numerator, denominator } } })];
  expect(brought(books).discrepancies).toEqual([]);
});

test('figures that cannot be right are asked about once', () => {
  const books = [
    book('Sở Tư pháp', { targets: { CT04: { numerator: 1001, denominator: 1000 } } }),
    book('Báo Bắc Giang', { targets: { CT36: { numerator: 12, denominator: 12 } } }),
    book('Đài Phát thanh và Truyền hình tỉnh', { targets: { CT36: { numerator: 0.5, denominator: 11 } } }),
  ];
  expect(
    brought(books, { previous: [run('q3', before(100, 100))] }).discrepancies.map(({ kind }) => kind),
  ).toEqual(['impossible-figure', 'impossible-figure']);
});

test('three that count the same thing are each compared with the first that gives a figure', () => {
  const counted = (agency: string, denominator: number | null) =>
    book(agency, { targets: { CT36: { numerator: 12, denominator } } });
  const [paperOf, radio] = ['Báo Bắc Giang', 'Đài Phát thanh và Truyền hình tỉnh'] as const;
  expect(found(brought([counted(paperOf, null), counted(radio, 11)]))).toEqual([]);
  expect(found(brought([counted(paperOf, 12), counted(radio, 12)]))).toEqual([]);
});

test('the figures of three: the two that agree with each other still differ from the first', () => {
  const targets = BAC_GIANG.plan.targets.map((target) =>
    target.code === 'CT04' ? { ...target, agreesAcross: 'denominator' as const } : target,
  );
  const programme = { ...BAC_GIANG, plan: { ...BAC_GIANG.plan, targets } };
  const counted = (agency: string, denominator: number) =>
    book(agency, { targets: { CT04: { numerator: 5, denominator } } });
  const order = brought([]).register.map(({ agency }) => agency.id);
  const [first, ...others] = ['STP', 'STC', 'SYT'].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const name = (id: string) => BAC_GIANG.catalogue.agencies.find((agency) => agency.id === id)!.name;
  const result = brought([counted(name(first!), 10), ...others.map((id) => counted(name(id), 20))], {
    programme,
  });
  expect(found(result)).toEqual(others.map((id) => ['figure', 'CT04', id, first, '20', '10']));
});

test('words that are no document number are nobody’s paper', () => {
  const words = { status: 'Đang thực hiện', documentNumber: 'Đã ban hành', documentDate: day('2024-03-05') };
  expect(
    found(
      brought([
        book('Sở Tài chính', { tasks: { 'V.3.1.HD1': words } }),
        book('Sở Y tế', { tasks: { [GROUP]: words } }),
      ]),
    ),
  ).toEqual([]);
});

const run = (
  period: string,
  targets: PreviousRun['targets'],
  rest: Partial<PreviousRun> = {},
): PreviousRun => ({
  planId: '213-KH-UBND-2024',
  period,
  sendBy: null,
  arrivals: {},
  notes: [],
  received: [],
  tasks: [],
  targets,
  corrections: [],
  ...rest,
});
const before = (numerator: number, denominator: number) => [
  { agencyId: 'STP', code: 'CT04', sent: 'x', numerator, denominator },
];

test.each([
  [1000, 1000, true],
  [999, 999, false],
  [10, 10, true],
  [11, 11, false],
])('figures of %i and %i after 100 of 100: a jump %s', (numerator, denominator, jump) => {
  const books = [book('Sở Tư pháp', { targets: { CT04: { numerator, denominator } } })];
  const result = brought(books, { previous: [run('q1', before(1, 1)), run('q3', before(100, 100))] });
  expect(found(result)).toEqual(jump ? [['magnitude', 'CT04', 'STP', null, String(numerator), '100']] : []);
  // Nor is one of a period that the programme does not have, which hides no other either.
  expect(brought(books, { previous: [run('khac', before(100, 100))] }).discrepancies).toEqual([]);
  const both = [run('khac', before(1, 1)), run('q3', before(100, 100))];
  expect(found(brought(books, { previous: both }))).toEqual(found(result));
  // A run of the same period is not an earlier period.
  expect(brought(books, { previous: [run('nam', before(100, 100))] }).discrepancies).toEqual([]);
});

test.each([
  // Only one of the figures jumps.
  [90, 1000, 90, 100, [['1000', '100']]],
  [9, 100, 90, 100, [['9', '90']]],
  // Nothing is not an order of magnitude less: it may well have been none.
  [0, 100, 50, 100, []],
  [50, 100, 0, 100, []],
  [null, 100, 50, 100, []],
])('%p of %p after %p of %p', (numerator, denominator, was, of, expected) => {
  const books = [book('Sở Tư pháp', { targets: { CT04: { numerator, denominator } } })];
  const { discrepancies } = brought(books, { previous: [run('q3', before(was, of))] });
  expect(discrepancies.map(({ values }) => [values.mine, values.theirs])).toEqual(expected);
});

test('of two earlier periods that end on one day the one of the same kind is compared with, in any order', () => {
  const books = [book('Sở Tư pháp', { targets: { CT04: { numerator: 100, denominator: 100 } } })];
  const [quarter, month] = [run('q3', before(100, 100)), run('t09', before(1, 1))];
  for (const previous of [
    [quarter, month],
    [month, quarter],
  ])
    expect(found(brought(books, { previous }))).toEqual([]);
  const period = knownPeriod(BAC_GIANG, 't12');
  const monthly = books.map((each) => ({ ...each, identity: { ...each.identity, period: 't12' } }));
  for (const previous of [
    [quarter, month],
    [month, quarter],
  ])
    expect(found(brought(monthly, { previous, period })).map(([kind]) => kind)).toEqual(['magnitude']);
});

test('of two workbooks of one period the first given is compared with', () => {
  const books = [book('Sở Tư pháp', { targets: { CT04: { numerator: 100, denominator: 100 } } })];
  const [same, other] = [run('q3', before(100, 100)), run('q3', before(1, 1))];
  const kinds = (...previous: PreviousRun[]) => found(brought(books, { previous })).map(([kind]) => kind);
  expect(kinds(same, other)).toEqual([]);
  expect(kinds(other, same)).toEqual(['magnitude']);
});

test('changed text of the plan', () => {
  const changed = {
    code: ALONE,
    sheet: 'Nhiệm vụ',
    cell: 'H9',
    found: 'Tháng 3/2024',
    plan: 'Tháng 01/2024',
  };
  const result = brought([book('Sở Tài chính', { changedTexts: [changed] })]);
  expect(found(result)).toEqual([['changed-text', ALONE, 'STC', null, 'Tháng 3/2024', 'Tháng 01/2024']]);
  expect(result.discrepancies[0]?.lineage).toEqual({ file: 'STC.xlsx', sheet: 'Nhiệm vụ', cell: 'H9' });
});

test('a second run lists what changed and keeps the notes', () => {
  const notes = [{ place: 'register' as const, key: 'STP', text: 'Đã gọi điện' }];
  const last = run('nam', before(9, 10), {
    notes,
    received: [
      { agencyId: 'STP', agencyName: 'Sở Tư pháp', file: 'STP.xlsx' },
      { agencyId: 'SYT', agencyName: 'Sở Y tế', file: 'SYT.xlsx' },
    ],
    tasks: [
      { agencyId: 'STP', code: 'I.1.1.HD2', sent: 'x', status: 'Đang thực hiện' },
      { agencyId: 'STP', code: 'I.1.1.HD1', sent: 'x', status: null },
    ],
  });
  const result = brought(
    [
      book('Sở Tư pháp', {
        file: 'STP (2).xlsx',
        tasks: { 'I.1.1.HD2': DONE },
        targets: { CT04: { numerator: 10, denominator: 10 } },
      }),
      book('Sở Tài chính'),
    ],
    { previous: [last] },
  );
  expect(result.notes).toEqual(notes);
  expect(
    result.changes.map(({ kind, agencyId, code, before: was, after }) => [kind, agencyId, code, was, after]),
  ).toEqual([
    ['replaced', 'STP', null, 'STP.xlsx', 'STP (2).xlsx'],
    ['received', 'STC', null, '', 'STC.xlsx'],
    ['gone', 'SYT', null, 'SYT.xlsx', ''],
    ['status', 'STP', 'I.1.1.HD2', 'Đang thực hiện', 'Hoàn thành'],
    ['figures', 'STP', 'CT04', '9/10', '10/10'],
  ]);
});

test('a province’s workbook of another plan is no earlier run of this one', () => {
  const notes = [{ place: 'register' as const, key: 'STP', text: 'Đã gọi điện' }];
  const books = [book('Sở Tư pháp', { targets: { CT04: { numerator: 100, denominator: 100 } } })];
  const ofOther = ['nam', 'q3'].map((period) =>
    run(period, before(1, 1), { planId: '99-KH-UBND-2023', notes }),
  );
  expect(brought(books, { previous: ofOther })).toEqual(brought(books));
});

test.each([
  [null, null, ''],
  [null, 10, '/10'],
  [9, null, '9/'],
  [9, 10, '9/10'],
  [8, 9, '8/9'],
])('figures that were %p of %p are said as “%s”', (numerator, denominator, said) => {
  const last = run('nam', [{ agencyId: 'STP', code: 'CT04', sent: 'x', numerator, denominator }]);
  const books = [book('Sở Tư pháp', { targets: { CT04: { numerator: 8, denominator: 10 } } })];
  const { changes } = brought(books, { previous: [last] });
  expect(
    changes.filter(({ kind }) => kind === 'figures').map(({ before: was, after }) => [was, after]),
  ).toEqual([[said, '8/10']]);
});

describe('a disagreement points to the cells that it is about', () => {
  const COLUMNS = { status: 'K', doneOn: 'M', documentNumber: 'N', documentDate: 'O' };
  const known = (returned: ReturnedWorkbook): ReturnedWorkbook => ({
    ...returned,
    tasks: returned.tasks.map((task) => ({ ...task, columns: COLUMNS })),
  });
  const cells = (books: ReturnedWorkbook[]) =>
    brought(books).discrepancies.map(({ kind, lineage, other }) => [
      kind,
      lineage.cell,
      other?.lineage.cell ?? null,
    ]);
  const cited = (date: string) => ({
    status: 'Hoàn thành',
    doneOn: day('2024-03-05'),
    documentNumber: '12/KH-UBND',
    documentDate: day(date),
  });

  test('the number where it is the same, the date where that differs, the status where they contradict', () => {
    const [first, second] = [
      book('Sở Tài chính', { tasks: { [ALONE]: cited('2024-03-05') } }),
      book('Sở Y tế', { tasks: { [ALONE]: cited('2024-03-15') } }),
    ];
    expect(cells([known(first), known(second)])).toEqual([['document-date', 'O4', 'O4']]);
    const other = book('Sở Y tế', { tasks: { [GROUP]: cited('2024-03-05') } });
    expect(cells([known(first), known(other)])).toEqual([['same-document', 'N4', 'N4']]);
    const begun = book('Sở Y tế', { tasks: { [ALONE]: { status: 'Chưa thực hiện' } } });
    expect(cells([known(first), known(begun)])).toEqual([['status', 'K4', 'K4']]);
  });

  test('of a row read from the agency’s own table each cell is known by itself', () => {
    const own = (cell: string, ...[agency, filled]: Parameters<typeof book>): ReturnedWorkbook => {
      const made = book(agency, filled);
      return { ...made, tasks: made.tasks.map((task) => ({ ...task, cells: { status: cell } })) };
    };
    const books = [
      own('D7', 'Sở Tài chính', { tasks: { [ALONE]: { status: 'Hoàn thành' } } }),
      own('C9', 'Sở Y tế', { tasks: { [ALONE]: { status: 'Chưa thực hiện' } } }),
    ];
    expect(brought(books).discrepancies.map(({ lineage, other }) => [lineage, other?.lineage])).toEqual([
      [
        { file: 'SYT.xlsx', sheet: 'Nhiệm vụ', cell: 'C9' },
        { file: 'STC.xlsx', sheet: 'Nhiệm vụ', cell: 'D7' },
      ],
    ]);
  });

  test('an impossible date is in its own column; without columns the row’s first entry cell is reported', () => {
    const wrong = book('Sở Y tế', {
      tasks: { [ALONE]: { status: 'Hoàn thành', doneOn: day('1924-01-30') } },
    });
    expect(cells([known(wrong)])).toEqual([['impossible-date', 'M4', null]]);
    expect(cells([wrong])).toEqual([['impossible-date', 'K4', null]]);
  });
});
