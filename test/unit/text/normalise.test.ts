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

test('whatever letter stands in it, a tidied text is composed and has no odd space', () => {
  const odd: string[] = [];
  for (let code = 1; code <= 0xffff; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCharCode(code);
    for (const text of [`a${character}b`, ` ${character}`, `a  ${character}`]) {
      const tidied = tidy(text);
      if (tidied !== tidied.normalize('NFC') || /[^\S ]|^ | $| {2}/.test(tidied)) odd.push(code.toString(16));
    }
  }
  expect(odd).toEqual([]);
});

test('fold makes one of every dash, quote and tone that people type for it', () => {
  expect(fold('A‐‑‒–—−B')).toBe('a------b');
  expect(fold('“a” „b” «c»')).toBe('"a" "b" "c"');
  expect(fold('‘a’')).toBe("'a'");
  expect(fold('Ðề')).toBe('đề');
  expect(fold('QÚY')).toBe('quý');
  for (const [old, placed] of ['òa oà', 'ỏe oẻ', 'ũy uỹ', 'ụy uỵ'].map((pair) => pair.split(' ')))
    expect(fold(old!)).toBe(placed);
});
