import type { CellScalar } from '../../../workbook/spec';
import type { RuleCase } from '../ruleCase';
import type { Workbench } from '../ruleCase';

export const NOTE = 'Khó khăn, ghi chú';
export const CODE = 'I.1.1.HD1';
export const note = (bench: Workbench) => bench.at('NhiemVu', CODE, NOTE);

export const wrong = (name: string, text: CellScalar, formula?: string): RuleCase => ({
  name,
  edit: (bench) => bench.put(note(bench), text, formula),
  at: (bench) => [note(bench)],
});
export const right = (name: string, text: CellScalar): RuleCase => ({
  name,
  edit: (bench) => bench.put(note(bench), text),
});
