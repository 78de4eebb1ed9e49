import { amountFix } from '../../../../src/validation/fixes/amountFix';
import { dateFix } from '../../../../src/validation/fixes/dateFix';
import { statusStartingWith } from '../../../../src/validation/typed/statusSynonyms';
import { dateInvalid } from '../../../../src/validation/rules/task/dateInvalid/rule';
import { documentMalformed } from '../../../../src/validation/rules/task/documentMalformed/rule';
import { documentWithoutDate } from '../../../../src/validation/rules/task/documentWithoutDate/rule';
import { statusUnknown } from '../../../../src/validation/rules/task/statusUnknown/rule';
import { EACH_OWN, HEADER, LATE, OWN, YEAR } from '../../../../src/validation/rules/task/caseParts';
import { documentLeadingZero } from '../../../../src/validation/rules/task/documentLeadingZero/rule';
import { parseRange } from '../../../../src/workbook/address';
import { toSerial } from '../../../../src/text/calendar';
import { BAC_GIANG } from '../../../programmes';
import type { CellScalar } from '../../../../src/workbook/spec';
import { check } from '../check';
import { soundWorkbook, workbench } from '../workbook';

test.each([
  ['30tr', 30, true],
  ['30 triệu', 30, true],
  ['12,5 Triệu đồng.', 12.5, true],
  [' 12,5 triệu đồng. ', 12.5, true],
  ['0', 0, true],
  ['0 đồng', 0, true],
  ['1,2 tỷ', 1200, true],
  ['500k', 0.5, true],
  ['12.500.000 đồng', 12.5, true],
  ['12.500.000đ', 12.5, true],
  // Too much for millions: most likely đồng.
  ['12.500.000', 12.5, false],
  ['1.000.000', 1, false],
  ['999.999', 999_999, true],
  ['12,5', 12.5, true],
])('an amount in words of its own: %s', (text, after, safe) => {
  expect(amountFix(text)).toEqual({ after, safe });
});

test.each(['30 người', 'tr', 'khoảng 30tr', '-5tr', '-5', '30%', '', 30, null])(
  'no amount: %p',
  (value: CellScalar) => {
    expect(amountFix(value)).toBeNull();
  },
);

test.each([
  ['15/3/2024', '2024-03-15', true],
  // As a document register writes it.
  ['15/3/2024 08:30', '2024-03-15', true],
  [' 15/3/2024 8:30 SA ', '2024-03-15', true],
  // Its year is the plan's, most likely.
  ['15/3', '2024-03-15', false],
])('a date as typed: %j', (text, iso, safe) => {
  expect(dateFix(text, 2024)).toEqual({ after: toSerial(iso), safe });
});

test.each([
  ['Chưa', 'Chưa thực hiện'],
  ['hoàn', 'Hoàn thành'],
  ['KHONG PHAT', 'Không phát sinh'],
  ['xong việc', null],
  ['', null],
  [' ', null],
])('a status that is only begun: %p', (text, status) => {
  expect(statusStartingWith(text)).toBe(status);
});

/** Findings of a rule in the valid workbook with one cell of a row changed. */
async function found(code: string, header: string, value: CellScalar, rule: string) {
  const bench = workbench(await soundWorkbook('Sở Nội vụ'));
  bench.put(bench.at('NhiemVu', code, header), value);
  return check(bench.snapshot).findings.filter((one) => one.rule === rule);
}

test.each([
  ['quý IV', '2024-12-31'],
  ['Quý 3', '2024-09-30'],
  ['tháng 6/2024', '2024-06-30'],
])('a period as an own deadline is proposed as its last day, and not surely: %s', async (text, last) => {
  const [finding] = await found(OWN, HEADER.ownDate, text, dateInvalid.id);
  expect(finding!.fix).toMatchObject({ after: toSerial(last), safe: false });
});

test('a period is not a completion date', async () => {
  const [finding] = await found(YEAR, HEADER.doneOn, 'quý IV', dateInvalid.id);
  expect(finding!.fix).toBeNull();
});

test.each([
  ['2231/STP–VP', ' (“–” ≠ “-”)', '2231/STP-VP'],
  ['12\\KH-SNV', ' (“\\” ≠ “/”)', null],
  ['145 /kh-snv', ' (“␣”)', '145/KH-SNV'],
  ['145', '', null],
  // Beside another paper nothing is proposed for the whole cell.
  ['145/kh-snv; 12/BC-SNV', '', null],
  // What is no number at all has no wrong sign.
  ['Xem tệp đính kèm', '', null],
  ['QĐ 123', '', null],
])('the sign that is wrong is reported: %s', async (text, where, after) => {
  const [finding] = await found(YEAR, HEADER.number, text, documentMalformed.id);
  expect(finding!.values.where).toBe(where);
  expect(finding!.fix?.after ?? null).toBe(after);
});

test.each([
  ['Hoàn thành.', 'Hoàn thành'],
  ['Hoàn thành (100%)', 'Hoàn thành'],
  ['HT', 'Hoàn thành'],
  ['Chưa TH', 'Chưa thực hiện'],
  ['Không PS', 'Không phát sinh'],
  ['Ðang thực hiện', 'Đang thực hiện'],
])(
  'a status as people write it: %s is reported with what it means, and corrected safely',
  async (text, status) => {
    const [finding] = await found(YEAR, HEADER.status, text, statusUnknown.id);
    expect(finding!.values.meant).toBe(` (→ “${status}”)`);
    expect(finding!.fix).toMatchObject({ after: status, safe: true });
  },
);

test.each([
  ['12/BC-SNV ngày 5/3/2024', '2024-03-05'],
  // As the guide asks for a recurring task: the last paper tells how far it is.
  ['45/BC-SNV ngày 25/02/2024; 52/BC-SNV ngày 25/01/2024', '2024-02-25'],
  ['45/BC-SNV ngày 25/01/2024; 52/BC-SNV', null],
  ['45/BC-SNV', null],
])(
  'a missing document date is taken from the number cell if every paper has its day there: %s',
  async (text, iso) => {
    const [finding] = await found(LATE, HEADER.number, text, documentWithoutDate.id);
    expect(finding!.fix && { after: finding!.fix.after, safe: finding!.fix.safe }).toEqual(
      iso === null ? null : { after: toSerial(iso), safe: true },
    );
  },
);

test('a number that Excel took for a day is reported as it is shown', async () => {
  const bench = workbench(await soundWorkbook('Sở Nội vụ'));
  const place = bench.at('NhiemVu', YEAR, HEADER.number);
  bench.put(place, toSerial('2024-03-12'));
  const sheet = bench.sheet('Nhiệm vụ');
  const { top, left } = parseRange(place.slice(place.indexOf('!') + 1));
  sheet.numberFormats[top - sheet.origin.row]![left - sheet.origin.column] = 'd/m/yyyy';
  const [finding] = check(bench.snapshot).findings.filter(({ rule }) => rule === documentMalformed.id);
  expect(finding!.values.value).toBe('12/03/2024');
});

test('a leading zero is proposed, not put in by itself: the paper may have been issued without it', async () => {
  const [finding] = await found(YEAR, HEADER.number, '5/KH-SNV', documentLeadingZero.id);
  expect(finding!.fix).toMatchObject({ after: '05/KH-SNV', safe: false });
});

test('who must have the task is named, and who issued the paper', async () => {
  const bench = workbench(await soundWorkbook('Sở Nội vụ'));
  bench.put(bench.at('NhiemVuChung', EACH_OWN, HEADER.status), 'Không phát sinh');
  bench.put(bench.at('NhiemVuChung', EACH_OWN, HEADER.percent), null);
  const [finding] = check(bench.snapshot).findings.filter(
    ({ rule }) => rule === 'task/not-arisen-compulsory',
  );
  expect(finding!.values).toEqual({ agency: 'Sở Nội vụ' });
  const [issued] = await found('VII.4.4.HD1', HEADER.number, '145/KH-STC', 'task/document-issuer');
  expect(issued!.values).toEqual({ value: '145/KH-STC', issuer: 'Sở Tài chính', agency: 'Sở Nội vụ' });
});

test('the days without a paper are named, up to six', async () => {
  const days = async (...months: number[]) => {
    const bench = workbench(await soundWorkbook('Sở Nội vụ'));
    const papers = months.map((month) => `${month}5/BC-SNV ngày 20/${month}/2024`).join('; ');
    bench.put(bench.at('NhiemVuChung', 'P.IV.1.3', HEADER.number), papers);
    const [finding] = check(bench.snapshot).findings.filter(
      ({ rule }) => rule === 'task/recurring-without-paper',
    );
    return finding!.values;
  };
  // By 14/12 the months to November are over.
  expect(await days(1, 2, 4, 5, 6, 7, 8, 9, 10, 11)).toMatchObject({ count: 1, days: '31/03/2024' });
  expect(await days(7, 8, 9, 10, 11)).toMatchObject({
    count: 6,
    days: '31/01/2024; 29/02/2024; 31/03/2024; 30/04/2024; 31/05/2024; 30/06/2024',
  });
  expect(await days(8, 9, 10, 11)).toMatchObject({
    count: 7,
    days: '31/01/2024; 29/02/2024; 31/03/2024; 30/04/2024; 31/05/2024; 30/06/2024; …',
  });
});

test('a number alone is reported as typed, not as the day of that number', async () => {
  const [finding] = await found(YEAR, HEADER.number, 145, documentMalformed.id);
  expect(finding!.values.value).toBe('145');
});

test('the target that counts the tasks themselves: as many as were due, and none of the late ones in time', async () => {
  const told = async (numerator: number, denominator: number) => {
    const bench = workbench(await soundWorkbook('Sở Nội vụ'));
    const cells = ['Tử số', 'Mẫu số'].map((header) => bench.at('ChiTieu', 'CT01', header));
    bench.put(cells[0]!, numerator);
    bench.put(cells[1]!, denominator);
    const [finding] = check(bench.snapshot).findings.filter(({ rule }) => rule === 'target/below-own-tasks');
    return finding ? { ...finding.values, at: cells.indexOf(`${finding.sheet}!${finding.cell}`) } : null;
  };
  const { due, late } = (await told(1, 2)) as { due: number; late: number; at: number };
  expect(late).toBeGreaterThan(0);
  expect(due).toBeGreaterThanOrEqual(late);
  expect(await told(due - late, due)).toBeNull();
  expect(await told(due - late + 1, due)).toEqual({ value: `${due - late + 1}/${due}`, due, late, at: 0 });
  expect(await told(0, due - 1)).toEqual({ value: `0/${due - 1}`, due, late, at: 1 });
});

test('the rate that was missed is reported with two decimals, a percentage with what should be counted', async () => {
  const typed = async (numerator: CellScalar, denominator: number, rule: string) => {
    const bench = workbench(await soundWorkbook('Sở Nội vụ'));
    bench.put(bench.at('ChiTieu', 'CT06', 'Tử số'), numerator);
    bench.put(bench.at('ChiTieu', 'CT06', 'Mẫu số'), denominator);
    return check(bench.snapshot).findings.find((one) => one.rule === rule)!.values;
  };
  // 133 of 199 is 66.834… %.
  expect(await typed(133, 199, 'target/missed-without-explanation')).toMatchObject({
    rate: 66.83,
    threshold: 95,
    unit: '%',
  });
  const { numerator } = BAC_GIANG.plan.targets.find(({ code }) => code === 'CT06')!;
  expect(await typed('95%', 199, 'target/percent-typed')).toMatchObject({ value: '95%', meaning: numerator });
});
