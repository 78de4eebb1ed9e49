import type { Defect } from '../../../../sample/defect';
import { sheetOf, at, grow, damage, TARGETS } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  damage(
    'target/other-level',
    'Chép chỉ tiêu của cấp khác vào bảng',
    (spec, random, { levelTargets }) => {
      const sheet = sheetOf(spec, TARGETS);
      if (!sheet) return null;
      const own = new Set(sheet.rows.map((cells) => cells[0]?.value));
      const others = levelTargets.filter((each) => !own.has(each));
      if (others.length === 0) return null;
      const code = random.pick(others);
      const copy = (sheet.rows[sheet.rows.length - 1] ?? []).map((cell) => cell && { ...cell });
      copy[0] = { ...copy[0], value: code };
      sheet.rows.push(copy);
      grow(sheet, 1);
      return [at(sheet, sheet.rows.length - 1, 0, code)];
    },
    true,
  ),
];
