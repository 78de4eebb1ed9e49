import type { Workbench } from '../ruleCase';

export const DATE = 'Bìa!C12';

/** Sets the value of a key on the identity sheet. */
export function identity(bench: Workbench, key: string, value: string | null): void {
  const sheet = bench.sheet('_cchc');
  const row = sheet.values.findIndex(([name]) => name === key);
  sheet.values[row]![1] = value;
  if (value !== null) bench.snapshot.properties[key] = value;
  else delete bench.snapshot.properties[key];
}

/** A separate activity column, empty if there is no activity, and body codes without their prefix. */
export function asLayout1(bench: Workbench): void {
  for (const table of ['NhiemVu', 'NhiemVuChung'] as const) {
    const places = bench.codes(table).map((code) => ({
      code,
      codeCell: bench.at(table, code, 'Mã'),
      content: bench.at(table, code, 'Nội dung'),
      task: bench.at(table, code, 'Nhiệm vụ'),
    }));
    bench.put(bench.header(table, 'Nội dung'), 'Hoạt động');
    for (const { code, codeCell, content, task } of places) {
      if (bench.get(content) === bench.get(task)) bench.put(content, null);
      bench.put(codeCell, code.replace(/^P\./, ''));
    }
  }
  bench.put(bench.header('ChiTieu', 'So sánh'), 'Phép so');
  bench.put(bench.header('ChiTieu', 'Mức chỉ tiêu'), 'Ngưỡng');
  identity(bench, 'cchc.layout', '1');
}
