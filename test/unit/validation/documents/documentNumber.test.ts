import { documentNumbers } from '../../../../src/validation/documents/documentNumber';

/** The forms of Nghị định 30/2020/NĐ-CP, Phụ lục I, and of Party documents, part by part. */
test.each([
  ['213/KH-UBND', ['KH', 'UBND'], 'KH', ['UBND'], null],
  ['31/2022/QĐ-UBND', ['QĐ', 'UBND'], 'QĐ', ['UBND'], 2022],
  ['45/TTr-SNV', ['TTr', 'SNV'], 'TTr', ['SNV'], null],
  // An official letter has no kind: who wrote it comes first, then the unit that drafted it.
  ['2231/SNV-CCHC&PC', ['SNV', 'CCHC&PC'], null, ['SNV'], null],
  ['2231/STP', ['STP'], null, ['STP'], null],
  // A kind with nobody behind it names nobody else.
  ['12/BC', ['BC'], null, ['BC'], null],
  ['72/2025/QH15', ['QH15'], null, ['QH15'], 2025],
  ['18-NQ/TW', ['NQ', 'TW'], 'NQ', ['TW'], null],
  ['12a/KH-BCĐ-UBND', ['KH', 'BCĐ', 'UBND'], 'KH', ['BCĐ', 'UBND'], null],
  // Ban Chỉ đạo 389 calls itself by a number.
  ['12/KH-BCĐ-389', ['KH', 'BCĐ', '389'], 'KH', ['BCĐ', '389'], null],
  ['12a/2023/QĐ-UBND', ['QĐ', 'UBND'], 'QĐ', ['UBND'], 2023],
] as [string, string[], string | null, string[], number | null][])(
  '%s: groups %j, kind %j, issuers %j, year %j',
  (text, groups, kind, issuers, year) => {
    expect(documentNumbers(text)).toEqual([
      { text, groups, kind, issuers, year, day: null, lacksZero: false },
    ]);
  },
);

test.each([
  '15/03/2024',
  '145',
  'KH-UBND',
  '12/kh-ubnd',
  '1234567/KH-UBND',
  '12 /KH-UBND',
  'Có văn bản',
  '12/3',
])('“%s” is no number', (text) => {
  expect(documentNumbers(text)).toEqual([
    { text, groups: null, kind: null, year: null, day: null, issuers: [], lacksZero: false },
  ]);
});

test.each([
  ['Số 213/KH-UBND', '213/KH-UBND'],
  ['số: 213/KH-UBND', '213/KH-UBND'],
  ['Kế hoạch số 213/KH-UBND ngày 15/3/2024', '213/KH-UBND'],
  ['213/KH-UBND, ban hành ngày 15/3/2024', '213/KH-UBND'],
  ['213/KH-UBND , ban hành ngày 15/3/2024', '213/KH-UBND'],
])('what surrounds a number is not part of it: %s', (typed, text) => {
  expect(documentNumbers(typed)).toMatchObject([{ text, groups: ['KH', 'UBND'] }]);
});

test.each([
  ['145/KH-SNV ngày 15/3/2024', '2024-03-15', 2024],
  ['145/KH-SNV (ngày 15/3/2024)', '2024-03-15', 2024],
  ['145/KH-SNV (ban hành ngày 15/3/2024).', '2024-03-15', null],
  ['145/KH-SNV; ', null, null],
  // Its year is not said.
  ['145/KH-SNV ngày 15/3', null, null],
  // The number's own year is the number's, whatever day stands behind it.
  ['31/2022/QĐ-UBND ngày 02/01/2023', '2023-01-02', 2022],
])('the day behind it: %s', (typed, day, year) => {
  expect(documentNumbers(typed)).toMatchObject([{ day, year }]);
});

test.each([
  ['5/KH-SNV', true],
  ['05/KH-SNV', false],
  ['15/KH-SNV', false],
  ['0/KH-SNV', false],
  ['9-NQ/TU', true],
])('a number under ten is written with a zero: %s lacks it %s', (typed, lacksZero) => {
  expect(documentNumbers(typed)).toMatchObject([{ lacksZero }]);
});

test.each([
  ['1/KH-A; 2/KH-B', ['1/KH-A', '2/KH-B']],
  ['1/KH-A\n2/KH-B\r\n3/KH-C', ['1/KH-A', '2/KH-B', '3/KH-C']],
  ['1/KH-A, 2/KH-B', ['1/KH-A', '2/KH-B']],
  ['1/KH-A, số: 2/KH-B', ['1/KH-A', '2/KH-B']],
  [';; ', []],
  ['', []],
])('several in one cell: %j', (typed, texts) => {
  expect(documentNumbers(typed).map(({ text }) => text)).toEqual(texts);
});
