import { bare, fold, tidy } from '../../../src/text/normalise';

test('tidy joins decomposed letters and every run of odd spaces, and keeps case', () => {
  expect(tidy('  Quý\u00a0\u200b I \n năm\t2024 '.normalize('NFD'))).toBe('Quý I năm 2024');
  expect(tidy('\ufeff')).toBe('');
});

test.each([
  ['hòa', 'hoà'],
  ['Hòa Bình', 'hoà bình'],
  ['ủy ban', 'uỷ ban'],
  ['ỦY BAN', 'UỶ BAN'],
  ['thủy lợi', 'thuỷ lợi'],
  ['khỏe', 'khoẻ'],
  ['khóa', 'khoá'],
  ['quý', 'qúy'],
  ['Quý IV', 'QÚY IV'],
  ['quỹ', 'qũy'],
  ['Sở\u00a0Nội vụ', 'Sở  Nội vụ '],
  ['giai đoạn 2024–2025', 'Giai Đoạn 2024-2025'],
  ['“một cửa”', '"Một cửa"'],
])('%s and %s are the same text', (a, b) => {
  for (const left of [a, a.normalize('NFD')])
    for (const right of [b, b.normalize('NFD')]) expect(fold(left)).toBe(fold(right));
});

test.each([
  ['hoàn', 'hòan'],
  ['quý', 'quy'],
  ['thoả', 'thoá'],
  ['năm', 'nam'],
])('%s and %s stay different', (a, b) => {
  expect(fold(a)).not.toBe(fold(b));
});

test('bare drops every diacritic, đ included', () => {
  expect(bare('Đẩy mạnh Ứng dụng – Điện tử')).toBe('day manh ung dung - dien tu');
  expect(bare('Qúy'.normalize('NFD'))).toBe('quy');
});
