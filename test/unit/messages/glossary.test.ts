import fs from 'node:fs';
import path from 'node:path';
import cli from '../../../src/messages/cli.vi.json';
import plan from '../../../src/messages/plan.vi.json';
import { vi as page } from '../../allMessages';
import paper from '../../../src/messages/paper.vi.json';
import tables from '../../../src/messages/tables.vi.json';
import workbook from '../../../src/messages/workbook.vi.json';
import { GROUPS } from '../../../src/validation/rules/groups';
import { TEXTS } from '../../../src/validation/rules/texts.vi';

const ROOT = path.join(__dirname, '../../..');
const lines = (file: string): [string, string][] =>
  fs
    .readFileSync(path.join(ROOT, file), 'utf8')
    .split('\n')
    .map((line, index) => [`${file}:${index + 1}`, line]);

/** Every Vietnamese text officials read, with its location. */
const TEXTS_READ: readonly (readonly [string, string])[] = [
  ...[page, cli, plan, paper, tables, workbook].flatMap((catalogue) => Object.entries<string>(catalogue)),
  ...Object.entries(TEXTS).flatMap(([rule, texts]) =>
    Object.entries(texts).map(([field, text]): [string, string] => [`${rule} ${field}`, text]),
  ),
  ...Object.entries(GROUPS),
  ...['manifest.xml', 'docs/huong-dan.md', 'docs/trien-khai.md'].flatMap(lines),
];

/** Excel's own term for a workbook, and a paper register, keep these names. */
const OTHERS_WORDS = /sổ làm việc|sổ văn bản/giu;

/** Words replaced in docs/thuat-ngu.md, in any context. */
const REPLACED = [
  'sổ',
  'nộp',
  'ngưỡng',
  'phép so',
  'trộn ô',
  'đầu việc',
  'niêm phong',
  'SHA',
  'xin',
  'rút kinh nghiệm',
];

const word = (text: string) => new RegExp(`(?<![\\p{L}\\p{M}])${text}(?![\\p{L}\\p{M}])`, 'iu');
const uses = (text: string, replaced: string) =>
  word(replaced).test(text.normalize('NFC').replace(OTHERS_WORDS, ''));

test.each(REPLACED)('no Vietnamese text says “%s”: docs/thuat-ngu.md has another word for it', (replaced) => {
  expect(TEXTS_READ.filter(([, text]) => uses(text, replaced)).map(([place]) => place)).toEqual([]);
});

test('a word is found as a word only', () => {
  expect(uses('Lập SỔ theo dõi', 'sổ')).toBe(true);
  expect(uses('so\u0302\u0309 theo dõi', 'sổ')).toBe(true);
  expect(uses('Bảo vệ sổ làm việc; dán từ sổ văn bản; số', 'sổ')).toBe(false);
});

/** Tone marks on the second vowel of an open “oa”, “oe”, “uy”: khoá, tuỳ. */
const OTHER_TONE = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?![\p{L}\p{M}])/iu;

test('tone marks stand where documents of state have them: khóa, tùy', () => {
  expect(TEXTS_READ.filter(([, text]) => OTHER_TONE.test(text.normalize('NFC')))).toEqual([]);
  expect(['khoá', 'Tuỳ chọn', 'khoáng', 'quý', 'hoàn thành'].map((text) => OTHER_TONE.test(text))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
