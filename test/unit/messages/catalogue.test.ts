import fs from 'node:fs';
import path from 'node:path';
import type { HostErrorCode } from '../../../src/host/shared/hostError';
import type { MessageKey } from '../../../src/messages/catalogue';
import { loadMessages, needMessages } from '../../../src/messages/load';
import { vietnamese } from '../../../src/messages/vietnamese';
import cliEn from '../../../src/messages/cli.en.json';
import cliVi from '../../../src/messages/cli.vi.json';
import { en as pageEn, vi as pageVi } from '../../allMessages';
import { periodNames } from '../../../src/period/reportingPeriod';
import { BAC_GIANG } from '../../programmes';
import { workbookText } from '../../../src/messages/workbookText';
import { TEXTS as rulesEn } from '../../../src/validation/rules/texts.en';
import { TEXTS as rulesVi } from '../../../src/validation/rules/texts.vi';

/** Texts of the page and of the command line. */
const vi = { ...pageVi, ...cliVi };
const en = { ...pageEn, ...cliEn };
const SRC = path.join(__dirname, '../../../src');

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

test('both languages have the same keys, in the same order', () => {
  expect(Object.keys(en)).toEqual(Object.keys(vi));
});

test.each(Object.keys(vi) as MessageKey[])(
  '%s takes the same values in both languages and is not empty',
  (key) => {
    expect(placeholders(en[key])).toEqual(placeholders(vi[key]));
    expect(vi[key].trim()).not.toBe('');
    expect(en[key].trim()).not.toBe('');
  },
);

test('Vietnamese is stored composed (NFC)', () => {
  for (const text of Object.values(vi)) expect(text).toBe(text.normalize('NFC'));
});

test('every error of a host has a message that says what to do', () => {
  const declared = fs
    .readFileSync(path.join(SRC, 'host/shared/hostError.ts'), 'utf8')
    .split('export class')[0]!;
  const codes = [...declared.matchAll(/\| '(\w+)'/g)].map(([, code]) => code as HostErrorCode);
  expect(codes).toContain('rollbackFailed');
  for (const code of codes) expect(Object.keys(vi)).toContain(`host.${code}`);
});

test('a message in each language, its values filled in', async () => {
  expect(vietnamese('progress.write', { percent: 30 })).toBe('Đang ghi: 30%');
  expect((await loadMessages('en'))('progress.write', { percent: 30 })).toBe('Writing: 30%');
  expect(() => vietnamese('progress.write')).toThrow('percent');
});

test('only own keys are message keys', () => {
  expect(vietnamese.has('host.failed')).toBe(true);
  expect(vietnamese.has('host.neverHeardOf')).toBe(false);
  expect(vietnamese.has('toString')).toBe(false);
});

test('numbers are grouped as the language does it; texts, a year among them, are left as they are', async () => {
  const english = await loadMessages('en');
  expect(vietnamese('plan.count', { count: 1234567 })).toContain('1.234.567');
  expect(english('plan.count', { count: 1234567 })).toContain('1,234,567');
  const plan = { number: '213/KH-UBND', province: 'Bắc Giang', year: '2024' };
  expect(vietnamese('plan.title', plan)).toBe('Kế hoạch 213/KH-UBND của Bắc Giang, năm 2024');
});

test('what each language has a name of its own for is called by that; a workbook has the Vietnamese one', async () => {
  const english = await loadMessages('en');
  const period = periodNames(BAC_GIANG, '6t');
  expect(vietnamese('reject.other-period', { period })).toContain('6 tháng đầu năm 2024');
  expect(english('reject.other-period', { period })).toContain('First half of 2024');
  expect(workbookText('sub.discrepanciesNone', { period })).toContain('6 tháng đầu năm 2024');
  expect(periodNames(BAC_GIANG, 'x9')).toEqual({ vi: 'x9', en: 'x9' });
});

test('one is one in English, and every choice of words is by a value that the message has', async () => {
  await needMessages('checked');
  const english = await loadMessages('en');
  expect(english('check.undo', { count: 1 })).toBe('Undo (1 cell)');
  expect(english('check.undo', { count: 2 })).toBe('Undo (2 cells)');
  expect(english('check.undo', { count: 0 })).toBe('Undo (0 cells)');
  for (const text of Object.values(en))
    for (const [, name] of text.matchAll(/\{(\w+)\|[^|{}]+\|[^|{}]+\}/g))
      expect(placeholders(text)).toContain(name);
});

/** Quoted, but not on screen: examples of input, and Excel's own terms. */
const NO_LABELS: readonly string[] = [
  'UBND xã Tân Mỹ',
  'UBND xã Tân An, huyện Yên Dũng',
  'UBND xã',
  'UBND phường',
  'UBND thị trấn',
  'Sở Nội vụ',
  'cần xác nhận',
  'Sổ làm việc Excel (.xlsx)',
  'Excel Workbook (.xlsx)',
  'CƠ_QUAN=TỆP',
  'CƠ_QUAN=',
  'AGENCY=FILE',
  'AGENCY=',
];

/** Keys of the messages a text quotes in full; a quoted text that is not a message is returned as is. */
function quotedLabels(catalogue: Readonly<Record<string, string>>, text: string): string[] {
  const quoted = [...text.matchAll(/“([^”{}]+)”/g)].map(([, words]) => words!);
  return quoted
    .filter((words) => !NO_LABELS.includes(words))
    .map((words) => Object.keys(catalogue).find((key) => catalogue[key] === words) ?? words);
}

test('what a message quotes from the screen is a whole message, the same in both languages', () => {
  const found = (Object.keys(vi) as MessageKey[]).map((key) => quotedLabels(vi, vi[key]));
  expect(found.flat().length).toBeGreaterThan(0);
  expect(found.flat().filter((key) => !vietnamese.has(key))).toEqual([]);
  for (const [index, key] of (Object.keys(vi) as MessageKey[]).entries())
    expect([key, quotedLabels(en, en[key])]).toEqual([key, found[index]]);
});

/** Capitalised within a sentence, and not a sheet: the name of a place. */
const PLACE = /(?<![.:!?…“] |[Tt]rang |^)(?:Tạo biểu|Kiểm tra|Tổng hợp|Trợ giúp)(?!\p{L})/gu;

test('a place that a Vietnamese text names is named in English as its tab is', () => {
  const texts = (rules: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
    Object.entries(rules).flatMap(([rule, own]) =>
      Object.entries(own).map(([field, text]) => [`${rule} ${field}`, text] as const),
    );
  const english = new Map<string, string>([...Object.entries(en), ...texts(rulesEn)]);
  const places = (['lap-so', 'kiem-tra', 'tong-hop', 'tro-giup'] as const).map(
    (place) => `place.${place}` as const,
  );
  const wrong: string[] = [];
  let named = 0;
  for (const [key, text] of [...Object.entries(vi), ...texts(rulesVi)])
    for (const [name] of text.matchAll(PLACE)) {
      named += 1;
      const label = en[places.find((place) => vi[place] === name)!];
      if (!new RegExp(`\\b${label}\\b`).test(english.get(key)!)) wrong.push(`${key}: ${label}`);
    }
  expect(named).toBeGreaterThan(10);
  expect(wrong).toEqual([]);
});

test('what a single place says is there once it is needed, in the language read now and in one chosen later', async () => {
  const vietnameseNow = await loadMessages('vi');
  expect(() => vietnameseNow('consolidate.result')).toThrow('consolidate.result');
  await needMessages('consolidate');
  expect(vietnameseNow('consolidate.result')).toBe(vi['consolidate.result']);
  expect((await loadMessages('en'))('consolidate.result')).toBe(en['consolidate.result']);
});
