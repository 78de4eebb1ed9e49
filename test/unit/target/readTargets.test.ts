import type { Catalogue } from '../../../src/agency/catalogue';
import catalogue from '../../../src/programmes/hai-cap-2026/catalogue.json';
import { levelWords } from '../../../src/target/levelWords';
import { readTargets, type ProposedTarget } from '../../../src/target/readTargets';

const LEVELS = [
  { id: 'province', words: ['cấp tỉnh'] },
  { id: 'commune', words: ['cấp xã', 'xã, phường'] },
];

/** `[operator, threshold, unit]` of each target, in order. */
const read = (sentence: string) =>
  readTargets(sentence, LEVELS).map(({ operator, threshold, unit }) => [operator, threshold, unit]);
const only = (sentence: string): ProposedTarget => {
  const targets = readTargets(sentence, LEVELS);
  expect(targets).toHaveLength(1);
  return targets[0] as ProposedTarget;
};

describe('whether the bound itself is enough', () => {
  test.each([
    ['Trên 90% hồ sơ giải quyết đúng hạn', '>', 90],
    ['Tỷ lệ sử dụng dịch vụ công trực tuyến đạt trên 60%', '>', 60],
    ['Tối thiểu 90% người dân hài lòng', '>=', 90],
    ['Ít nhất 99,5% hồ sơ', '>=', 99.5],
    ['Từ 95% trở lên hồ sơ đúng hạn', '>=', 95],
    ['Mức độ hài lòng đạt 95% trở lên', '>=', 95],
    ['Không dưới 80 % đơn vị', '>=', 80],
    ['100% văn bản được ban hành đúng quy trình', '>=', 100],
    ['Tỷ lệ hồ sơ trễ hạn không quá 1,5%', '<=', 1.5],
    ['Không để quá 3% hồ sơ trễ hạn', '<=', 3],
    ['Tỷ lệ hồ sơ trễ hạn dưới 2%', '<', 2],
    ['Giảm tỷ lệ hồ sơ trễ hạn xuống dưới 2%', '<', 2],
    ['Giảm thời gian xuống còn 50%', '<=', 50],
  ])('%s', (sentence, operator, threshold) => expect(read(sentence)).toEqual([[operator, threshold, '%']]));
});

describe('the size of a change', () => {
  test.each([
    ['Giảm ít nhất 20% chi phí tuân thủ so với năm 2025', 20, 'decrease'],
    ['Cắt giảm tối thiểu 30% thời gian giải quyết', 30, 'decrease'],
    ['Tăng 5% số hồ sơ trực tuyến', 5, 'increase'],
  ])('%s', (sentence, threshold, change) =>
    expect(only(sentence)).toMatchObject({ operator: '>=', threshold, unit: '%', change }),
  );
  test.each([
    'Tăng tỷ lệ thanh toán trực tuyến từ 60% lên 80%',
    'Tăng tỷ lệ thanh toán trực tuyến 60% lên 80%',
  ])('from a base to the target: %s', (sentence) => expect(only(sentence)).toMatchObject({ threshold: 80 }));
  test.each([
    'Giảm phiền hà cho người dân và doanh nghiệp khi làm thủ tục hành chính bảo đảm 90% hồ sơ đúng hạn',
    'Tăng cường kiểm tra công vụ bảo đảm 90% hồ sơ đúng hạn',
  ])('is not said by a word far before the number, nor by “tăng cường”: %s', (sentence) =>
    expect(only(sentence)).toMatchObject({ threshold: 90, change: null }),
  );
});

test.each([['Từ 80% đến 85% hồ sơ'], ['80-85% hồ sơ'], ['Đạt 80 – 85% hồ sơ']])(
  'a range takes its lower bound and says so: %s',
  (sentence) => expect(only(sentence)).toMatchObject({ operator: '>=', threshold: 80, upper: 85, unit: '%' }),
);

test('several in one sentence, each with its words and its level', () => {
  const sentence =
    'Trên 95% hồ sơ công việc tại cấp tỉnh và trên 65% hồ sơ công việc tại cấp xã xử lý trên mạng';
  expect(readTargets(sentence, LEVELS)).toMatchObject([
    { operator: '>', threshold: 95, level: 'province', text: 'Trên 95% hồ sơ công việc tại cấp tỉnh' },
    {
      operator: '>',
      threshold: 65,
      level: 'commune',
      text: 'trên 65% hồ sơ công việc tại cấp xã xử lý trên mạng',
    },
  ]);
});

test('one share for two levels is a target of each', () =>
  expect(readTargets('100% cơ quan cấp tỉnh, cấp xã', LEVELS).map(({ level }) => level)).toEqual([
    'province',
    'commune',
  ]));

test('counts need a comparing word', () => {
  expect(read('Tối đa 05 ngày làm việc')).toEqual([['<=', 5, 'ngày làm việc']]);
  expect(read('Chỉ số hài lòng đạt 85 điểm trở lên')).toEqual([['>=', 85, 'điểm']]);
  expect(read('Trên 12.500 hồ sơ')).toEqual([['>', 12500, 'hồ sơ']]);
  expect(read('Tổ chức 01 hội nghị tập huấn')).toEqual([]);
});

test.each([
  ['Chỉ số PAR INDEX thuộc nhóm 10 tỉnh dẫn đầu cả nước', 10],
  ['Xếp hạng từ thứ 15 trở lên', 15],
])('a rank: the lower the better: %s', (sentence, rank) =>
  expect(read(sentence)).toEqual([['<=', rank, 'hạng']]),
);

test('a date of its own', () =>
  expect(only('Đến hết năm 2026, 100% xã có cán bộ chuyên trách').due).toBe('2026-12-31'));

test.each([
  'Phủ sóng 5G toàn tỉnh',
  'Cung cấp dịch vụ công mức độ 4',
  'Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021',
  'Giai đoạn 2021-2025 và trên 20 năm tiếp theo',
  'Duy trì hệ thống ISO 9001:2015',
  'Đạt 5/7 chỉ tiêu',
])('no target: %s', (sentence) => expect(read(sentence)).toEqual([]));

describe('what must not be', () => {
  test.each([
    ['Tỷ lệ hài lòng không được dưới 80%', '>=', 80],
    ['Không để tỷ lệ hài lòng dưới 90%', '>=', 90],
    ['Không có sở nào xếp loại dưới 75%', '>=', 75],
    ['Tỷ lệ trễ hạn không được vượt quá 5%', '<=', 5],
    ['Không được để quá 2% hồ sơ trễ hạn', '<=', 2],
    ['Tỷ lệ hồ sơ phải trả lại không vượt 2%', '<=', 2],
  ])('%s', (sentence, operator, threshold) => expect(read(sentence)).toEqual([[operator, threshold, '%']]));
  test.each([
    ['Các xã không có trụ sở riêng phải đạt trên 80%', '>', 80],
    ['Tỷ lệ không hài lòng dưới 3%', '<', 3],
    ['Không còn hồ sơ tồn, bảo đảm trên 90% hồ sơ đúng hạn', '>', 90],
    ['Không có hồ sơ tồn và trên 90% hồ sơ đúng hạn', '>', 90],
  ])('but a “không” that is of something else leaves it: %s', (sentence, operator, threshold) =>
    expect(read(sentence)).toEqual([[operator, threshold, '%']]),
  );
});

test.each([
  ['Tỷ lệ bằng hoặc cao hơn 90%', '>=', 90],
  ['Tỷ lệ lớn hơn hoặc bằng 85%', '>=', 85],
  ['Tỷ lệ nhỏ hơn hoặc bằng 2%', '<=', 2],
  ['Thu ngân sách đạt và vượt 100% dự toán', '>=', 100],
  ['Tỷ lệ hồ sơ đúng hạn bằng 100%', '>=', 100],
  ['Tối thiểu 90 phần trăm hồ sơ', '>=', 90],
  ['Quá 50% số phiếu tán thành', '>', 50],
])('the bound that two words include: %s', (sentence, operator, threshold) =>
  expect(read(sentence)).toEqual([[operator, threshold, '%']]),
);

describe('what was before is no target', () => {
  test.each([
    ['Tỷ lệ hài lòng đạt 95% (năm 2025 là 90%)', 95],
    ['Tỷ lệ hài lòng (hiện đạt 85%) tăng lên 90%', 90],
    ['Tỷ lệ đạt 80% so với 75% của năm 2025', 80],
  ])('%s', (sentence, threshold) => expect(only(sentence)).toMatchObject({ threshold, change: null }));
  test('nor is a mean or a comparison that only begins the sentence', () => {
    expect(read('Tỷ lệ nộp hồ sơ bằng hình thức trực tuyến đạt 70%')).toEqual([['>=', 70, '%']]);
    expect(only('So với năm 2025 tăng 5% số hồ sơ')).toMatchObject({ threshold: 5, change: 'increase' });
    expect(read('Bằng mức 92% của năm 2025')).toEqual([]);
  });
});

test.each([
  ['Tỷ lệ hồ sơ trực tuyến tăng từ 80% lên 90%', '>=', 90, '%'],
  ['Giảm thời gian xử lý từ 20 ngày xuống còn 12 ngày', '<=', 12, 'ngày'],
  ['Số dịch vụ công tăng lên 1.200 dịch vụ', '>=', 1200, 'dịch vụ'],
])('where a change leads is no size of a change: %s', (sentence, operator, threshold, unit) =>
  expect(only(sentence)).toMatchObject({ operator, threshold, unit, change: null }),
);

test('how old somebody is says who is meant', () => {
  expect(read('100% trẻ em dưới 6 tuổi được cấp định danh')).toEqual([['>=', 100, '%']]);
  expect(read('Đạt 90% công dân từ 14 tuổi trở lên')).toEqual([['>=', 90, '%']]);
});

test.each([
  ['Chỉ số CCHC đạt 85/100 điểm trở lên', '>=', 85, 'điểm'],
  ['Có ít nhất 80/99 xã đạt chuẩn', '>=', 80, 'xã'],
  ['Chỉ số PAPI đứng thứ 3/34 tỉnh', '<=', 3, 'hạng'],
  ['Giữ vững vị trí thứ 4 toàn quốc', '<=', 4, 'hạng'],
  ['Trong 10 tỉnh dẫn đầu cả nước', '<=', 10, 'hạng'],
  ['Thời gian xử lý không quá 30 ngày', '<=', 30, 'ngày'],
  ['Mỗi xã có ít nhất 01 công chức chuyên trách', '>=', 1, 'công chức'],
  ['Giảm ít nhất 02 đầu mối bên trong', '>=', 2, 'đầu mối'],
])('of how many, which place, of what: %s', (sentence, operator, threshold, unit) =>
  expect(read(sentence)).toEqual([[operator, threshold, unit]]),
);
test.each([
  '1/3 số xã có phòng họp',
  'Trên 9/10 hồ sơ',
  'Triển khai trong 3 xã điểm',
  'Ban hành trước 3 ngày',
])('no target: %s', (sentence) => expect(read(sentence)).toEqual([]));

describe('a bare share for another level continues under the words before it', () => {
  test.each([
    ['Trên 95% hồ sơ tại cấp tỉnh, 85% hồ sơ tại cấp xã', '>', [95, 85]],
    ['Dưới 1% hồ sơ cấp tỉnh và 2% hồ sơ cấp xã trễ hạn', '<', [1, 2]],
  ])('%s', (sentence, operator, thresholds) =>
    expect(read(sentence)).toEqual(thresholds.map((threshold) => [operator, threshold, '%'])),
  );
  test.each([
    ['Trên 90% hồ sơ đúng hạn, 80% hồ sơ trực tuyến', 80],
    ['Trên 90% hồ sơ cấp tỉnh, 100% hồ sơ cấp xã', 100],
    ['Trên 90% hồ sơ cấp tỉnh, 80% người dân tại cấp xã hài lòng', 80],
    ['Trên 90% hồ sơ cấp tỉnh, từ 80% hồ sơ cấp xã', 80],
  ])('but not for the same level, nor all of it, nor of something else: %s', (sentence, threshold) =>
    expect(read(sentence).at(-1)).toEqual(['>=', threshold, '%']),
  );
});

test.each([
  ['Không quá mức 5% hồ sơ trễ hạn', '<=', 5],
  ['Dưới tỷ lệ khoảng 5% hồ sơ trễ hạn', '<', 5],
  ['Hồ sơ trễ hạn từ 5% trở xuống', '<=', 5],
  // A place whose name ends like a comparing word.
  ['Phường Quy Nhơn 90% hồ sơ đúng hạn', '>=', 90],
  // The households lack something; nothing is forbidden.
  ['Tỷ lệ hộ không có nước sạch dưới 5%', '<', 5],
])('words between, behind, and those that only look like it: %s', (sentence, operator, threshold) =>
  expect(read(sentence)).toEqual([[operator, threshold, '%']]),
);

test.each([
  'Phấn đấu đạt trên 50',
  'Cung cấp dịch vụ công mức độ 3 trở lên',
  // A time that must be reached, not kept within.
  'Niêm yết công khai ít nhất 30 ngày',
])('no target: %s', (sentence) => expect(read(sentence)).toEqual([]));

describe('a parenthesis tells what was before only if it follows the target', () => {
  test.each([
    ['Tỷ lệ hài lòng đạt 95%(năm 2025 là 90%)', [95]],
    ['Tỷ lệ hài lòng (kết quả khảo sát đạt 90%)', [90]],
    ['Tỷ lệ hài lòng (năm 2026 đạt 95% ở cấp tỉnh, 90% ở cấp xã)', [95, 90]],
  ])('%s', (sentence, thresholds) =>
    expect(read(sentence)).toEqual(thresholds.map((threshold) => ['>=', threshold, '%'])),
  );
});

test.each([
  ['Trên 90% hồ sơ cấp tỉnh, tối thiểu 80% hồ sơ cấp xã', ['>', '>=']],
  ['Trên 90% hồ sơ cấp tỉnh, 80% hồ sơ cấp xã trở lên', ['>', '>=']],
  ['Không quá 3 hồ sơ cấp tỉnh trễ hạn và 100% hồ sơ cấp xã đúng hạn', ['<=', '>=']],
  // “Giảm xuống” is said of both, like “dưới”.
  ['Giảm xuống dưới 2% hồ sơ cấp tỉnh và 1% hồ sơ cấp xã', ['<', '<']],
  // A share that names no level is a statement of its own.
  ['Trên 90% hồ sơ cấp xã đúng hạn, 80% hồ sơ trực tuyến', ['>', '>=']],
])('a comparing word of its own, or none: %s', (sentence, operators) =>
  expect(readTargets(sentence, LEVELS).map(({ operator }) => operator)).toEqual(operators),
);

test('a cut is of both levels, also where one is cut wholly', () =>
  expect(readTargets('Giảm 50% hồ sơ giấy cấp tỉnh, 100% hồ sơ giấy cấp xã', LEVELS)).toMatchObject([
    { threshold: 50, change: 'decrease', level: 'province' },
    { threshold: 100, change: 'decrease', level: 'commune' },
  ]));

test.each([
  [
    'Trên 90% hồ sơ đúng hạn và thuộc top 10 tỉnh, thành phố',
    ['Trên 90% hồ sơ đúng hạn', 'thuộc top 10 tỉnh, thành phố'],
  ],
  ['Trên 90% hồ sơ đúng hạn trên 50% trực tuyến', ['Trên 90% hồ sơ đúng hạn', 'trên 50% trực tuyến']],
  ['Trên 95% hồ sơ tại cấp tỉnh và cấp xã đạt 85%', ['Trên 95% hồ sơ tại cấp tỉnh', 'cấp xã đạt 85%']],
])('where one ends and the next begins: %s', (sentence, texts) =>
  expect(readTargets(sentence, LEVELS).map(({ text }) => text)).toEqual(texts),
);

test('each its own day', () =>
  expect(
    readTargets('Đến hết năm 2026 đạt 90% và đến hết năm 2030 đạt 100% hồ sơ', []).map(({ due }) => due),
  ).toEqual(['2026-12-31', '2030-12-31']));

test('text beyond the longest sentence is not searched', () => {
  const padding = 'a '.repeat(1995);
  expect(read(`${padding}đạt 90%`)).toHaveLength(1);
  expect(read(`${padding}rất dài nên đạt 90%`)).toEqual([]);
});

describe('a level is named by whole words', () => {
  const levelOf = (sentence: string, word: string) =>
    readTargets(sentence, [{ id: 'found', words: [word] }]).map(({ level }) => level);
  test.each([
    ['Cấp xã đạt 85%', 'cấp xã', 'found'],
    ['85% hồ sơ CẤP XÃ', 'cấp xã', 'found'],
    ['100% hồ sơ liên bang', 'ban', null],
    ['100% hồ sơ của các ban', 'an', null],
    ['100% hồ sơ của liên bang và các ban', 'ban', 'found'],
  ])('%s: %s', (sentence, word, expected) => expect(levelOf(sentence, word)).toEqual([expected]));
});
/** As plans of two-tier provinces phrase them, 2025 to 2027; what each asks was decided before it was read. */
const TWO_TIER: [sentence: string, targets: Partial<ProposedTarget>[]][] = [
  [
    '100% văn bản quy phạm pháp luật được ban hành đúng thẩm quyền',
    [{ operator: '>=', threshold: 100, unit: '%', change: null }],
  ],
  [
    '100% hồ sơ thủ tục hành chính được tiếp nhận tại Trung tâm Phục vụ hành chính công tỉnh và cấp xã',
    [{ operator: '>=', threshold: 100, unit: '%', change: null }],
  ],
  [
    'Tỷ lệ hồ sơ TTHC giải quyết đúng hạn và trước hạn đạt từ 98% trở lên',
    [{ operator: '>=', threshold: 98, unit: '%', change: null }],
  ],
  [
    'Tỷ lệ hồ sơ trực tuyến toàn trình đạt tối thiểu 70%',
    [{ operator: '>=', threshold: 70, unit: '%', change: null }],
  ],
  [
    'Tối thiểu 80% hồ sơ TTHC được giải quyết trực tuyến toàn trình',
    [{ operator: '>=', threshold: 80, unit: '%', change: null }],
  ],
  [
    'Phấn đấu trên 95% hồ sơ được số hóa kết quả',
    [{ operator: '>', threshold: 95, unit: '%', change: null }],
  ],
  [
    'Phấn đấu đạt 90% trở lên mức độ hài lòng của người dân',
    [{ operator: '>=', threshold: 90, unit: '%', change: null }],
  ],
  [
    'Mức độ hài lòng của người dân, doanh nghiệp đạt trên 95%',
    [{ operator: '>', threshold: 95, unit: '%', change: null }],
  ],
  [
    'Tỷ lệ cán bộ, công chức cấp xã đạt chuẩn đạt 100%',
    [{ operator: '>=', threshold: 100, unit: '%', change: null, level: 'xa' }],
  ],
  [
    '100% xã, phường, đặc khu kiện toàn Trung tâm Phục vụ hành chính công',
    [{ operator: '>=', threshold: 100, unit: '%', change: null, level: 'xa' }],
  ],
  [
    '100% UBND cấp xã công khai đầy đủ TTHC',
    [{ operator: '>=', threshold: 100, unit: '%', change: null, level: 'xa' }],
  ],
  [
    'Ít nhất 50% xã, phường có điểm hỗ trợ dịch vụ công trực tuyến',
    [{ operator: '>=', threshold: 50, unit: '%', change: null, level: 'xa' }],
  ],
  [
    '90% hồ sơ công việc tại cấp tỉnh và 80% hồ sơ công việc tại cấp xã được xử lý trên môi trường mạng',
    [
      { operator: '>=', threshold: 90, unit: '%', change: null, level: 'tinh' },
      { operator: '>=', threshold: 80, unit: '%', change: null, level: 'xa' },
    ],
  ],
  [
    'Tỷ lệ hồ sơ công việc xử lý trên môi trường mạng: cấp tỉnh 100%; cấp xã 95%',
    [
      { operator: '>=', threshold: 100, unit: '%', change: null, level: 'tinh' },
      { operator: '>=', threshold: 95, unit: '%', change: null, level: 'xa' },
    ],
  ],
  [
    'Cấp tỉnh đạt 95%, cấp xã đạt 85%',
    [
      { operator: '>=', threshold: 95, unit: '%', change: null, level: 'tinh' },
      { operator: '>=', threshold: 85, unit: '%', change: null, level: 'xa' },
    ],
  ],
  [
    'Cắt giảm tối thiểu 30% thời gian giải quyết TTHC so với năm 2025',
    [{ operator: '>=', threshold: 30, unit: '%', change: 'decrease' }],
  ],
  [
    'Giảm 30% chi phí tuân thủ thủ tục hành chính',
    [{ operator: '>=', threshold: 30, unit: '%', change: 'decrease' }],
  ],
  [
    'Giảm ít nhất 10% đơn vị sự nghiệp công lập so với năm 2021',
    [{ operator: '>=', threshold: 10, unit: '%', change: 'decrease' }],
  ],
  ['Giảm tỷ lệ hồ sơ quá hạn xuống dưới 1%', [{ operator: '<', threshold: 1, unit: '%', change: null }]],
  ['Tỷ lệ hồ sơ quá hạn không quá 2%', [{ operator: '<=', threshold: 2, unit: '%', change: null }]],
  ['Tỷ lệ hồ sơ trễ hạn dưới 1%', [{ operator: '<', threshold: 1, unit: '%', change: null }]],
  ['Không để phát sinh hồ sơ trễ hạn', []],
  ['Không có hồ sơ quá hạn', []],
  [
    'Phấn đấu Chỉ số CCHC (PAR INDEX) đạt từ 90 điểm trở lên',
    [{ operator: '>=', threshold: 90, unit: 'điểm', change: null }],
  ],
  ['Chỉ số SIPAS đạt trên 85%', [{ operator: '>', threshold: 85, unit: '%', change: null }]],
  ['Chỉ số PAPI nằm trong nhóm trung bình cao', []],
  ['Đạt 85,5 điểm trở lên', [{ operator: '>=', threshold: 85.5, unit: 'điểm', change: null }]],
  ['Từ 90% đến 95% hồ sơ đúng hạn', [{ operator: '>=', threshold: 90, unit: '%', change: null }]],
  ['Tỷ lệ từ 60 - 70%', [{ operator: '>=', threshold: 60, unit: '%', change: null }]],
  ['Đạt 60-70%', [{ operator: '>=', threshold: 60, unit: '%', change: null }]],
  [
    'Tỷ lệ thanh toán trực tuyến trên Cổng Dịch vụ công quốc gia đạt 80%',
    [{ operator: '>=', threshold: 80, unit: '%', change: null }],
  ],
  [
    'Trên 60% hồ sơ, trong đó cấp xã trên 50%',
    [
      { operator: '>', threshold: 60, unit: '%', change: null },
      { operator: '>', threshold: 50, unit: '%', change: null, level: 'xa' },
    ],
  ],
  [
    '100% cán bộ, công chức, viên chức được tập huấn về AI',
    [{ operator: '>=', threshold: 100, unit: '%', change: null }],
  ],
  ['100% TTHC nội bộ được công bố, công khai', [{ operator: '>=', threshold: 100, unit: '%', change: null }]],
  [
    'Rà soát, đơn giản hóa ít nhất 20% TTHC nội bộ',
    [{ operator: '>=', threshold: 20, unit: '%', change: null }],
  ],
  [
    'Tối thiểu 05 sáng kiến CCHC được công nhận',
    [{ operator: '>=', threshold: 5, unit: 'sáng kiến', change: null }],
  ],
  [
    'Có ít nhất 03 mô hình, sáng kiến mới về CCHC',
    [{ operator: '>=', threshold: 3, unit: 'mô hình', change: null }],
  ],
  [
    'Mỗi sở, ngành có ít nhất 01 sáng kiến',
    [{ operator: '>=', threshold: 1, unit: 'sáng kiến', change: null }],
  ],
  [
    'Tổ chức tối thiểu 02 hội nghị đối thoại với doanh nghiệp trong năm 2026',
    [{ operator: '>=', threshold: 2, unit: 'hội nghị', change: null }],
  ],
  [
    'Kiểm tra ít nhất 30% cơ quan, đơn vị, địa phương',
    [{ operator: '>=', threshold: 30, unit: '%', change: null }],
  ],
  [
    'Thời gian chờ của người dân không quá 15 phút',
    [{ operator: '<=', threshold: 15, unit: 'phút', change: null }],
  ],
  [
    'Hồ sơ được xử lý trong thời hạn không quá 24 giờ',
    [{ operator: '<=', threshold: 24, unit: 'giờ', change: null }],
  ],
  [
    'Đến 30/6/2026 đạt 50%, đến 31/12/2026 đạt 80%',
    [
      { operator: '>=', threshold: 50, unit: '%', change: null },
      { operator: '>=', threshold: 80, unit: '%', change: null },
    ],
  ],
  ['Đến hết năm 2026, 100% hồ sơ được số hóa', [{ operator: '>=', threshold: 100, unit: '%', change: null }]],
  [
    'Đến năm 2030 có 90% dịch vụ công trực tuyến toàn trình',
    [{ operator: '>=', threshold: 90, unit: '%', change: null }],
  ],
  [
    'Năm 2026: 70%; năm 2027: 80%',
    [
      { operator: '>=', threshold: 70, unit: '%', change: null },
      { operator: '>=', threshold: 80, unit: '%', change: null },
    ],
  ],
  ['Năm 2026 đạt 70%', [{ operator: '>=', threshold: 70, unit: '%', change: null }]],
  ['Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024', []],
  ['Thực hiện Nghị định số 118/2025/NĐ-CP của Chính phủ', []],
  ['Triển khai Đề án 06 trên địa bàn tỉnh', []],
  ['Dịch vụ công trực tuyến mức độ 4', []],
  ['Bộ chỉ số 766 đạt từ 85 điểm trở lên', [{ operator: '>=', threshold: 85, unit: 'điểm', change: null }]],
  ['Duy trì 100% cơ quan sử dụng chữ ký số', [{ operator: '>=', threshold: 100, unit: '%', change: null }]],
  [
    'Bảo đảm 100% máy tính cài phần mềm diệt virus',
    [{ operator: '>=', threshold: 100, unit: '%', change: null }],
  ],
  ['100 % hồ sơ', [{ operator: '>=', threshold: 100, unit: '%', change: null }]],
  ['100 phần trăm hồ sơ', [{ operator: '>=', threshold: 100, unit: '%', change: null }]],
  ['Đạt tỷ lệ 99,99%', [{ operator: '>=', threshold: 99.99, unit: '%', change: null }]],
  ['Đạt 0,5% GRDP', [{ operator: '>=', threshold: 0.5, unit: '%', change: null }]],
  ['Tỷ lệ ≥ 95%', [{ operator: '>=', threshold: 95, unit: '%', change: null }]],
  ['Tỷ lệ hồ sơ đúng hạn >98%', [{ operator: '>', threshold: 98, unit: '%', change: null }]],
  ['Tỷ lệ hồ sơ trễ hạn < 2%', [{ operator: '<', threshold: 2, unit: '%', change: null }]],
  ['Tỷ lệ hồ sơ trễ hạn ≤ 1,5%', [{ operator: '<=', threshold: 1.5, unit: '%', change: null }]],
  ['Tỷ lệ đạt 95% (năm 2025 đạt 92%)', [{ operator: '>=', threshold: 95, unit: '%', change: null }]],
  ['Tăng 5% so với năm 2025 (82,3%)', [{ operator: '>=', threshold: 5, unit: '%', change: 'increase' }]],
  [
    'Nâng tỷ lệ từ 60% năm 2025 lên 75% năm 2026',
    [{ operator: '>=', threshold: 75, unit: '%', change: null }],
  ],
  ['Phấn đấu nâng lên 85%', [{ operator: '>=', threshold: 85, unit: '%', change: null }]],
  ['Kinh phí 500 triệu đồng', []],
  ['Tiết kiệm tối thiểu 10% chi thường xuyên', [{ operator: '>=', threshold: 10, unit: '%', change: null }]],
  [
    'Bố trí tối thiểu 2% tổng chi ngân sách cho chuyển đổi số',
    [{ operator: '>=', threshold: 2, unit: '%', change: null }],
  ],
  ['Giải ngân vốn đầu tư công đạt 95% trở lên', [{ operator: '>=', threshold: 95, unit: '%', change: null }]],
  [
    'Tỷ lệ giải ngân đạt 100% kế hoạch vốn được giao',
    [{ operator: '>=', threshold: 100, unit: '%', change: null }],
  ],
  ['2/3 số xã đạt chuẩn', []],
  ['Hoàn thành 12/12 chỉ tiêu', []],
  ['66 xã, 33 phường thực hiện', []],
  ['Không quá 02 lần đi lại', [{ operator: '<=', threshold: 2, unit: 'lần', change: null }]],
  [
    'Tối đa không quá 02 lần yêu cầu bổ sung hồ sơ',
    [{ operator: '<=', threshold: 2, unit: 'lần', change: null }],
  ],
  ['Dưới 05 phút', [{ operator: '<', threshold: 5, unit: 'phút', change: null }]],
  ['Trên 1.000 người tham gia', [{ operator: '>', threshold: 1000, unit: 'người', change: null }]],
  [
    'Tối thiểu 1.500 lượt cán bộ được bồi dưỡng',
    [{ operator: '>=', threshold: 1500, unit: 'lượt', change: null }],
  ],
  ['Hơn 90% hồ sơ', [{ operator: '>', threshold: 90, unit: '%', change: null }]],
  ['Quá 50% hồ sơ', [{ operator: '>', threshold: 50, unit: '%', change: null }]],
  ['Không thấp hơn 90%', [{ operator: '>=', threshold: 90, unit: '%', change: null }]],
  ['Không vượt quá 3%', [{ operator: '<=', threshold: 3, unit: '%', change: null }]],
  ['Thấp hơn 2%', [{ operator: '<', threshold: 2, unit: '%', change: null }]],
  ['Cao hơn 90%', [{ operator: '>', threshold: 90, unit: '%', change: null }]],
  ['Cao hơn mức bình quân cả nước', []],
  ['Bằng hoặc cao hơn năm 2025', []],
  ['Từ 3% trở xuống', [{ operator: '<=', threshold: 3, unit: '%', change: null }]],
  [
    '100% sở, ban, ngành; 100% xã, phường, đặc khu triển khai ISO điện tử',
    [
      { operator: '>=', threshold: 100, unit: '%', change: null, level: 'tinh' },
      { operator: '>=', threshold: 100, unit: '%', change: null, level: 'xa' },
    ],
  ],
  [
    'Tỷ lệ hồ sơ lĩnh vực đất đai đúng hạn trên 90%, các lĩnh vực khác trên 98%',
    [
      { operator: '>', threshold: 90, unit: '%', change: null },
      { operator: '>', threshold: 98, unit: '%', change: null },
    ],
  ],
  [
    'Đạt 100%, riêng cấp xã đạt trên 95%',
    [
      { operator: '>=', threshold: 100, unit: '%', change: null },
      { operator: '>', threshold: 95, unit: '%', change: null, level: 'xa' },
    ],
  ],
  [
    'Tối thiểu: cấp tỉnh 90%, cấp xã 80%',
    [
      { operator: '>=', threshold: 90, unit: '%', change: null, level: 'tinh' },
      { operator: '>=', threshold: 80, unit: '%', change: null, level: 'xa' },
    ],
  ],
  [
    'Thuế tỉnh, Kho bạc Nhà nước khu vực: 100% hồ sơ điện tử',
    [{ operator: '>=', threshold: 100, unit: '%', change: null }],
  ],
  [
    'Kho bạc Nhà nước khu vực VI thực hiện 100% thanh toán điện tử',
    [{ operator: '>=', threshold: 100, unit: '%', change: null }],
  ],
  [
    'Chi cục Thuế khu vực 5: tỷ lệ hài lòng đạt 92%',
    [{ operator: '>=', threshold: 92, unit: '%', change: null }],
  ],
  ['Mục tiêu 1: 100% TTHC đủ điều kiện', [{ operator: '>=', threshold: 100, unit: '%', change: null }]],
  ['1. Tỷ lệ 95%', [{ operator: '>=', threshold: 95, unit: '%', change: null }]],
  ['a) 100% văn bản điện tử', [{ operator: '>=', threshold: 100, unit: '%', change: null }]],
  ['Điểm b khoản 2 Điều 5', []],
  ['Ngày 15/6/2026', []],
  ['03 tháng/lần', []],
  ['Định kỳ 6 tháng', []],
  ['Giai đoạn 2026-2030', []],
];

test.each(TWO_TIER)('of 2026: %s', (sentence, targets) => {
  const read = readTargets(sentence, levelWords(catalogue as unknown as Catalogue));
  expect(read).toHaveLength(targets.length);
  expect(read).toMatchObject(targets);
});

test('of 2026: ranks, where the worse end of a range is good enough', () => {
  const ranks = ['Duy trì thứ hạng 1 - 5', 'Đứng trong tốp 15 của cả nước', 'Xếp thứ 5 trở lên'];
  expect(ranks.flatMap((sentence) => read(sentence))).toEqual([
    ['<=', 5, 'hạng'],
    ['<=', 15, 'hạng'],
    ['<=', 5, 'hạng'],
  ]);
});

test('of 2026: a range whose upper end is left out takes its lower bound', () =>
  expect(only('Đạt từ 80 đến dưới 90 điểm')).toMatchObject({
    operator: '>=',
    threshold: 80,
    upper: 90,
    unit: 'điểm',
  }));

test('of 2026: a parenthesis is a target of its own, for its own level', () =>
  expect(readTargets('Trên 60% (cấp xã trên 50%) hồ sơ trực tuyến', LEVELS)).toMatchObject([
    { operator: '>', threshold: 60, level: null, text: 'Trên 60%' },
    { operator: '>', threshold: 50, level: 'commune' },
  ]));
