import { cellAddress, parseRange, rangeAddress } from '../workbook/address';
import type { CellScalar, CellSpec, SheetSpec, WorkbookSpec } from '../workbook/spec';
import type { DamageDefect, FileDefect, Planted } from './defect';
import { asErrors, copyColumn, deleteColumn } from './shiftColumns';
import { clearEntries, copySheet, inAddresses, renameTable } from './tableDamage';

const sheetOf = (spec: WorkbookSpec, name: string): SheetSpec | null =>
  spec.sheets.find((sheet) => sheet.name === name) ?? null;
const HEADER_ROW = 2;

function columnOf({ rows }: SheetSpec, header: string): number {
  return rows[HEADER_ROW]?.findIndex((cell) => cell?.value === header) ?? -1;
}
function set(sheet: SheetSpec, row: number, column: number, change: Partial<CellSpec>): void {
  const cells = sheet.rows[row];
  const old = cells?.[column] ?? { value: null };
  if (cells) cells[column] = { ...old, ...change };
}
const at = (sheet: SheetSpec, row: number, column: number, code: CellScalar = null): Planted => ({
  sheet: sheet.name,
  cell: cellAddress(row, column),
  row: code === null ? null : String(code),
});
function withoutFormula(sheet: SheetSpec, row: number, column: number, value: CellScalar): void {
  const { style } = sheet.rows[row]?.[column] ?? {};
  const cells = sheet.rows[row];
  if (cells) cells[column] = { value, ...(style === undefined ? {} : { style }) };
}
function grow(sheet: SheetSpec, rows: number): void {
  const table = sheet.tables[0];
  if (!table) return;
  const range = parseRange(table.range);
  table.range = rangeAddress({ ...range, bottom: range.bottom + rows });
}
function identity(spec: WorkbookSpec, key: string, value: string): void {
  const sheet = sheetOf(spec, '_cchc');
  const row = sheet?.rows.find((cells) => cells[0]?.value === key);
  if (row?.[1]) row[1] = { ...row[1], value };
  spec.properties[key] = value;
}
const NOWHERE: Planted = { sheet: null, cell: null, row: null };
const TASKS = 'Nhiệm vụ';

type Damage = DamageDefect['damage'];
const damage = (rule: string, what: string, act: Damage, alone = false): DamageDefect => ({
  kind: 'damage',
  rule,
  what,
  damage: act,
  ...(alone ? { alone } : {}),
});
const GENERAL = 'Nhiệm vụ chung';
/** A task sheet as layout 1 had it: the activity under a header of its own, codes of the body without their prefix. */
function inLayout1(sheet: SheetSpec | null): void {
  const table = sheet?.tables[0];
  if (!sheet || !table) return;
  const [content, task, code] = ['Nội dung', 'Nhiệm vụ', 'Mã'].map((header) => columnOf(sheet, header)) as [
    number,
    number,
    number,
  ];
  set(sheet, HEADER_ROW, content, { value: 'Hoạt động' });
  const column = table.columns[content];
  if (column) table.columns[content] = { ...column, name: 'Hoạt động' };
  for (const [row, cells] of sheet.rows.entries()) {
    if (row <= HEADER_ROW) continue;
    if (cells[content]?.value === cells[task]?.value) set(sheet, row, content, { value: null });
    set(sheet, row, code, { value: String(cells[code]?.value ?? '').replace(/^P\./, '') });
  }
}
const TARGETS = 'Chỉ tiêu';
/** Two columns of the target sheet had other headers. */
function targetsInLayout1(sheet: SheetSpec | null): void {
  const table = sheet?.tables[0];
  if (!sheet || !table) return;
  for (const [now, then] of [
    ['So sánh', 'Phép so'],
    ['Mức chỉ tiêu', 'Ngưỡng'],
  ] as const) {
    const at = columnOf(sheet, now);
    set(sheet, HEADER_ROW, at, { value: then });
    const column = table.columns[at];
    if (column) table.columns[at] = { ...column, name: then };
  }
}
const TASK_SHEET = 'xl/worksheets/sheet2.xml';

/** Damage to the task sheet, at a row of it where `row` is asked for. */
const onTasks = (
  rule: string,
  what: string,
  act: (sheet: SheetSpec, row: number, spec: WorkbookSpec) => Planted[],
  alone = true,
): DamageDefect =>
  damage(
    rule,
    what,
    (spec, random) => {
      const sheet = sheetOf(spec, TASKS);
      if (!sheet || sheet.rows.length < HEADER_ROW + 4) return null;
      return act(sheet, random.whole(HEADER_ROW + 1, sheet.rows.length - 1), spec);
    },
    alone,
  );
const onIdentity = (rule: string, what: string, changes: Record<string, string>): DamageDefect =>
  damage(
    rule,
    what,
    (spec) => {
      for (const [key, value] of Object.entries(changes)) identity(spec, key, value);
      return [NOWHERE];
    },
    true,
  );
const onCover = (rule: string, what: string, row: number, value: (old: number) => CellScalar): DamageDefect =>
  damage(
    rule,
    what,
    (spec) => {
      const sheet = sheetOf(spec, 'Bìa');
      if (!sheet) return null;
      set(sheet, row, 2, { value: value(Number(sheet.rows[row]?.[2]?.value)) });
      return [at(sheet, row, 2)];
    },
    true,
  );

/** What happens to workbooks between hands: rows deleted, formulas typed over, saved by other programs. */
export const DAMAGE_DEFECTS: readonly DamageDefect[] = [
  damage(
    'identity/not-ours',
    'Gửi nhầm một tệp khác',
    (spec) => {
      spec.sheets = spec.sheets.filter(({ name }) => name !== '_cchc');
      spec.properties = {};
      return [NOWHERE];
    },
    true,
  ),
  onIdentity('identity/province-workbook', 'Gửi nhầm biểu tổng hợp của tỉnh', { 'cchc.kind': 'province' }),
  onIdentity('identity/other-plan', 'Gửi nhầm biểu của kế hoạch khác', { 'cchc.plan': 'ke-hoach-khac' }),
  onIdentity('identity/other-plan-version', 'Biểu tạo trước khi đính chính kế hoạch', {
    'cchc.planVersion': '0',
  }),
  onIdentity('identity/other-layout', 'Biểu theo mẫu mới hơn', { 'cchc.layout': '9' }),
  damage(
    'identity/old-layout',
    'Biểu tạo theo bố cục 1',
    (spec) => {
      for (const name of [TASKS, GENERAL]) inLayout1(sheetOf(spec, name));
      targetsInLayout1(sheetOf(spec, TARGETS));
      identity(spec, 'cchc.layout', '1');
      return [NOWHERE];
    },
    true,
  ),
  onIdentity('identity/agency-unknown', 'Cơ quan không có trong danh mục', {
    'cchc.agency': 'SKHONG',
    'cchc.agencyName': 'Sở Không Tên',
  }),
  onIdentity('identity/period-unknown', 'Kỳ báo cáo lạ', { 'cchc.period': 'q7' }),
  damage(
    'identity/carried-plan-changed',
    'Sửa kế hoạch mang theo ở trang ẩn',
    (spec) => {
      const sheet = sheetOf(spec, '_kehoach');
      const row = sheet?.rows.findIndex((cells) => cells[0]?.value === 'objective') ?? -1;
      const content = sheet?.rows[row]?.[1]?.value;
      if (!sheet || typeof content !== 'string') return null;
      set(sheet, row, 1, { value: content.replace(/"text":"/, '"text":"Đã sửa. ') });
      return [NOWHERE];
    },
    true,
  ),
  onCover('identity/reporting-date-invalid', 'Xoá ngày báo cáo', 11, () => null),
  onCover('identity/reporting-date-outside-period', 'Ngày báo cáo sau khi hết kỳ', 11, (day) => day + 6),
  onCover('identity/cover-differs', 'Gõ đè tên cơ quan khác lên bìa', 7, () => 'UBND xã Nơi Khác'),
  onCover('identity/cover-differs', 'Gõ đè kỳ khác lên bìa', 8, () => 'Quý I năm 1999'),
  onCover('identity/prepared-by-missing', 'Quên ghi người lập', 13, () => null),
  {
    ...damage('task/reported-in-other-row', 'Nhập cả ở dòng báo cáo theo dòng khác', (spec) => {
      const sheet = sheetOf(spec, TASKS);
      if (!sheet) return null;
      const [role, status] = [columnOf(sheet, 'Vai trò'), columnOf(sheet, 'Trạng thái')];
      const row = sheet.rows.findIndex((cells) => cells[role]?.value === 'Theo dòng khác');
      if (row < 0) return null;
      set(sheet, row, status, { value: 'Hoàn thành' });
      return [at(sheet, row, status, sheet.rows[row]?.[0]?.value ?? null)];
    }),
    scarce: true,
  },
  damage('structure/name-missing', 'Phần mềm khác bỏ tên vùng', (spec) => {
    spec.names = spec.names.filter(({ name }) => name !== 'KyBaoCao');
    return [NOWHERE];
  }),
  damage(
    'structure/table-missing',
    'Xoá trang Nhiệm vụ chung',
    (spec) => {
      const gone = sheetOf(spec, 'Nhiệm vụ chung');
      if (!gone) return null;
      spec.sheets = spec.sheets.filter((sheet) => sheet !== gone);
      // Excel leaves broken references behind; a summary without them is what other programs keep.
      const summary = sheetOf(spec, 'Tổng hợp');
      for (const row of summary?.rows ?? [])
        row.forEach((cell, column) => {
          if (cell?.formula?.includes('NhiemVuChung'))
            row[column] = { value: cell.value, ...(cell.style === undefined ? {} : { style: cell.style }) };
        });
      return [{ sheet: gone.name, cell: null, row: null }];
    },
    true,
  ),
  onTasks('structure/table-lost', 'Chuyển bảng thành vùng thường', (sheet) => {
    sheet.tables = [];
    return [at(sheet, HEADER_ROW, 0)];
  }),
  onTasks('structure/table-renamed', 'Bảng mang tên Excel đặt', (sheet, _row, spec) => {
    renameTable(spec, sheet, 'Table1');
    return [at(sheet, HEADER_ROW, 0)];
  }),
  onTasks('structure/table-shortened', 'Kéo bảng ngắn lại', (sheet, _row) => {
    const last = sheet.rows.length - 1;
    inAddresses(sheet, last);
    grow(sheet, -1);
    return [at(sheet, last, 0)];
  }),
  onTasks('structure/filled-in-copy', 'Nhập vào bản sao của trang', (sheet, _row, spec) => {
    const copy = copySheet(spec, sheet);
    clearEntries(sheet);
    return [at(copy, HEADER_ROW, 0)];
  }),
  onTasks('structure/filled-twice', 'Nhập cả vào bản sao của trang', (sheet, _row, spec) => {
    copySheet(spec, sheet);
    return [at(sheet, HEADER_ROW, 0)];
  }),
  onTasks('structure/validation-lost', 'Dán đè làm mất ràng buộc', (sheet) => {
    sheet.validations = [];
    return [at(sheet, HEADER_ROW, columnOf(sheet, 'Trạng thái'))];
  }),
  onTasks('structure/column-renamed', 'Đổi tên cột Trạng thái', (sheet) => {
    const column = columnOf(sheet, 'Trạng thái');
    set(sheet, HEADER_ROW, column, { value: 'Tình hình thực hiện' });
    const header = sheet.tables[0]?.columns[column];
    if (header) header.name = 'Tình hình thực hiện';
    for (const row of sheet.rows)
      row.forEach((cell, index) => {
        if (cell?.formula)
          row[index] = { ...cell, formula: cell.formula.replaceAll('[Trạng thái]', '[Tình hình thực hiện]') };
      });
    return [at(sheet, HEADER_ROW, column)];
  }),
  onTasks('structure/column-missing', 'Xoá cột Kinh phí cho gọn', (sheet) => {
    deleteColumn(sheet, columnOf(sheet, 'Kinh phí (triệu đồng)'));
    return [at(sheet, HEADER_ROW, 0)];
  }),
  {
    ...onTasks('structure/column-missing', 'Xoá cột nhập mà công thức cần', (sheet) => {
      deleteColumn(sheet, columnOf(sheet, 'Kinh phí thực hiện (triệu đồng)'));
      return [at(sheet, HEADER_ROW, 0)];
    }),
    edit: (path, xml) => (path === TASK_SHEET ? asErrors(xml) : xml),
  },
  onTasks('structure/column-duplicated', 'Chép thêm một cột Trạng thái', (sheet) => {
    const column = columnOf(sheet, 'Trạng thái');
    copyColumn(sheet, column);
    return [at(sheet, HEADER_ROW, column + 1)];
  }),
  onTasks('structure/row-deleted', 'Xoá một dòng', (sheet, row) => {
    const code = sheet.rows[row]?.[0]?.value ?? null;
    sheet.rows.splice(row, 1);
    grow(sheet, -1);
    return [at(sheet, HEADER_ROW, 0, code)];
  }),
  onTasks('structure/row-code-duplicated', 'Chép thừa một dòng', (sheet, row) => {
    const copy = (sheet.rows[row] ?? []).map((cell) => cell && { ...cell });
    sheet.rows.push(copy);
    grow(sheet, 1);
    return [at(sheet, sheet.rows.length - 1, 0, copy[0]?.value ?? null)];
  }),
  onTasks('structure/row-without-code', 'Thêm dòng của mình ở cuối', (sheet, row) => {
    const copy = (sheet.rows[row] ?? []).map((cell) => cell && { ...cell });
    copy[0] = { ...copy[0], value: null };
    sheet.rows.push(copy);
    grow(sheet, 1);
    return [at(sheet, sheet.rows.length - 1, 0)];
  }),
  onTasks('structure/row-code-unknown', 'Tự đặt mã mới', (sheet, row) => {
    const copy = (sheet.rows[row] ?? []).map((cell) => cell && { ...cell });
    // One step under a row that has none under it.
    const code = `${String(copy[0]?.value)}.1`;
    copy[0] = { ...copy[0], value: code };
    sheet.rows.push(copy);
    grow(sheet, 1);
    return [at(sheet, sheet.rows.length - 1, 0, code)];
  }),
  onTasks('structure/merged-cells', 'Trộn hai ô tiêu đề', (sheet) => {
    const row = sheet.rows.length - 1;
    const column = columnOf(sheet, 'Lĩnh vực');
    sheet.merges.push(rangeAddress({ top: row, bottom: row + 1, left: column, right: column }));
    return [at(sheet, row, column)];
  }),
  onTasks(
    'structure/entry-outside-table',
    'Ghi kiến nghị dưới bảng',
    (sheet) => {
      sheet.rows.push([], [null, null, { value: 'Đề nghị Sở Nội vụ tập huấn thêm.' }]);
      return [at(sheet, sheet.rows.length - 1, 2)];
    },
    false,
  ),
  onTasks('structure/plan-text-changed', 'Sửa thời gian của kế hoạch', (sheet, row) => {
    const column = columnOf(sheet, 'Thời gian');
    set(sheet, row, column, { value: 'Quý II năm sau' });
    return [at(sheet, row, column, sheet.rows[row]?.[0]?.value)];
  }),
  onTasks('structure/formula-overwritten', 'Gõ đè lên ô công thức', (sheet, row) => {
    const column = columnOf(sheet, 'Tình trạng hạn');
    withoutFormula(sheet, row, column, 'Đúng hạn');
    return [at(sheet, row, column, sheet.rows[row]?.[0]?.value)];
  }),
  onTasks('structure/formula-changed', 'Sửa công thức số ngày trễ', (sheet, row) => {
    const column = columnOf(sheet, 'Số ngày trễ');
    set(sheet, row, column, { value: 0, formula: 'MAX(0,0)' });
    return [at(sheet, row, column, sheet.rows[row]?.[0]?.value)];
  }),
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
  onTasks('text/formula-in-entry', 'Gõ công thức vào ô nhập', (sheet, row) => {
    const column = columnOf(sheet, 'Kinh phí thực hiện (triệu đồng)');
    set(sheet, row, column, { value: 30, formula: '10+20' });
    return [at(sheet, row, column, sheet.rows[row]?.[0]?.value)];
  }),
];

const LINK = 'xl/externalLinks/externalLink1.xml';
const LINK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What no program of ours can write, so it is put into the file itself. */
export const FILE_DEFECTS: readonly FileDefect[] = [
  {
    kind: 'file',
    rule: 'structure/error-value',
    what: 'Dán ô lỗi từ tệp khác',
    edit: (path, xml) =>
      path === TASK_SHEET
        ? xml.replace(/<c r="L4"([^>]*?)(?:\/>|>[\s\S]*?<\/c>)/, (_all, rest: string) => {
            const attributes = rest.replace(/ t="\w+"/, '');
            return `<c r="L4"${attributes} t="e"><v>#REF!</v></c>`;
          })
        : xml,
    at: { sheet: TASKS, cell: 'L4', row: null },
  },
  {
    kind: 'file',
    rule: 'structure/uncalculated',
    what: 'Lưu bằng chương trình không tính công thức',
    edit: (path, xml) => (path === TASK_SHEET ? xml.replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1') : xml),
    at: { sheet: TASKS, cell: 'N4', row: null },
  },
  {
    kind: 'file',
    rule: 'structure/external-links',
    what: 'Chép từ tệp khác, để lại tên vùng trỏ sang tệp ấy',
    edit: (path, xml) => {
      switch (path) {
        case '[Content_Types].xml':
          return xml.replace(
            '</Types>',
            `<Override PartName="/${LINK}" ContentType="${LINK_TYPE}"/></Types>`,
          );
        case 'xl/_rels/workbook.xml.rels':
          return xml.replace(
            '</Relationships>',
            `<Relationship Id="rIdLink" Type="${RELATIONS}/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`,
          );
        case 'xl/workbook.xml':
          return xml
            .replace(
              '<definedNames>',
              '<externalReferences><externalReference r:id="rIdLink"/></externalReferences><definedNames>',
            )
            .replace(
              '</definedNames>',
              '<definedName name="SoLieuCu">[1]Sheet1!$B$4</definedName></definedNames>',
            );
        default:
          return xml;
      }
    },
    parts: {
      [LINK]:
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
        `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
        `<externalBook xmlns:r="${RELATIONS}" r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook>` +
        `</externalLink>`,
      'xl/externalLinks/_rels/externalLink1.xml.rels':
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        `<Relationship Id="rId1" Type="${RELATIONS}/externalLinkPath" Target="SoLieu2023.xlsx" TargetMode="External"/>` +
        `</Relationships>`,
    },
    at: NOWHERE,
  },
];
