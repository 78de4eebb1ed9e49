import { readSources } from '../../../../src/cli/import/readSources';
import { readPlan } from '../../../../src/import/plan/readPlan';
import { BAC_GIANG } from '../../../programmes';

async function imported(text: string) {
  const { tables } = await readSources('phu-luc', Buffer.from(text));
  const read = readPlan(tables, { catalogue: BAC_GIANG.catalogue, otherwise: 2024 });
  if (!read) throw new Error('no table was recognised');
  return read;
}

const HEADER = ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì', 'Thời gian'];
const tr = (cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const table = (rows: string[][]) => `<table>${[HEADER, ...rows].map(tr).join('')}</table>`;

const FIRST = [
  ['I', 'CẢI CÁCH THỂ CHẾ', '', '', ''],
  ['1', 'Xây dựng văn bản', '', '', ''],
  ['a)', 'Rà soát văn bản', 'Báo cáo', 'Sở Tư pháp', 'Quý I/2024'],
];
const HEADS = [
  ['II', 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH', '', '', ''],
  ['1', 'Kiểm soát thủ tục', '', '', ''],
];
const NEXT = [
  ['a)', 'Công bố thủ tục', 'Quyết định', 'Văn phòng UBND tỉnh', 'Thường xuyên'],
  ['b)', 'Đánh giá', 'Báo cáo', 'Sở Nội vụ', 'Quý IV/2024'],
];
const lines = ({ rows }: Awaited<ReturnType<typeof imported>>) =>
  rows.map(({ section, task, activity }) => [section, task, activity]);
const EXPECTED = [
  ['I', 'Xây dựng văn bản', 'Rà soát văn bản'],
  ['II', 'Kiểm soát thủ tục', 'Công bố thủ tục'],
  ['II', 'Kiểm soát thủ tục', 'Đánh giá'],
];

test('lines at the foot of a page head the rows of the next', async () => {
  const whole = await imported(table([...FIRST, ...HEADS, ...NEXT]));
  const split = await imported(table([...FIRST, ...HEADS]) + table(NEXT));
  expect(lines(whole)).toEqual(EXPECTED);
  expect(lines(split)).toEqual(EXPECTED);
  expect(split.sections).toEqual(whole.sections);
  expect(split.unread).toEqual([]);
});

test('below the last table they are notes', async () => {
  const read = await imported(table([...FIRST, ['1', 'Nơi nhận: như trên', '', '', '']]) + table(NEXT));
  expect(lines(read).map(([, task]) => task)).not.toContain('Nơi nhận: như trên');
  const last = await imported(table([...FIRST, ['2', 'Kinh phí do ngân sách bảo đảm', '', '', '']]));
  expect(lines(last)).toHaveLength(1);
});

test('a table of signatures is not the rest of the appendix, nor is a footnote between rows a row', async () => {
  const signatures = [
    ['Nơi nhận:', '', '', 'TM. ỦY BAN NHÂN DÂN', ''],
    ['- Như trên;', '', '', 'CHỦ TỊCH', ''],
  ];
  const rest = `<table>${signatures.map(tr).join('')}</table>`;
  const { rows, unread } = await imported(
    table([...FIRST, ['(*) Theo mẫu của Bộ Nội vụ', '', '', '', ''], ...NEXT]) + rest,
  );
  expect(rows).toHaveLength(FIRST.length - 2 + NEXT.length);
  expect(unread).toEqual([]);
});

test('a page saved as text keeps its full-width lines where they are printed', async () => {
  const row = (cells: string[]) => [...cells.map((cell) => `${cell}|`), '|'.repeat(1 + 5 - cells.length)];
  const text = [
    ...row(HEADER),
    ...row(['I. CẢI CÁCH THỂ CHẾ']),
    ...row(['1', 'Rà soát văn bản', 'Báo cáo', 'Sở Tư pháp', 'Quý I/2024']),
    ...row(['II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH']),
    ...row(['1', 'Công bố thủ tục', 'Quyết định', 'Văn phòng UBND tỉnh', 'Thường xuyên']),
  ].join('\n');
  const { rows, sections, unread } = await imported(text);
  expect(sections).toEqual([
    { code: 'I', title: 'CẢI CÁCH THỂ CHẾ' },
    { code: 'II', title: 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH' },
  ]);
  expect(rows.map(({ section, task, lead, time }) => [section, task, lead, time])).toEqual([
    ['I', 'Rà soát văn bản', 'Sở Tư pháp', 'Quý I/2024'],
    ['II', 'Công bố thủ tục', 'Văn phòng UBND tỉnh', 'Thường xuyên'],
  ]);
  expect(unread).toEqual([]);
});

// ¶ is ả, Ó is ể, ñ is ủ, é is ộ, µ is à: TCVN3 has one place for small and capital letters with tones.
test('capitals that a TCVN3 font drew are capitals', async () => {
  const text = [
    ['TT', 'NhiÖm vô', 'S¶n phÈm', 'C¬ quan chñ tr×', 'Thêi gian'],
    ['I', 'C¶I C¸CH THÓ CHÕ', '', '', ''],
    ['1', 'X©y dùng kÕ ho¹ch c¶i c¸ch hµnh chÝnh', 'KÕ ho¹ch', 'Së TTTT', 'Th¸ng 3/2024'],
  ];
  const { sections, rows } = await imported(text.map((cells) => cells.join('\t')).join('\n'));
  expect(sections).toEqual([{ code: 'I', title: 'CẢI CÁCH THỂ CHẾ' }]);
  expect(rows[0]?.lead).toBe('Sở TTTT');
});

describe('a page that would cost too much is named with what to do', () => {
  test('nested beyond anything that people write', async () => {
    await expect(imported('<div>'.repeat(100_000) + table([...FIRST]))).rejects.toThrow(
      /cấu trúc bất thường.*gửi bản Word hoặc Excel/,
    );
    // Word's web pages nest some dozens of elements.
    expect(lines(await imported('<div>'.repeat(300) + table(FIRST)))).toHaveLength(1);
  });

  const LONG = 'a'.repeat(32_768);
  const ROW = ['1', LONG, 'Báo cáo', 'Sở Tư pháp', 'Quý I/2024'];
  test.each([
    ['a page', table([ROW])],
    ['text', [HEADER, ROW].map((cells) => cells.join('\t')).join('\n')],
  ])('a cell longer than Excel’s, in %s', async (_what, source) => {
    await expect(imported(source)).rejects.toThrow(/dòng 2, cột 2: ô dài 32768 ký tự/);
    expect(lines(await imported(source.replace(LONG, LONG.slice(1))))).toHaveLength(1);
  });
});
