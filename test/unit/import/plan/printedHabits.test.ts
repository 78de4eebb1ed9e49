import { resolveAgencies } from '../../../../src/agency/resolveAgencies';
import { readSources } from '../../../../src/cli/import/readSources';
import { textCell, type GridCell } from '../../../../src/import/grid';
import { readPlan } from '../../../../src/import/plan/readPlan';
import { parseDeadline } from '../../../../src/deadline/parseDeadline';
import { shownText } from '../../../../src/import/shownText';
import { BAC_GIANG } from '../../../programmes';

async function imported(text: string) {
  const { tables } = await readSources('phu-luc', Buffer.from(text));
  const read = readPlan(tables, { catalogue: BAC_GIANG.catalogue, otherwise: 2000 });
  if (!read) throw new Error('no table was recognised');
  return read;
}

const HEADER = ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì', 'Phối hợp', 'Thời gian'];
/** Cells as they come from the clipboard, rows filled up to the header's width. */
const pasted = (rows: string[][], header = HEADER) =>
  imported([header, ...rows].map((cells) => header.map((_, at) => cells[at] ?? '').join('\t')).join('\n'));
const ITEM = ['1', 'Ban hành quy chế', 'Quy chế', 'Sở Nội vụ', 'Sở Tư pháp', 'Quý I'];

describe('a title of one year over dates of another', () => {
  const under = async (...times: string[]) => {
    const rows = times.map(
      (time) => `<tr>${[...ITEM.slice(0, 5), time].map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
    );
    const header = `<tr>${HEADER.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const { year, notices } = await imported(
      `<p>KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2025</p><table>${header}${rows.join('')}</table>`,
    );
    return [year, notices.flatMap(({ why, values }) => (why === 'otherYear' ? [values] : []))];
  };
  test('is reported, and the title counts', async () => {
    expect(await under('Trước 15/6/2026', 'Quý I/2026', 'Tháng 9/2026', 'Quý II/2025')).toEqual([
      2025,
      [{ year: '2025', dates: '2026' }],
    ]);
  });
  test.each([
    [
      'as many of its own',
      ['Quý I/2026', 'Quý II/2026', 'Quý III/2026', 'Quý I/2025', 'Quý II/2025', 'Quý III/2025'],
    ],
    ['an outlook', ['Quý I/2026', 'Quý II/2026', 'Quý III', 'Quý IV']],
    ['its own', ['Quý I/2025', 'Quý II/2025', 'Quý III/2025']],
  ])('is not reported: %s', async (_name, times) => {
    expect(await under(...times)).toEqual([2025, []]);
  });
});

describe('the year is the plan’s, not that of a date', () => {
  const page = (...before: string[]) =>
    imported(
      `${before.map((line) => `<p>${line}</p>`).join('')}<table>${[HEADER, ITEM]
        .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
        .join('')}</table>`,
    );
  test.each([
    [
      'signed the year before',
      [
        'Bắc Giang, ngày 15 tháng 12 năm 2025',
        'KẾ HOẠCH',
        'Cải cách hành chính năm 2026',
        '(Kèm theo Quyết định số 12/QĐ-UBND ngày 15 tháng 12 năm 2025)',
      ],
    ],
    [
      'after what it carries out',
      ['Thực hiện Nghị quyết số 76/NQ-CP ban hành năm 2021', 'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026'],
    ],
    ['in any other line', ['Nhiệm vụ trọng tâm của tỉnh năm 2026']],
  ])('%s', async (_name, before) => {
    const { year, rows } = await page(...before);
    expect(year).toBe(2026);
    expect(rows[0]?.deadline.due).toBe('2026-03-31');
  });
});

test('capitals alone in a row are a section, with or without a numeral', async () => {
  const { sections, rows, unread } = await pasted([
    ['', 'CẢI CÁCH THỂ CHẾ'],
    ITEM,
    ['', 'CẢI CÁCH TÀI CHÍNH CÔNG'],
    ['2', 'Quyết toán', 'Báo cáo', 'Sở Tài chính', '', 'Quý II'],
  ]);
  expect(sections.map(({ title }) => title)).toEqual(['CẢI CÁCH THỂ CHẾ', 'CẢI CÁCH TÀI CHÍNH CÔNG']);
  expect(rows.map(({ section, task }) => [section, task])).toEqual([
    ['I', 'Ban hành quy chế'],
    ['II', 'Quyết toán'],
  ]);
  expect(unread).toEqual([]);
});

test('numbers that begin with the section’s numeral have as many levels as others', async () => {
  const { rows, unread } = await pasted([
    ['I', 'CẢI CÁCH THỂ CHẾ'],
    ['I.1', 'Xây dựng văn bản'],
    ['I.1.1', 'Văn bản nội bộ'],
    ['I.1.1.1', ...ITEM.slice(1)],
    ['I.2', 'Theo dõi thi hành'],
    ['I.2.1', 'Kiểm tra', 'Báo cáo', 'Sở Tư pháp', '', 'Quý III'],
  ]);
  expect(rows.map(({ objective, task, activity }) => [objective, task, activity])).toEqual([
    ['Xây dựng văn bản', 'Văn bản nội bộ', 'Ban hành quy chế'],
    ['Theo dõi thi hành', 'Kiểm tra', ''],
  ]);
  expect(unread).toEqual([]);
});

test('a row told to lack everything does not get the lead and time of the row above', async () => {
  const { rows, unread } = await pasted([
    ['1', 'Ban hành quy chế', 'Quy chế', 'Sở Nội vụ', '', 'Quý I'],
    ['', 'Phổ biến quy chế'],
    ['2', 'Quyết toán', 'Báo cáo', 'Sở Tài chính', '', 'Quý II'],
  ]);
  const lacking = rows.find(({ task, activity }) => [task, activity].includes('Phổ biến quy chế'));
  expect(lacking).toMatchObject({ lead: '', time: '' });
  expect(unread.map(({ why }) => why)).toEqual(['nothingAsked']);
});

test('a header over two rows whose merges were lost on the way', async () => {
  const { columns, rows, unread } = await pasted(
    [['', '', '', 'Chủ trì', 'Phối hợp', ''], ITEM],
    ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Cơ quan thực hiện', '', 'Thời gian'],
  );
  expect(columns.map(({ key }) => key)).toEqual([
    'number',
    'task',
    'product',
    'lead',
    'coordinating',
    'deadline',
  ]);
  expect(rows.map(({ lead, coordinating }) => [lead, coordinating])).toEqual([['Sở Nội vụ', 'Sở Tư pháp']]);
  expect(unread).toEqual([]);
});

test('“as above” is what stands above', async () => {
  const { rows, unread } = await pasted([
    ITEM,
    ['2', 'Sửa quy chế', 'nt', '-nt-', '//', 'Như trên'],
    ['3', 'Bãi bỏ quy chế', 'Quyết định', 'n/t', 'Không', 'Quý II'],
  ]);
  expect(rows[1]).toMatchObject({
    product: 'Quy chế',
    lead: 'Sở Nội vụ',
    coordinating: 'Sở Tư pháp',
    time: 'Quý I',
  });
  expect(rows[2]).toMatchObject({ lead: 'Sở Nội vụ', time: 'Quý II' });
  expect(unread).toEqual([]);
});

test('of a first and a last day the last is the deadline', async () => {
  const header = ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì', 'Thời gian bắt đầu', 'Thời gian kết thúc'];
  const { rows } = await pasted(
    [['1', 'Ban hành quy chế', 'Quy chế', 'Sở Nội vụ', '01/02/2026', '31/3/2026']],
    header,
  );
  expect(rows[0]?.deadline.due).toBe('2026-03-31');
});

test('lines of a time cell are steps', async () => {
  const cell = '"- Kế hoạch: tháng 02/2026\n- Báo cáo: trước 15/11/2026"';
  const { rows } = await pasted([[...ITEM.slice(0, 5), cell]]);
  expect(rows[0]?.deadline).toMatchObject({
    kind: 'period',
    start: '2026-02-01',
    due: '2026-11-14',
    milestones: [
      { text: 'Kế hoạch: tháng 02/2026', due: '2026-02-28' },
      { text: 'Báo cáo: trước 15/11/2026', due: '2026-11-14' },
    ],
  });
});

test('targets are proposed from titles of sections and from a column of their own', async () => {
  const { targets } = await pasted(
    [
      ['I', 'Mục tiêu: trên 95% hồ sơ đúng hạn'],
      ['1', 'Số hóa', 'tối thiểu 80% hồ sơ', 'Báo cáo', 'Sở Nội vụ', 'Quý I'],
    ],
    ['TT', 'Nhiệm vụ', 'Chỉ tiêu', 'Sản phẩm', 'Chủ trì', 'Thời gian'],
  );
  expect(targets.map(({ section, operator, threshold }) => [section, operator, threshold])).toEqual([
    ['I', '>', 95],
    ['I', '>=', 80],
  ]);
});

test('a sở by its symbol, the word written out', () => {
  const names = (phrase: string) => {
    const { matches, unresolved } = resolveAgencies(phrase, BAC_GIANG.catalogue);
    return [matches.map(({ id }) => id), unresolved];
  };
  expect(names('Sở NV, Sở TP')).toEqual([['SNV', 'STP'], []]);
  expect(names('Sở XYZ')).toEqual([[], ['Sở XYZ']]);
});

test.each([
  'Sở Nội vụ (0204) 3854.567',
  'Sở Nội vụ - ĐT 0204.3.854.567',
  'Sở Nội vụ, 0912.34.56.78',
  'Sở Nội vụ (091 234 5678)',
  'Sở Nội vụ; SĐT: +84 912 345 678',
  'Đ/c Nguyễn Văn A - Sở Nội vụ',
])('no telephone number and no person’s name is passed on: %s', async (lead) => {
  const { rows, unread, notices } = await pasted([['1', 'Ban hành quy chế', 'Quy chế', lead, '', 'Quý I']]);
  expect(rows[0]?.lead).toBe('Sở Nội vụ');
  expect(unread).toEqual([]);
  expect(notices.filter(({ why }) => why === 'contact')).toHaveLength(1);
});

test('a dash within an unknown name leaves it one name', () => {
  const unknown = (phrase: string) => resolveAgencies(phrase, BAC_GIANG.catalogue).unresolved;
  expect(unknown('Sở Trên trời - Dưới đất và Giữa chừng')).toEqual(['Sở Trên trời - Dưới đất và Giữa chừng']);
  expect(unknown('Sở Trên trời - Ban Dưới đất')).toEqual(['Sở Trên trời', 'Ban Dưới đất']);
  expect(unknown('Phòng Trên trời - Sở Nội vụ')).toEqual(['Phòng Trên trời']);
});

test.each([
  ['Phòng CCHC (đ/c Hoa, 0912345678)', 'Phòng CCHC'],
  ['Sở Nội vụ (đ/c Lê Thị Hoa, Phó Giám đốc)', 'Sở Nội vụ'],
  ['Đ/c Phó Chủ tịch UBND tỉnh', 'Đ/c Phó Chủ tịch UBND tỉnh'],
])('a comrade’s name goes, an office stays: %s', async (lead, expected) => {
  const { rows } = await pasted([['1', 'Ban hành quy chế', 'Quy chế', lead, '', 'Quý I']]);
  expect(rows[0]?.lead).toBe(expected);
});

test('a heading of one word is the heading, not its number', async () => {
  const { rows } = await pasted([
    ['1', 'Nhóm'],
    ['1.1', ...ITEM.slice(1)],
  ]);
  expect(rows[0]).toMatchObject({ objective: 'Nhóm', task: 'Ban hành quy chế' });
});

test('a year that is not known is written as a year', async () => {
  const { notices } = await pasted([ITEM]);
  expect(notices).toEqual([{ place: null, text: '2000', why: 'year', values: { year: '2000' } }]);
});

describe('dates in number cells, as text in the plan', () => {
  /** 4 March 2026, counted from 46023 = 1 January 2026. */
  const MARCH_4 = 46_085;
  const sheet = (formats: string[], texts: string[]) => {
    const dates = formats.map((format): GridCell => ({
      value: MARCH_4,
      format,
      formula: null,
      text: shownText(MARCH_4, format),
    }));
    const rows = [...dates, ...texts.map(textCell)].map((cell, at) => [
      ...[String(at + 1), `Việc ${at}`, 'Báo cáo', 'Sở Nội vụ', ''].map(textCell),
      cell,
    ]);
    const grid = {
      place: 'KH',
      firstRow: 1,
      columnNames: ['A', 'B', 'C', 'D', 'E', 'F'],
      rows: [HEADER.map(textCell), ...rows],
      merges: [],
      hiddenRows: [],
    };
    const options = { catalogue: BAC_GIANG.catalogue, otherwise: 2026 };
    const read = readPlan([{ grid, before: [], address: 'cell' }], options);
    if (!read) throw new Error('no table was recognised');
    return read;
  };
  test.each([
    ['dd/mm/yyyy', '04/03/2026', '2026-03-04'],
    ['m/d/yyyy', '04/03/2026', '2026-03-04'],
    ['m/yyyy', '3/2026', '2026-03-31'],
    ['mmm-yy', 'Tháng 3/2026', '2026-03-31'],
    ['"Trước "dd/mm/yyyy', 'Trước 04/03/2026', '2026-03-03'],
  ])('%s is kept as %s', (format, text, due) => {
    const { rows } = sheet([format], []);
    expect(rows[0]).toMatchObject({ time: text, deadline: { due } });
    expect(parseDeadline(text, 2026).due).toBe(due);
  });
  test('that may have been swapped are reported where texts are day first', () => {
    const { notices } = sheet(['m/d/yyyy', 'dd/mm/yyyy'], ['25/12/2026']);
    expect(notices).toEqual([
      {
        place: { table: 'KH', row: 2, column: 'F', isSheet: true },
        text: '3/4/2026',
        why: 'swapped',
        values: { date: '04/03/2026' },
      },
    ]);
    expect(sheet(['m/d/yyyy'], ['Quý I']).notices).toEqual([]);
  });
});

test('a cell with more than any list of agencies, or time, is reported as it is', async () => {
  const filler = 'và trước 5/6 '.repeat(2500).trim();
  const { rows, unread } = await pasted([
    ['1', 'Ban hành quy chế', 'Quy chế', filler, '', 'Quý I'],
    ['2', 'Sửa quy chế', 'Quy chế', 'Sở Nội vụ', '', filler],
  ]);
  expect(rows.map(({ lead, time }) => [lead, time])).toEqual([
    [filler, 'Quý I'],
    ['Sở Nội vụ', filler],
  ]);
  expect(unread.map(({ why, text }) => [why, text])).toEqual([
    ['deadline', filler],
    ['agency', filler],
  ]);
});

describe('the unit of money is carried or told, never lost', () => {
  const budgets = async (rows: string[][], budget = 'Kinh phí', above = '') => {
    const header = [...HEADER, budget];
    const lines = [header, ...rows].map((cells) => header.map((_, at) => cells[at] ?? '').join('\t'));
    const {
      rows: read,
      notices,
      unread,
    } = await imported(['Kế hoạch năm 2026', ...(above === '' ? [] : [above]), ...lines].join('\n'));
    return {
      rows: read.map((row) => [row.task, row.budget]),
      notices: notices.map(({ why, text }) => [why, text]),
      unread: unread.map(({ text }) => text),
    };
  };
  const item = (number: string, budget: string) => [number, `Việc ${number}`, ...ITEM.slice(2), budget];
  /** What another unit than that of agencies' workbooks becomes. */
  const added = (unit: string) => ['unitAdded', unit];

  test.each([
    ['Kinh phí (triệu đồng)', '1.200', '1.200', []],
    ['Kinh phí thực hiện (ĐVT: tr.đ)', '1.200', '1.200', []],
    ['Kinh phí (nghìn đồng)', '1.200.000', '1.200.000 nghìn đồng', [added('nghìn đồng')]],
    ['Kinh phí (1.000 đồng)', '1.200.000', '1.200.000 nghìn đồng', [added('nghìn đồng')]],
    ['Kinh phí (tỷ đồng)', '1,2', '1,2 tỷ đồng', [added('tỷ đồng')]],
    ['Kinh phí (đồng)', '1.200.000.000', '1.200.000.000 đồng', [added('đồng')]],
    ['Kinh phí (đồng)', '500 triệu đồng', '500 triệu đồng', []],
    ['Kinh phí', 'Ngân sách tỉnh', 'Ngân sách tỉnh', []],
    ['Kinh phí', '1.200', '1.200', [['noUnit', '']]],
  ])('in the header: %s, %s', async (header, budget, expected, notices) => {
    expect(await budgets([item('1', budget)], header)).toEqual({
      rows: [['Việc 1', expected]],
      notices,
      unread: [],
    });
  });

  test.each([
    ['(Đơn vị tính: triệu đồng)', '1.200', [['unit', 'triệu đồng']]],
    ['ĐVT: nghìn đồng', '1.200 nghìn đồng', [['unit', 'nghìn đồng'], added('nghìn đồng')]],
  ])('above the table: %s', async (above, expected, notices) => {
    expect(await budgets([item('1', '1.200')], 'Kinh phí', above)).toEqual({
      rows: [['Việc 1', expected]],
      notices,
      unread: [],
    });
  });

  test('in a row of its own, alone or beside a number: neither a task nor a target nor a budget', async () => {
    const { rows, notices, unread } = await budgets([
      ['', '', '', '', '', '', 'ĐVT: tỷ đồng'],
      item('1', '1,2'),
      ['', 'Đơn vị tính: tỷ đồng', '', '', '', '', '350'],
      item('2', '3'),
    ]);
    expect(rows).toEqual([
      ['Việc 1', '1,2 tỷ đồng'],
      ['Việc 2', '3 tỷ đồng'],
    ]);
    expect(notices).toEqual([
      ['unit', 'ĐVT: tỷ đồng'],
      ['unit', 'Đơn vị tính: tỷ đồng 350'],
      added('tỷ đồng'),
    ]);
    expect(unread).toEqual([]);
  });

  test('a task that speaks of a unit is a task', async () => {
    const { rows } = await budgets(
      [['1', 'Rà soát đơn vị tính: triệu đồng', ...ITEM.slice(2), '5']],
      'Kinh phí (triệu đồng)',
    );
    expect(rows).toEqual([['Rà soát đơn vị tính: triệu đồng', '5']]);
  });
});

describe('.csv, with the separators that Excel uses', () => {
  const ROWS = [
    ['Phụ lục kế hoạch năm 2026'],
    HEADER,
    [
      '1',
      'Rà soát, đơn giản hóa; công bố',
      'Báo cáo "tháng"',
      'Sở Nội vụ',
      'Sở Tư pháp, Sở Y tế',
      'Quý II/2026',
    ],
    ['2', 'Ban hành quy chế\nvề họp', 'Quy chế', 'Sở Tư pháp', '', 'Trước 31/3/2026'],
  ];
  const quoted = (cell: string) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  test.each([',', ';'])('%s', async (separator) => {
    const lines = ROWS.map((cells) => HEADER.map((_, at) => quoted(cells[at] ?? '')).join(separator));
    const { rows, unread, columns } = await imported(`\ufeff${lines.join('\r\n')}\r\n`);
    expect(columns.map(({ header }) => header)).toEqual(HEADER);
    expect(
      rows.map(({ task, product, lead, coordinating, time }) => [task, product, lead, coordinating, time]),
    ).toEqual(ROWS.slice(2).map((cells) => cells.slice(1)));
    expect(unread).toEqual([]);
  });
  test('a line of commas among many lines is not made into their product', async () => {
    const [header, row] = [HEADER.join(','), ITEM.join(',')];
    const text = [header, ','.repeat(20_000), ...new Array<string>(20_000).fill(row)].join('\n');
    expect((await readSources('phu-luc', Buffer.from(text))).tables).toEqual([]);
  });
  test('running text with commas is no table', async () => {
    const { tables } = await readSources(
      'phu-luc',
      Buffer.from('Nhiệm vụ, sản phẩm, chủ trì đều quan trọng.\nHết.'),
    );
    expect(tables).toEqual([]);
  });
});
