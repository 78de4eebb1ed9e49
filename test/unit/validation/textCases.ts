import type { CellScalar } from '../../../src/workbook/spec';
import type { RuleCase } from './ruleCase';
import type { Workbench } from './workbook';

const NOTE = 'Khó khăn, ghi chú';
const CODE = 'I.1.1.HD1';
const note = (bench: Workbench) => bench.at('NhiemVu', CODE, NOTE);

const wrong = (rule: string, name: string, text: CellScalar, formula?: string): RuleCase => ({
  rule: `text/${rule}`,
  name,
  edit: (bench) => bench.put(note(bench), text, formula),
  at: (bench) => [note(bench)],
});
const right = (rule: string, name: string, text: CellScalar): RuleCase => ({
  rule: `text/${rule}`,
  name,
  edit: (bench) => bench.put(note(bench), text),
});

export const TEXT_CASES: RuleCase[] = [
  wrong('control-characters', "Word's line break", 'Thiếu kinh phí\u000bđã đề nghị'),
  wrong('control-characters', 'a zero-width space', 'Thiếu\u200b kinh phí'),
  right('control-characters', 'lines', 'Thiếu kinh phí\nĐã đề nghị'),
  wrong('spaces', 'at the end', 'Thiếu kinh phí '),
  wrong('spaces', 'non-breaking', 'Thiếu\u00a0kinh phí'),
  wrong('spaces', 'doubled', 'Thiếu  kinh phí'),
  wrong('spaces', 'nothing but a space', ' '),
  right('spaces', 'single', 'Thiếu kinh phí'),
  wrong('nfd', 'decomposed', 'Thiếu kinh phí'.normalize('NFD')),
  right('nfd', 'composed', 'Thiếu kinh phí'.normalize('NFC')),
  wrong('formula-like', 'an equals sign', '=xem văn bản kèm theo'),
  wrong('formula-like', 'a phone number', '+84 912 000 000'),
  wrong('formula-like', 'a minus before a word', '-Thiếu kinh phí'),
  right('formula-like', 'a bullet', '- Thiếu kinh phí'),
  wrong('formula-in-entry', 'a formula', 'abc', '"a"&"bc"'),
  right('formula-in-entry', 'its value', 'abc'),
  wrong('too-long', 'one character more', 'a'.repeat(2001)),
  right('too-long', 'as long as it may be', 'a'.repeat(2000)),
];
