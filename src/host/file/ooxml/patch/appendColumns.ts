import {
  APPENDED_MARK,
  widthByColumn,
  type AppendedCell,
  type AppendedColumns,
} from '../../../../workbook/appendedColumns';
import { cellAddress, columnLetters, parseRange } from '../../../../workbook/address';
import type { ColumnsPlace } from '../../../shared/columnsHost';
import { columnsFrom1904 } from '../../../shared/dateSystem';
import { HostError } from '../../../shared/hostError';
import { sameName } from '../../../shared/names';
import { findWorkbook, readRelationships } from '../read/relationships';
import { openArchive, packArchive } from '../zip/archive';
import {
  attribute,
  cellText,
  escapeXml,
  localName,
  prefixedAttribute,
  scanXml,
  unescapeXml,
} from '../xml/xml';
import { withEdits } from '../xml/edits';
import { child, elements, parseTree, type XmlElement } from '../xml/xmlTree';
import {
  dropCalculationChain,
  editTree,
  editablePackage,
  setAttribute,
  type EditablePackage,
} from './editablePackage';
import { STYLE_ORDER } from './mergeStyles';
import { countsFrom1904, ensureChild, sheetElements, sheetName } from './workbookPart';

/** Child elements that precede conditional formats in a sheet (ECMA-376 18.3.1.99). */
const BEFORE_FORMATS = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr'],
  ...['sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate'],
  ...['customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting'],
];

interface FoundCell {
  row: number;
  column: number;
  start: number;
  end: number;
}
interface Scanned {
  prefix: string;
  cells: FoundCell[];
  /** End of each row's content, by 0-based row; absent for an empty row. */
  rowEnds: Map<number, number>;
  formatsAt: number;
  priority: number;
  formats: { start: number; end: number; isOurs: boolean }[];
  /** The list of column widths, and where it belongs; its items are 0-based. */
  widths: Widths;
  /** The list of data validations; null if there is none. */
  validations: ValidationList | null;
}
interface Widths {
  list: { start: number; closeStart: number; end: number } | null;
  at: number;
  items: { start: number; end: number; first: number; last: number; width: number }[];
}
interface ValidationList {
  start: number;
  openEnd: number;
  closeStart: number;
  end: number;
  /** The opening tag, as written. */
  open: string;
  items: { start: number; end: number; title: string; ranges: string[] }[];
}

/** Finds a sheet's parts by its name. @throws HostError `notFound` */
function partsOf(parts: EditablePackage, sheet: string) {
  const workbook = findWorkbook(parts);
  const root = parseTree(parts.text(workbook), workbook);
  const element = sheetElements(root).find((one) => sameName(sheetName(one)) === sameName(sheet));
  const id = element && prefixedAttribute(element.attributes, 'id');
  const links = readRelationships(parts, workbook);
  const path = links.find((link) => link.id === id && link.kind === 'worksheet')?.target;
  const styles = links.find(({ kind }) => kind === 'styles')?.target;
  if (path === undefined || styles === undefined) throw new HostError('notFound', { name: sheet });
  const tables = readRelationships(parts, path)
    .filter(({ kind }) => kind === 'table')
    .map(({ target }) => target);
  return { workbook, path, styles, tables, is1904: countsFrom1904(root) };
}

function scan(xml: string, part: string): Scanned {
  const found: Scanned = {
    prefix: '',
    cells: [],
    rowEnds: new Map(),
    formatsAt: -1,
    priority: 0,
    formats: [],
    widths: { list: null, at: -1, items: [] },
    validations: null,
  };
  let [depth, row, column] = [0, -1, -1];
  let open: FoundCell | null = null;
  let format: Scanned['formats'][number] | null = null;
  let empty = false;
  scanXml(xml, part, {
    open(name, attributes, start, end, selfClosing) {
      depth += 1;
      const local = localName(name);
      if (depth === 1) {
        found.prefix = name.slice(0, name.length - local.length);
        found.formatsAt = end;
      } else if (local === 'row') {
        row = Number(attribute(attributes, 'r') ?? row + 2) - 1;
        column = -1;
        empty = selfClosing;
      } else if (local === 'c') {
        const reference = attribute(attributes, 'r');
        column = reference === undefined ? column + 1 : parseRange(reference).left;
        open = { row, column, start, end };
        found.cells.push(open);
      } else if (local === 'conditionalFormatting' && depth === 2) format = { start, end, isOurs: false };
      else if (local === 'cols' && depth === 2) found.widths.list = { start, closeStart: end, end };
      else if (local === 'col' && depth === 3)
        found.widths.items.push({
          ...{ start, end },
          first: Number(attribute(attributes, 'min')) - 1,
          last: Number(attribute(attributes, 'max')) - 1,
          width: Number(attribute(attributes, 'width')),
        });
      else if (local === 'sheetData' && depth === 2) found.widths.at = start;
      else if (local === 'dataValidations' && depth === 2)
        found.validations = {
          ...{ start, openEnd: end, closeStart: end, end },
          open: xml.slice(start, end),
          items: [],
        };
      else if (local === 'dataValidation' && depth === 3)
        found.validations?.items.push({
          start,
          end,
          title: unescapeXml(attribute(attributes, 'errorTitle') ?? ''),
          ranges: (attribute(attributes, 'sqref') ?? '').split(' ').filter(Boolean),
        });
      else if (local === 'cfRule')
        found.priority = Math.max(found.priority, Number(attribute(attributes, 'priority') ?? 0));
    },
    text(text) {
      if (format && text.replace(/\s/g, '').includes(APPENDED_MARK)) format.isOurs = true;
    },
    close(name, start, end) {
      depth -= 1;
      const local = localName(name);
      if (local === 'c' && open) open.end = end;
      if (local === 'row' && !empty) found.rowEnds.set(row, start);
      if (local === 'conditionalFormatting' && depth === 1 && format) {
        found.formats.push({ ...format, end });
        format = null;
      }
      if (local === 'cols' && depth === 1 && found.widths.list)
        Object.assign(found.widths.list, { closeStart: start, end });
      if (local === 'col' && depth === 2) {
        const last = found.widths.items.at(-1);
        if (last) last.end = end;
      }
      if (local === 'dataValidation' && depth === 2) {
        const last = found.validations?.items.at(-1);
        if (last) last.end = end;
      }
      if (local === 'dataValidations' && depth === 1 && found.validations)
        Object.assign(found.validations, { closeStart: start, end });
      if (depth === 1 && BEFORE_FORMATS.includes(local)) found.formatsAt = end;
    },
  });
  return found;
}

/**
 * The first column (0-based) with no cells in these 0-based rows in it or to its right, counting formatted empty cells.
 */
export function firstFreeColumn(
  bytes: Uint8Array,
  sheet: string,
  rows: { from: number; to: number },
): number {
  const parts = editablePackage(openArchive(bytes));
  const { path } = partsOf(parts, sheet);
  const { cells } = scan(parts.text(path), path);
  return cells.reduce(
    (free, { row, column }) => (row >= rows.from && row <= rows.to ? Math.max(free, column + 1) : free),
    0,
  );
}

/** The ranges (A1) of data validations with this error title. */
export function typingRules(bytes: Uint8Array, { sheet, validationTitle }: ColumnsPlace): string[] {
  const parts = editablePackage(openArchive(bytes));
  const { path } = partsOf(parts, sheet);
  const items = scan(parts.text(path), path).validations?.items ?? [];
  return items.filter(({ title }) => title === validationTitle).flatMap(({ ranges }) => ranges);
}

/**
 * Appends columns to the right of a sheet's content. Only whole cells, formats and table columns are added, so that
 * `takeAwayColumns` restores the sheet and its table byte for byte.
 * @throws HostError `notFound` for a missing sheet or row
 */
export function appendColumns(bytes: Uint8Array, columns: AppendedColumns): Uint8Array {
  const parts = editablePackage(openArchive(bytes));
  const { path, styles, tables, is1904 } = partsOf(parts, columns.sheet);
  const added = is1904 ? columnsFrom1904(columns) : columns;
  const xml = parts.text(path);
  const found = scan(xml, path);
  const formats = addStyles(parts, styles, added);
  const byRow = new Map<number, AppendedCell[]>();
  for (const cell of added.cells) {
    const { top } = parseRange(cell.cell);
    byRow.set(top, [...(byRow.get(top) ?? []), cell]);
  }
  const inserts = [...byRow].map(([row, cells]) => {
    const at = found.rowEnds.get(row);
    if (at === undefined) throw new HostError('notFound', { name: `${added.sheet}!${row + 1}` });
    return { at, text: cells.map((cell) => cellXml(cell, found.prefix, formats.numbers)).join('') };
  });
  const rules = added.conditionalFormats.map(({ range, formula }, index) => {
    const tag = (name: string) => found.prefix + name;
    const rule = `type="expression" dxfId="${formats.fills[index]}" priority="${found.priority + 1 + index}"`;
    return `<${tag('conditionalFormatting')} sqref="${range}"><${tag('cfRule')} ${rule}><${tag('formula')}>${escapeXml(formula)}</${tag('formula')}></${tag('cfRule')}></${tag('conditionalFormatting')}>`;
  });
  inserts.push({ at: found.formatsAt, text: rules.join('') });
  const splices = inserts.map(({ at, text }) => ({ start: at, end: at, text }));
  parts.set(
    path,
    spliced(xml, [...splices, ...widthSplices(found, added), ...validationSplices(found, added.validations)]),
  );
  if (added.table) widenTable(parts, tables, added.table);
  return packArchive(parts.all());
}

/** Hundredths unlikely to be set by hand, which identify our widths when they are removed. */
const OUR_HUNDREDTHS = 0.37;
const TINY = 1e-9;

/** Ours come after all existing ones; an existing width that covers these columns is kept. */
function widthSplices({ prefix, widths }: Scanned, { left, columns, date }: AppendedColumns): Splice[] {
  if (widths.items.some(({ last }) => last >= left)) return [];
  const wanted = widthByColumn(
    left,
    columns.map(({ width }) => width),
    date,
  );
  const items = [...wanted]
    .map(
      ([column, width]) =>
        `<${prefix}col min="${column + 1}" max="${column + 1}" width="${width + OUR_HUNDREDTHS}" customWidth="1"/>`,
    )
    .join('');
  const { list, at } = widths;
  return list
    ? [{ start: list.closeStart, end: list.closeStart, text: items }]
    : [{ start: at, end: at, text: `<${prefix}cols>${items}</${prefix}cols>` }];
}

function withoutWidths({ widths: { list, items } }: Scanned, { left, right, date }: ColumnsPlace): Splice[] {
  const last = date === null ? right : parseRange(date).left;
  const ours = items.filter(
    (item) => item.first >= left && item.last <= last && Math.abs((item.width % 1) - OUR_HUNDREDTHS) < TINY,
  );
  if (!list || ours.length === 0) return [];
  if (ours.length === items.length) return [{ start: list.start, end: list.end, text: '' }];
  return ours.map(({ start, end }) => ({ start, end, text: '' }));
}

const COUNT = /(\scount\s*=\s*["'])(\d+)(["'])/;
const recounted = (open: string, by: number): string =>
  open.replace(
    COUNT,
    (_whole, before: string, count: string, after: string) => before + String(Number(count) + by) + after,
  );

function validationSplices(found: Scanned, added: AppendedColumns['validations']): Splice[] {
  if (added.length === 0) return [];
  const items = added.map((one) => validationXml(one, found.prefix)).join('');
  const tag = `${found.prefix}dataValidations`;
  const list = found.validations;
  if (!list)
    return [
      {
        start: found.formatsAt,
        end: found.formatsAt,
        text: `<${tag} count="${added.length}">${items}</${tag}>`,
      },
    ];
  return [
    { start: list.start, end: list.openEnd, text: recounted(list.open, added.length) },
    { start: list.closeStart, end: list.closeStart, text: items },
  ];
}

/** A warning that does not block: the user's own wording may be just as good. */
function validationXml(
  { ranges, rule, error }: AppendedColumns['validations'][number],
  prefix: string,
): string {
  const attributes =
    `errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="${escapeXml(error.title)}" ` +
    `error="${escapeXml(error.message)}" sqref="${ranges.join(' ')}"`;
  const formula = (number: 1 | 2, text: string) =>
    `<${prefix}formula${number}>${escapeXml(text)}</${prefix}formula${number}>`;
  const [type, formulas] =
    rule.kind === 'list'
      ? ['type="list"', formula(1, `"${rule.items.join(',')}"`)]
      : ['type="date" operator="between"', formula(1, String(rule.from)) + formula(2, String(rule.to))];
  return `<${prefix}dataValidation ${type} ${attributes}>${formulas}</${prefix}dataValidation>`;
}

/** Removes ours from the list, and the list itself if nothing else is in it. */
function withoutValidations({ validations: list }: Scanned, title: string): Splice[] {
  const ours = list?.items.filter((item) => item.title === title) ?? [];
  if (!list || ours.length === 0) return [];
  if (ours.length === list.items.length) return [{ start: list.start, end: list.end, text: '' }];
  return [
    { start: list.start, end: list.openEnd, text: recounted(list.open, -ours.length) },
    ...ours.map(({ start, end }) => ({ start, end, text: '' })),
  ];
}

function cellXml(
  { cell, value, formula, format }: AppendedCell,
  prefix: string,
  numbers: ReadonlyMap<string, number>,
): string {
  const style = format === undefined ? '' : ` s="${numbers.get(format)}"`;
  const f = formula === undefined ? '' : `<${prefix}f>${escapeXml(formula)}</${prefix}f>`;
  if (typeof value === 'number')
    return `<${prefix}c r="${cell}"${style}>${f}<${prefix}v>${value}</${prefix}v></${prefix}c>`;
  const text = cellText(String(value ?? ''));
  if (formula !== undefined)
    return `<${prefix}c r="${cell}"${style} t="str">${f}<${prefix}v>${text}</${prefix}v></${prefix}c>`;
  return `<${prefix}c r="${cell}"${style} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is></${prefix}c>`;
}

interface Splice {
  start: number;
  end: number;
  text: string;
}

function spliced(xml: string, splices: readonly Splice[]): string {
  let [result, at] = ['', 0];
  for (const { start, end, text } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += xml.slice(at, start) + text;
    at = end;
  }
  return result + xml.slice(at);
}

/** Reuses existing formats, so that repeatedly adding and removing columns does not accumulate any. */
function addStyles(
  parts: EditablePackage,
  styles: string,
  { cells, conditionalFormats }: AppendedColumns,
): { numbers: ReadonlyMap<string, number>; fills: number[] } {
  const result = { numbers: new Map<string, number>(), fills: [] as number[] };
  const codes = new Set(cells.flatMap(({ format }) => format ?? []));
  editTree(parts, styles, (root) => {
    const prefix = root.name.slice(0, root.name.length - localName(root.name).length);
    const element = (name: string, attributes: string, children: XmlElement[] = []): XmlElement => ({
      name: prefix + name,
      attributes,
      children,
    });
    const indexIn = (list: XmlElement, wanted: XmlElement): number => {
      const same = elements(list).findIndex((one) => JSON.stringify(one) === JSON.stringify(wanted));
      if (same >= 0) return same;
      list.children.push(wanted);
      setAttribute(list, 'count', String(elements(list).length));
      return elements(list).length - 1;
    };
    const numberFormat = (code: string): string => {
      const known = elements(child(root, 'numFmts'));
      const same = known.find(
        ({ attributes }) => unescapeXml(attribute(attributes, 'formatCode') ?? '') === code,
      );
      if (same) return attribute(same.attributes, 'numFmtId') ?? '';
      const id =
        Math.max(163, ...known.map(({ attributes }) => Number(attribute(attributes, 'numFmtId')))) + 1;
      const list = child(root, 'numFmts') ?? ensureChild(root, 'numFmts', STYLE_ORDER);
      indexIn(list, element('numFmt', ` numFmtId="${id}" formatCode="${escapeXml(code)}"`));
      return String(id);
    };
    const cellFormats = ensureChild(root, 'cellXfs', STYLE_ORDER);
    for (const code of codes) {
      const format = ` numFmtId="${numberFormat(code)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"`;
      result.numbers.set(code, indexIn(cellFormats, element('xf', format)));
    }
    const differential = child(root, 'dxfs') ?? ensureChild(root, 'dxfs', STYLE_ORDER);
    result.fills = conditionalFormats.map(({ fill }) => {
      const pattern = element('patternFill', '', [element('bgColor', ` rgb="FF${fill}"`)]);
      return indexIn(differential, element('dxf', '', [element('fill', '', [pattern])]));
    });
  });
  return result;
}

const REF = /^([A-Z]+\d+:)([A-Z]+)(\d+)$/;

/** Edits the table's part as text, so that only its width changes. */
function editTable(
  parts: EditablePackage,
  tables: readonly string[],
  name: string,
  edit: (xml: string, prefix: string) => string,
  widthBy: number,
): void {
  for (const path of tables) {
    const xml = parts.text(path);
    const root = parseTree(xml, path);
    const named = unescapeXml(attribute(root.attributes, 'displayName') ?? '');
    if (sameName(named) !== sameName(name)) continue;
    const prefix = root.name.slice(0, root.name.length - localName(root.name).length);
    const widened = xml.replace(
      /(<(?:\w+:)?(?:table|autoFilter)\s[^>]*?\bref=")([A-Z]+\d+:[A-Z]+\d+)"/g,
      (_whole, before: string, ref: string) => `${before}${widerRef(ref, widthBy)}"`,
    );
    const counted = widened.replace(
      /(<(?:\w+:)?tableColumns\s[^>]*?\bcount=")(\d+)"/,
      (_whole, before: string, count: string) => `${before}${Number(count) + widthBy}"`,
    );
    parts.set(path, edit(counted, prefix));
  }
}

function widerRef(ref: string, by: number): string {
  const [, first = '', letters = 'A', row = ''] = REF.exec(ref) ?? [];
  return `${first}${columnLetters(parseRange(`${letters}1`).left + by)}${row}`;
}

function widenTable(
  parts: EditablePackage,
  tables: readonly string[],
  { name, columns }: NonNullable<AppendedColumns['table']>,
): void {
  const edit = (xml: string, prefix: string): string => {
    let next = 1;
    let end = -1;
    scanXml(xml, name, {
      open(tag, attributes) {
        if (localName(tag) === 'tableColumn')
          next = Math.max(next, (Number(attribute(attributes, 'id')) || 0) + 1);
      },
      close(tag, start) {
        if (localName(tag) === 'tableColumns') end = start;
      },
    });
    const added = columns.map(
      ({ name: column, formula }, index) =>
        `<${prefix}tableColumn id="${next + index}" name="${escapeXml(column)}"><${prefix}calculatedColumnFormula>${escapeXml(formula)}</${prefix}calculatedColumnFormula></${prefix}tableColumn>`,
    );
    return end < 0 ? xml : withEdits(xml, [{ start: end, end, text: added.join('') }]);
  };
  editTable(parts, tables, name, edit, columns.length);
}

function columnElements(xml: string, part: string): { start: number; end: number }[] {
  const columns: { start: number; end: number }[] = [];
  scanXml(xml, part, {
    open(name, _attributes, start, end) {
      if (localName(name) === 'tableColumn') columns.push({ start, end });
    },
    close(name, _start, end) {
      const last = columns.at(-1);
      if (localName(name) === 'tableColumn' && last) last.end = end;
    },
  });
  return columns;
}

/** Removes the columns added by `appendColumns`. */
export function takeAwayColumns(bytes: Uint8Array, place: ColumnsPlace): Uint8Array {
  const { sheet, left, right, headerRow, lastRow, table } = place;
  const parts = editablePackage(openArchive(bytes));
  const { workbook, path, tables } = partsOf(parts, sheet);
  const xml = parts.text(path);
  const scanned = scan(xml, path);
  const { cells, formats } = scanned;
  const beside = new Set([place.label, place.date]);
  const gone = [
    ...cells.filter(
      ({ row, column }) =>
        (column >= left && column <= right && row >= headerRow && row <= lastRow) ||
        beside.has(cellAddress(row, column)),
    ),
    ...formats.filter(({ isOurs }) => isOurs),
  ];
  parts.set(
    path,
    spliced(xml, [
      ...gone.map(({ start, end }) => ({ start, end, text: '' })),
      ...withoutWidths(scanned, place),
      ...withoutValidations(scanned, place.validationTitle),
    ]),
  );
  if (table !== null) {
    const count = right - left + 1;
    const edit = (text: string): string => {
      const columns = columnElements(text, table);
      return spliced(
        text,
        columns.slice(-count).map((column) => ({ ...column, text: '' })),
      );
    };
    editTable(parts, tables, table, edit, -count);
  }
  dropCalculationChain(parts, workbook);
  return packArchive(parts.all());
}
