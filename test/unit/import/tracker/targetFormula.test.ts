import fc from 'fast-check';
import { targetByFormula } from '../../../../src/import/tracker/columns/targetFormula';
import { readTargets } from '../../../../src/target/readTargets';

const read = (value: string | number, numbers: 'shares' | 'percents' | 'unclear' = 'percents') =>
  targetByFormula({ value }, { numbers }, 2026);

test.each([
  ['Trên 90% hồ sơ giải quyết đúng hạn', '>', 90],
  ['Tỷ lệ hồ sơ trực tuyến đạt tối thiểu 80 %', '>=', 80],
  ['Năm 2026, phấn đấu 99,5% văn bản', '>=', 99.5],
  ['Từ 95% trở lên', '>=', 95],
  ['≥85%', '>=', 85],
  ['> 85%', '>', 85],
  ['không dưới 70%', '>=', 70],
  ['Không quá 5% hồ sơ trễ hạn', '<=', 5],
  ['dưới 2%', '<', 2],
  ['không vượt 2%', '<=', 2],
  ['nhỏ hơn 5%', '<', 5],
  ['không cao hơn 5%', '<=', 5],
  ['100%', '>=', 100],
  ['DUY TRÌ 100% văn bản điện tử', '>=', 100],
] as const)('%s', (text, operator, threshold) => {
  expect(read(text)).toEqual({ operator, threshold });
});

test.each([
  'Giảm ít nhất 20% chi phí',
  'Từ 80% đến 90%',
  '80-90%',
  'Tăng 10% so với năm 2025',
  '5 đơn vị đạt trên 90%',
  'ít nhất 12 tin',
  '1.000%',
  'hồ sơ 90%',
  'Tỷ lệ hài lòng không được dưới 80%',
  'Không để tỷ lệ hài lòng dưới 90%',
  'Không có đơn vị nào dưới 75%',
  'đạt và vượt 95%',
  '120%',
  '',
])('left alone: %s', (text) => {
  expect(read(text)).toBeNull();
});

test('numbers mean what their column shows', () => {
  expect(read(0.57, 'shares')).toEqual({ operator: '>=', threshold: 57 });
  expect(read(90)).toEqual({ operator: '>=', threshold: 90 });
  expect([read(90, 'unclear'), read(500), read(-1)]).toEqual([null, null, null]);
});

test('whatever the formulas read of a sentence, its reader reads the same, and nothing more', () => {
  const words = [
    ...['trên', 'hơn', 'đạt', 'từ', 'tối thiểu', 'không dưới', 'dưới', 'không quá', 'tối đa', 'giảm', 'tăng'],
    ...[
      'trở lên',
      'trở xuống',
      'so với',
      'năm 2026',
      'là',
      'mức',
      'tỷ lệ',
      'hồ sơ',
      'còn',
      'xuống',
      ',',
      '≥',
      '>',
    ],
    ...[
      '90%',
      '85 %',
      '99,5%',
      '80',
      '12',
      '80-85%',
      'đến',
      'lên',
      'nhóm',
      'bằng',
      'cao hơn',
      'nhỏ hơn',
      'vượt',
      'không thấp hơn',
      'không',
      'không được',
      'không để',
      'và vượt',
    ],
  ];
  const sentence = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 7 })
    .map((parts) => parts.join(' '));
  let seen = 0;
  fc.assert(
    fc.property(sentence, (text) => {
      const found = read(text);
      if (!found) return;
      seen += 1;
      expect(
        readTargets(text, []).map(({ operator, threshold, unit, change, upper }) => ({
          operator,
          threshold,
          unit,
          change,
          upper,
        })),
      ).toEqual([{ ...found, unit: '%', change: null, upper: null }]);
    }),
    { seed: 14, numRuns: 20_000 },
  );
  expect(seen).toBeGreaterThan(500);
});
