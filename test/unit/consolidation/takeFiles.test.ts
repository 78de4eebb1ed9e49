import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { needsReminder } from '../../../src/consolidation/dunningNotice';
import { receiptOf } from '../../../src/consolidation/receipt';
import type { Returned, ReturnedWorkbook } from '../../../src/consolidation/returned';
import { readProvinceWorkbook } from '../../../src/consolidation/previousRun';
import { buildProvinceWorkbook } from '../../../src/consolidation/sheets/provinceWorkbook';
import { book, brought, sealedOn } from './books';
import { saved } from './saved';
import { BAC_GIANG } from '../../programmes';
import { agencyByName } from '../../../src/agency/agencyByName';
import { countable } from '../../../src/consolidation/takeFiles';
import { knownPeriod } from '../../../src/period/reportingPeriod';

const DONE = { 'I.1.1.HD2': { status: 'Hoàn thành' } };
const STARTED = { 'I.1.1.HD2': { status: 'Đang thực hiện' } };
const fileOf = (result: ReturnType<typeof brought>, id: string) =>
  result.register.find(({ agency }) => agency.id === id)?.received?.file ?? null;

test('of two files the one marked ready counts, though an unmarked one is newer', () => {
  const old = book('Sở Nội vụ', { file: 'b.xlsx', tasks: DONE, ...sealedOn('2024-12-16') });
  const late = book('Sở Nội vụ', { file: 'a.xlsx', tasks: STARTED, modifiedOn: '2024-12-19' });
  const result = brought([late, old]);
  expect(fileOf(result, 'SNV')).toBe('b.xlsx');
  // Whatever their names are.
  expect(fileOf(brought([{ ...late, file: 'z.xlsx' }, old]), 'SNV')).toBe('b.xlsx');
  expect(result.rejected).toMatchObject([
    { file: 'a.xlsx', reason: 'superseded', values: { other: 'b.xlsx' } },
  ]);
  expect(result.decisions).toMatchObject([
    { kind: 'several-files', files: ['a.xlsx', 'b.xlsx'], chosen: 'b.xlsx' },
  ]);
});

test('of two that are marked ready the newer counts', () => {
  const books = [
    book('Sở Nội vụ', { file: 'a.xlsx', tasks: DONE, ...sealedOn('2024-12-18') }),
    book('Sở Nội vụ', { file: 'b.xlsx', tasks: STARTED, ...sealedOn('2024-12-17') }),
  ];
  expect(fileOf(brought(books), 'SNV')).toBe('a.xlsx');
  expect(fileOf(brought(books.reverse()), 'SNV')).toBe('a.xlsx');
});

test('of two that nothing tells apart the later name counts, in whatever order they come', () => {
  const copies = [
    book('Sở Nội vụ', { file: 'a.xlsx', tasks: DONE }),
    book('Sở Nội vụ', { file: 'b.xlsx', tasks: STARTED }),
  ];
  expect(fileOf(brought(copies), 'SNV')).toBe('b.xlsx');
  expect(fileOf(brought([...copies].reverse()), 'SNV')).toBe('b.xlsx');
});

test('a file of which no day is known counts as older than any other', () => {
  const known = book('Sở Nội vụ', { file: 'a.xlsx', tasks: DONE });
  const unknown = book('Sở Nội vụ', { file: 'b.xlsx', tasks: STARTED, modifiedOn: null });
  expect(fileOf(brought([known, unknown]), 'SNV')).toBe('a.xlsx');
});

test('a copy whose rows somebody sorted says the same', () => {
  const [first, second] = [{ 'I.1.1.HD1': DONE['I.1.1.HD2'] }, STARTED];
  const books = [
    book('Sở Nội vụ', { file: 'a.xlsx', tasks: { ...first, ...second } }),
    book('Sở Nội vụ', { file: 'b.xlsx', tasks: { ...second, ...first } }),
  ];
  expect(brought(books).decisions).toEqual([]);
});

test('a mere copy is set aside without a question', () => {
  const result = brought([
    book('Sở Nội vụ', { file: 'a.xlsx', tasks: DONE }),
    book('Sở Nội vụ', { file: 'a (1).xlsx', tasks: DONE }),
  ]);
  expect(result.decisions).toEqual([]);
  expect(result.rejected).toHaveLength(1);
});

test('a choice counts and answers the question; none leaves the agency missing', () => {
  const books = [
    book('Sở Nội vụ', { file: 'a.xlsx', tasks: DONE, ...sealedOn('2024-12-18') }),
    book('Sở Nội vụ', { file: 'b.xlsx', tasks: STARTED }),
  ];
  const chosen = brought(books, { choices: { SNV: 'b.xlsx' } });
  expect([fileOf(chosen, 'SNV'), chosen.decisions]).toEqual(['b.xlsx', []]);
  expect(chosen.rejected).toMatchObject([{ file: 'a.xlsx', reason: 'left-out' }]);
  const none = brought(books, { choices: { SNV: null } });
  expect([fileOf(none, 'SNV'), none.decisions, none.rejected.length]).toEqual([null, [], 2]);
  // Choosing a file that is not among them answers nothing.
  expect(brought(books, { choices: { SNV: 'gone.xlsx' } }).decisions).toHaveLength(1);
});

test('a workbook that lost what it says it is counts for nobody until Sở Nội vụ says whose it is', () => {
  const lost = book('Sở Nội vụ', { file: 'lost.xlsx', tasks: DONE, guessed: true });
  const alone = brought([lost]);
  expect(fileOf(alone, 'SNV')).toBeNull();
  expect(alone.rejected).toMatchObject([
    { file: 'lost.xlsx', reason: 'identity-guessed', values: { agency: 'Sở Nội vụ' } },
  ]);
  expect(alone.decisions).toMatchObject([{ kind: 'identity-guessed', chosen: null }]);
  expect(alone.decisions[0]?.files).toStrictEqual(['lost.xlsx']);
  const entry = alone.register.find(({ agency }) => agency.id === 'SNV')!;
  expect(receiptOf(entry)).toBe('unusable');
  expect(countable([lost], BAC_GIANG, knownPeriod(BAC_GIANG, 'nam')).get('SNV')).toEqual(['lost.xlsx']);

  const given = brought([lost], { choices: { SNV: 'lost.xlsx' } });
  expect([fileOf(given, 'SNV'), given.decisions, given.rejected]).toEqual(['lost.xlsx', [], []]);

  // A file that states its identity counts over one that does not, however old it is.
  const sure = book('Sở Nội vụ', { file: 'a.xlsx', tasks: STARTED, modifiedOn: '2024-12-01' });
  for (const books of [
    [lost, sure],
    [sure, lost],
  ]) {
    const both = brought(books);
    expect(fileOf(both, 'SNV')).toBe('a.xlsx');
    expect(both.decisions).toMatchObject([
      { kind: 'identity-guessed', files: ['lost.xlsx', 'a.xlsx'], chosen: 'a.xlsx' },
    ]);
  }
});

test('which of its surer files counts is asked without the one that is only guessed to be its', () => {
  const lost = book('Sở Nội vụ', { file: 'lost.xlsx', tasks: DONE, guessed: true });
  const sure = [
    book('Sở Nội vụ', { file: 'a.xlsx', tasks: DONE }),
    book('Sở Nội vụ', { file: 'z.xlsx', tasks: STARTED }),
  ];
  expect(brought([lost, ...sure]).decisions.map(({ kind, files }) => [kind, files])).toEqual([
    ['identity-guessed', ['lost.xlsx', 'z.xlsx']],
    ['several-files', ['a.xlsx', 'z.xlsx']],
  ]);
});

test('files that could count for an agency: its own of this plan and period, whoever else sent what', () => {
  const returned: Returned[] = [
    { kind: 'unread', file: 'x.xlsx', reason: 'not-ours', values: {} },
    book('Sở Nội vụ', { file: 'q3.xlsx', identity: { period: 'q3' } }),
    book('Sở Nội vụ', { file: 'a.xlsx' }),
    book('Sở Y tế'),
    book('Sở Nội vụ', { file: 'b.xlsx' }),
  ];
  expect([...countable(returned, BAC_GIANG, knownPeriod(BAC_GIANG, 'nam'))]).toEqual([
    ['SNV', ['a.xlsx', 'b.xlsx']],
    ['SYT', ['SYT.xlsx']],
  ]);
});

test('changed after it was marked ready: taken, and asked about', () => {
  const changed: Partial<ReturnedWorkbook> = { ...sealedOn('2024-12-16'), sealState: 'changed' };
  const result = brought([
    book('Sở Nội vụ', { tasks: DONE, seal: changed.seal ?? null, sealState: 'changed' }),
  ]);
  expect(fileOf(result, 'SNV')).toBe('SNV.xlsx');
  expect(result.decisions).toMatchObject([
    { kind: 'changed-after-seal', files: ['SNV.xlsx'], chosen: 'SNV.xlsx' },
  ]);
  // Not its seal's day, which no longer says when it was sent.
  expect(result.register.find(({ agency }) => agency.id === 'SNV')?.received?.sentOn).toBe('2024-12-16');
});

test('filled in on two sheets: taken, and asked about, for one sheet alone counts', () => {
  const filledTwice = { sheet: 'Nhiệm vụ', others: '“Nhiệm vụ_2”' };
  const result = brought([book('Sở Nội vụ', { tasks: DONE, filledTwice })]);
  expect(result.decisions).toMatchObject([
    { kind: 'filled-twice', files: ['SNV.xlsx'], chosen: 'SNV.xlsx', values: filledTwice },
  ]);
  expect(
    brought([book('Sở Nội vụ', { tasks: DONE, filledTwice })], { choices: { SNV: 'SNV.xlsx' } }).decisions,
  ).toEqual([]);
});

test('made from another version of the plan: taken, and asked about with the rows that were left', () => {
  const decisions = (leftRows: string[]) =>
    brought([book('Sở Nội vụ', { tasks: DONE, otherIssue: { planId: '99-KH', leftRows } })]).decisions;
  expect(decisions(['I.1', 'I.2'])).toMatchObject([
    {
      kind: 'other-issue',
      files: ['SNV.xlsx'],
      chosen: 'SNV.xlsx',
      values: { plan: '99-KH', left: 2, codes: 'I.1, I.2' },
    },
  ]);
  expect(decisions([])).toMatchObject([{ kind: 'other-issue', values: { left: 0, codes: '–' } }]);
});

test('rows missing, and a cover that names another: taken, and asked about with the file', () => {
  const kinds = (filled: Parameters<typeof book>[1]) =>
    brought([book('Sở Nội vụ', { tasks: DONE, ...filled })]).decisions;
  expect(kinds({})).toEqual([]);
  expect(kinds({ missingRows: ['I.1.1.HD1'] })).toMatchObject([
    { kind: 'rows-missing', agency: { id: 'SNV' }, files: ['SNV.xlsx'], chosen: 'SNV.xlsx' },
  ]);
  expect(kinds({ coverSays: 'Sở Y tế' })).toMatchObject([
    { kind: 'cover-differs', agency: { id: 'SNV' }, files: ['SNV.xlsx'], chosen: 'SNV.xlsx' },
  ]);
});

test('of several that lost what they say they are each is named, in one order', () => {
  const lost = (file: string) => book('Sở Nội vụ', { file, tasks: DONE, guessed: true });
  for (const books of [
    [lost('b.xlsx'), lost('a.xlsx')],
    [lost('a.xlsx'), lost('b.xlsx')],
  ])
    expect(brought(books).decisions).toMatchObject([
      { kind: 'identity-guessed', files: ['a.xlsx', 'b.xlsx'], chosen: null },
    ]);
});

test('what cannot be used is reported in one order, however the files come', () => {
  const files: Returned[] = ['c.xlsx', 'a.xlsx', 'b.xlsx'].map((file) => ({
    kind: 'unread',
    file,
    reason: 'not-ours',
    values: {},
  }));
  const told = (returned: Returned[]) => brought(returned).rejected.map(({ file }) => file);
  expect(told(files)).toEqual(['a.xlsx', 'b.xlsx', 'c.xlsx']);
  expect(told([...files].reverse())).toEqual(['a.xlsx', 'b.xlsx', 'c.xlsx']);
});

test.each([
  ['other-plan', { planId: '99-KH-UBND-2023' }],
  ['other-period', { period: 'q3' }],
  ['other-layout', { layout: 9 }],
] as const)('%s is set aside with its reason', (reason, identity) => {
  const result = brought([book('Sở Nội vụ', { identity })]);
  expect(result.rejected).toMatchObject([{ file: 'SNV.xlsx', reason }]);
  expect(result.decisions).toMatchObject([{ kind: reason, files: ['SNV.xlsx'], chosen: null }]);
  expect(fileOf(result, 'SNV')).toBeNull();
});

test('what the reason names: the other plan, the layout, the agency that nobody knows', () => {
  const named = (name: string, identity: Parameters<typeof book>[1] = {}) =>
    brought([book(name, identity)]).rejected[0]?.values;
  expect(named('Sở Nội vụ', { identity: { planId: '99-KH-UBND-2023' } })).toEqual({
    plan: '99-KH-UBND-2023',
  });
  expect(named('Sở Nội vụ', { identity: { layout: 9 } })).toEqual({ layout: '9' });
  expect(named('Sở Kỳ lạ')).toEqual({ agency: 'Sở Kỳ lạ' });
});

test('another period is called by its name', () => {
  const result = brought([book('Sở Nội vụ', { identity: { period: 'q3' } })]);
  expect(result.rejected[0]?.values).toEqual({
    period: { vi: 'Quý III năm 2024', en: 'Third quarter of 2024' },
  });
});

test('unknown agencies and unreadable files are reported, and do not stop the run', () => {
  const result = brought([
    book('Sở Không Tên'),
    { kind: 'unread', file: 'bomb.xlsx', reason: 'host.suspicious', values: {} },
    book('Sở Tư pháp', { tasks: DONE }),
  ]);
  expect(result.rejected.map(({ file, reason }) => [file, reason])).toEqual([
    ['X.xlsx', 'agency-unknown'],
    ['bomb.xlsx', 'host.suspicious'],
  ]);
  expect(result.decisions).toEqual([
    { kind: 'agency-unknown', agency: null, files: ['X.xlsx'], chosen: null },
    { kind: 'unread', agency: null, files: ['bomb.xlsx'], chosen: null },
  ]);
  expect(fileOf(result, 'STP')).toBe('STP.xlsx');
});

test('the register has every agency that owes, and those that sent without owing', () => {
  const result = brought([book('UBND xã Tân Mỹ'), book('Sở Nội vụ')], {
    alsoOwing: [agencyByName('UBND phường Dĩnh Kế', BAC_GIANG.catalogue)!],
  });
  // 37 from the catalogue, Dĩnh Kế, which was expected, and Tân Mỹ, which came unasked.
  expect(result.register).toHaveLength(39);
  expect(
    result.register.slice(37).map(({ agency, owes, received }) => [agency.name, owes, received !== null]),
  ).toEqual([
    ['UBND phường Dĩnh Kế', true, false],
    ['UBND xã Tân Mỹ', false, true],
  ]);
});

test.each([
  ['2024-12-17', false],
  ['2024-12-18', true],
])('sent on %s: late %s (to Sở Nội vụ by the 17th)', (on, late) => {
  const result = brought([book('Sở Nội vụ', sealedOn(on))]);
  expect(result.register.find(({ agency }) => agency.id === 'SNV')?.received?.late).toBe(late);
});

describe('the day to send by that counts', () => {
  const bookNaming = (sendBy: string | null, name: string) => book(name, { identity: { sendBy } });
  const counted = (returned: ReturnedWorkbook[], rest: Parameters<typeof brought>[1] = {}) =>
    brought(returned, rest).period.sendBy;

  test('without a setting: what most workbooks name, of equals the later; else the programme’s', () => {
    expect(counted([book('Sở Nội vụ')])).toBe('2024-12-17');
    const ten = bookNaming('2024-12-10', 'Sở Nội vụ');
    expect(counted([ten, book('Sở Y tế')])).toBe('2024-12-10');
    expect(counted([ten, bookNaming('2024-12-12', 'Sở Y tế')])).toBe('2024-12-12');
    expect(counted([bookNaming('2024-12-12', 'Sở Nội vụ'), bookNaming('2024-12-10', 'Sở Y tế')])).toBe(
      '2024-12-12',
    );
    expect(counted([ten, bookNaming('2024-12-12', 'Sở Y tế'), bookNaming('2024-12-10', 'Sở Tư pháp')])).toBe(
      '2024-12-10',
    );
  });

  test('the run before knows better than the workbooks, what is set now than both; the register follows', async () => {
    const books = [{ ...bookNaming('2024-12-20', 'Sở Nội vụ'), ...sealedOn('2024-12-16') }];
    const run = readProvinceWorkbook(
      bindWorkbook(await saved(buildProvinceWorkbook(brought([], { sendBy: '2024-12-15' })))),
    )!;
    expect(run.sendBy).toBe('2024-12-15');
    expect(counted(books, { previous: [run] })).toBe('2024-12-15');
    const now = brought(books, { previous: [run], sendBy: '2024-12-16' });
    expect(now.period.sendBy).toBe('2024-12-16');
    const late = (result: typeof now) =>
      result.register.find(({ agency }) => agency.id === 'SNV')?.received?.late;
    expect(late(now)).toBe(false);
    expect(late(brought(books, { sendBy: '2024-12-15' }))).toBe(true);
  });
});

describe('the day of arrival', () => {
  const arrived = (filled: Parameters<typeof book>[1], rest: Parameters<typeof brought>[1] = {}) =>
    brought([book('Sở Nội vụ', filled)], rest).register.find(({ agency }) => agency.id === 'SNV')!;
  const receiptFacts = (entry: ReturnType<typeof arrived>) => {
    const { sentOn, sentOnFrom, late, doubt } = entry.received!;
    return [sentOn, sentOnFrom, late, doubt, receiptOf(entry)];
  };

  test('a file’s own day is inferred: in time it is believed, after it nobody is late', () => {
    expect(receiptFacts(arrived({ modifiedOn: '2024-12-17' }))).toEqual([
      ...['2024-12-17', 'file', false, null, 'onTime'],
    ]);
    // A copied folder has the date of the copy, which made one agency 708 days late.
    for (const modifiedOn of ['2024-12-18', '2026-11-25'])
      expect(receiptFacts(arrived({ modifiedOn }))).toEqual([
        modifiedOn,
        'file',
        false,
        'inferred',
        'unclear',
      ]);
    expect(receiptFacts(arrived({ modifiedOn: null }))).toEqual([null, null, false, 'unknown', 'unclear']);
    const broken = arrived({ modifiedOn: null, ...sealedOn('2024-12-19'), sealState: 'changed' });
    expect(receiptFacts(broken)).toEqual(['2024-12-19', 'brokenSeal', false, 'inferred', 'unclear']);
  });

  test('a day in the future, or before the period, is doubted and never late', () => {
    const today = '2024-12-20';
    expect(receiptFacts(arrived(sealedOn('2024-12-20'), { today }))[4]).toBe('late');
    expect(receiptFacts(arrived(sealedOn('2024-12-21'), { today }))).toEqual([
      ...['2024-12-21', 'seal', false, 'future', 'unclear'],
    ]);
    expect(receiptFacts(arrived(sealedOn('2023-12-15'), { today }))[3]).toBeNull();
    expect(receiptFacts(arrived(sealedOn('2023-12-14'), { today }))[3]).toBe('past');
  });

  test('what Sở Nội vụ enters counts, from the command line or the register, and is kept for the next run', async () => {
    const late = { modifiedOn: '2024-12-30' };
    const first = brought([book('Sở Nội vụ', late)], { arrivals: { SNV: '2024-12-16' } });
    expect(receiptFacts(first.register.find(({ agency }) => agency.id === 'SNV')!)).toEqual([
      ...['2024-12-16', 'entered', false, null, 'onTime'],
    ]);
    const run = readProvinceWorkbook(bindWorkbook(await saved(buildProvinceWorkbook(first))))!;
    expect(run.arrivals).toEqual({ SNV: '2024-12-16' });
    expect(receiptFacts(arrived(late, { previous: [run] }))).toEqual([
      ...['2024-12-16', 'entered', false, null, 'onTime'],
    ]);
    expect(receiptFacts(arrived(late, { previous: [run], arrivals: { SNV: '2024-12-19' } }))[4]).toBe('late');
  });
});

describe('an agency whose file came but cannot be used', () => {
  const standing = (returned: Returned[], id: string, rest: Parameters<typeof brought>[1] = {}) =>
    brought(returned, rest).register.find(({ agency }) => agency.id === id)!;

  test('is not missing: another period, another layout, a file that cannot be read under the name we gave it', () => {
    const other = standing([book('Sở Nội vụ', { identity: { period: 'q3' } })], 'SNV');
    expect([receiptOf(other), other.unusable[0]?.reason]).toEqual(['unusable', 'other-period']);
    for (const name of ['in/CCHC2024_NAM_STP.xlsx', 'CCHC2024_NAM_STP (1).xlsx']) {
      const locked: Returned = { kind: 'unread', file: name, reason: 'host.encrypted', values: {} };
      const entry = standing([locked], 'STP');
      expect([receiptOf(entry), entry.unusable[0]?.reason]).toEqual(['unusable', 'host.encrypted']);
      expect(receiptOf(standing([locked], 'SNV'))).toBe('missing');
      expect(receiptOf(standing([locked, book('Sở Tư pháp')], 'STP'))).toBe('onTime');
    }
    const unnamed: Returned = { kind: 'unread', file: 'STP.xlsx', reason: 'host.encrypted', values: {} };
    expect(receiptOf(standing([unnamed], 'STP'))).toBe('missing');
  });

  test('is not a question once Sở Nội vụ chose between its files, or left out the only one', () => {
    const chosen = standing([book('Sở Nội vụ')], 'SNV', { choices: { SNV: null } });
    expect(receiptOf(chosen)).toBe('unusable');
    expect(needsReminder(chosen)).toBe(false);
  });
});
