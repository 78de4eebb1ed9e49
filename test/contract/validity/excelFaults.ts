import {
  decoded,
  elements,
  overlap,
  rangeOf,
  readPackage,
  relationshipsOf,
  texts,
  unescape,
  type Package,
  type SheetPart,
} from './packageReader';

/**
 * Faults that make Excel repair a file, or silently miscalculate, and that a schema cannot detect: inconsistent parts,
 * and limits ("Excel specifications and limits"). Each line begins with the kind of fault.
 */
export function excelFaults(bytes: Uint8Array): string[] {
  const file = readPackage(bytes);
  return [
    ...packageFaults(file),
    ...sheetListFaults(file),
    ...nameFaults(file),
    ...styleFaults(file),
    ...tableFaults(file),
    ...file.sheets.flatMap((sheet) => [...cellFaults(sheet, file), ...ruleFaults(sheet, file)]),
    ...formulaFaults(file),
  ];
}

const same = (text: string): string => text.normalize('NFC').toLowerCase();

function doubles(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(same(name)).size);
}

function packageFaults({ parts }: Package): string[] {
  const faults: string[] = [];
  const types = parts['[Content_Types].xml'] ?? '';
  const overrides = elements(types, 'Override').map(({ attributes }) => attributes.PartName!.slice(1));
  const defaults = elements(types, 'Default').map(({ attributes }) => attributes.Extension!);
  for (const path of overrides) if (!(path in parts)) faults.push(`content-type: ${path} is not there`);
  for (const path of doubles(overrides)) faults.push(`content-type: two for ${path}`);
  for (const path of Object.keys(parts)) {
    if (
      path !== '[Content_Types].xml' &&
      !overrides.includes(path) &&
      !defaults.includes(path.split('.').pop()!)
    )
      faults.push(`content-type: none for ${path}`);
  }
  for (const path of ['', ...Object.keys(parts)]) {
    const related = relationshipsOf(parts, path);
    for (const { id, target, external } of related)
      if (!external && !(target in parts)) faults.push(`relationship: ${path} ${id} leads to no ${target}`);
    for (const id of doubles(related.map((each) => each.id)))
      faults.push(`relationship: two ${id} of ${path}`);
    for (const [, id] of (parts[path] ?? '').matchAll(/\sr:(?:id|embed)="([^"]*)"/g))
      if (!related.some((each) => each.id === id)) faults.push(`relationship: ${path} has no ${id}`);
  }
  return faults;
}

function sheetListFaults({ workbook, sheets }: Package): string[] {
  const names = sheets.map(({ name }) => name);
  const active = Number(elements(workbook, 'workbookView')[0]?.attributes.activeTab ?? 0);
  return [
    ...doubles(names).map((name) => `sheet: two ${name}`),
    ...names
      .filter((name) => name.length > 31 || name === '' || /[[\]:*?/\\]|^'|'$/.test(name))
      .map((name) => `sheet: name ${name}`),
    ...(sheets[active]?.visible === true ? [] : [`sheet: tab ${active} in front cannot be seen`]),
    ...doubles(elements(workbook, 'sheet').map(({ attributes }) => attributes.sheetId!)).map(
      (id) => `sheet: two of number ${id}`,
    ),
  ];
}

const CELL_LIKE = /^(?:[A-Z]{1,3}\d{1,7}|R\d*C\d*|R|C)$/i;

/** Sheet names before an exclamation mark, quoted or not. */
function sheetsIn(formula: string): string[] {
  const bare = withoutTexts(formula);
  return [...bare.matchAll(/'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!/gu)].map(([, quoted, plain]) =>
    (quoted ?? plain ?? '').replace(/''/g, "'"),
  );
}

const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""');

function nameFaults({ workbook, sheets, parts }: Package): string[] {
  const names = elements(workbook, 'definedName');
  const known = sheets.map(({ name }) => same(name));
  const faults: string[] = [];
  for (const { attributes, inner } of names) {
    const { name = '', localSheetId } = attributes;
    const refersTo = unescape(inner);
    if (!/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]*$/u.test(name) || name.length > 255 || CELL_LIKE.test(name))
      faults.push(`name: ${name} is none`);
    if (refersTo.includes('#REF!')) faults.push(`name: ${name} leads nowhere`);
    if (localSheetId !== undefined && Number(localSheetId) >= elements(workbook, 'sheet').length)
      faults.push(`name: ${name} of no sheet`);
    for (const sheet of sheetsIn(refersTo))
      if (!known.includes(same(sheet))) faults.push(`name: ${name} leads to no sheet ${sheet}`);
  }
  const scoped = names.map(({ attributes }) => `${attributes.localSheetId ?? ''}!${attributes.name}`);
  const tables = tablesOf(parts).map(({ name }) => `!${name}`);
  for (const name of doubles([...scoped, ...tables])) faults.push(`name: two ${name}`);
  return faults;
}

/** Excel's limits for a workbook: 65,490 cell formats, 1,024 fonts and some 200 number formats. */
const STYLE_LIMITS = { fonts: 1_024, cellXfs: 65_490, numFmts: 200, fills: 65_490, borders: 65_490 };

function styleFaults({ styles, sheets }: Package): string[] {
  const items = (list: string, item: string) => elements(elements(styles, list)[0]?.inner ?? '', item);
  const counts = {
    fonts: items('fonts', 'font').length,
    fills: items('fills', 'fill').length,
    borders: items('borders', 'border').length,
    cellXfs: items('cellXfs', 'xf').length,
    numFmts: items('numFmts', 'numFmt').length,
  };
  const faults = Object.entries(STYLE_LIMITS)
    .filter(([list, limit]) => counts[list as keyof typeof counts] > limit)
    .map(([list]) => `style: too many ${list}`);
  for (const { attributes } of items('cellXfs', 'xf')) {
    if (Number(attributes.fontId) >= counts.fonts) faults.push(`style: no font ${attributes.fontId}`);
    if (Number(attributes.fillId) >= counts.fills) faults.push(`style: no fill ${attributes.fillId}`);
    if (Number(attributes.borderId) >= counts.borders) faults.push(`style: no border ${attributes.borderId}`);
    const format = Number(attributes.numFmtId);
    const own = items('numFmts', 'numFmt').some((each) => Number(each.attributes.numFmtId) === format);
    if (format >= 164 && !own) faults.push(`style: no number format ${format}`);
  }
  for (const { name, cells } of sheets)
    for (const { attributes } of cells)
      if (Number(attributes.s ?? 0) >= counts.cellXfs) faults.push(`style: ${name}!${attributes.r} has none`);
  return faults;
}

interface Table {
  path: string;
  id: string;
  name: string;
  ref: string;
  columns: string[];
}

const tablesOf = (parts: Package['parts']): Table[] =>
  Object.entries(parts).flatMap(([path, xml]) => {
    const table = elements(xml, 'table')[0];
    if (!table) return [];
    const { id = '', displayName = '', ref = '' } = table.attributes;
    const columns = elements(table.inner, 'tableColumn').map(({ attributes }) =>
      decoded(attributes.name ?? ''),
    );
    return [{ path, id, name: displayName, ref, columns }];
  });

/** A cell's text or number, as text. */
function shown(sheet: SheetPart, address: string, strings: readonly string[]): string | null {
  const cell = sheet.cells.find(({ attributes }) => attributes.r === address);
  const value = cell && texts(cell.inner, 'v')[0];
  if (!cell) return null;
  if (cell.attributes.t === 'inlineStr') return decoded(texts(cell.inner, 't').join(''));
  return cell.attributes.t === 's' ? (strings[Number(value)] ?? null) : (value ?? null);
}

function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

function tableFaults({ parts, sheets, strings }: Package): string[] {
  const all = tablesOf(parts);
  const faults = doubles(all.map(({ id }) => id)).map((id) => `table: two of number ${id}`);
  for (const sheet of sheets) {
    const paths = relationshipsOf(parts, sheet.path).map(({ target }) => target);
    const own = all.filter(({ path }) => paths.includes(path));
    const merges = elements(sheet.xml, 'mergeCell').map(({ attributes }) => attributes.ref!);
    own.forEach(({ name, ref, columns }, index) => {
      const range = rangeOf(ref);
      if (!range) return void faults.push(`table: ${name} has no range`);
      if (range.bottom === range.top) faults.push(`table: ${name} has no row`);
      if (range.right - range.left + 1 !== columns.length)
        faults.push(`table: ${name} columns do not fill ${ref}`);
      for (const column of doubles(columns)) faults.push(`table: ${name} has two ${column}`);
      columns.forEach((column, position) => {
        const address = `${columnLetters(range.left + position)}${range.top}`;
        const header = shown(sheet, address, strings);
        if (header !== column) faults.push(`table: ${name} column ${column} is ${header} in ${address}`);
      });
      for (const other of own.slice(index + 1))
        if (overlap(range, rangeOf(other.ref)!)) faults.push(`table: ${name} lies over ${other.name}`);
      for (const merge of merges)
        if (overlap(range, rangeOf(merge)!)) faults.push(`table: ${name} has merged cells ${merge}`);
    });
  }
  return faults;
}

const MAX_TEXT = 32_767;

function cellFaults({ name, xml, cells }: SheetPart, { strings }: Package): string[] {
  const faults: string[] = [];
  let row = 0;
  for (const { attributes, inner } of elements(xml, 'row')) {
    if (Number(attributes.r) <= row) faults.push(`cell: ${name} row ${attributes.r} after ${row}`);
    row = Number(attributes.r);
    let column = 0;
    for (const { attributes: cell } of elements(inner, 'c')) {
      const place = rangeOf(cell.r ?? '');
      if (place?.top !== row || place.left <= column) faults.push(`cell: ${name}!${cell.r} is out of place`);
      column = place?.left ?? column;
    }
  }
  for (const { attributes, inner } of cells) {
    const value = texts(inner, 'v')[0] ?? '';
    const isShared = attributes.t === 's';
    if (isShared && strings[Number(value)] === undefined)
      faults.push(`cell: ${name}!${attributes.r} has no text`);
    const text = isShared ? (strings[Number(value)] ?? '') : decoded(value);
    if (text.length > MAX_TEXT) faults.push(`cell: ${name}!${attributes.r} is too long`);
  }
  const merges = elements(xml, 'mergeCell').map(({ attributes }) => attributes.ref!);
  merges.forEach((merge, index) => {
    for (const other of merges.slice(index + 1))
      if (overlap(rangeOf(merge)!, rangeOf(other)!)) faults.push(`cell: ${name} ${merge} lies over ${other}`);
  });
  return faults;
}

const VALIDATION_LIMITS = { errorTitle: 32, error: 255, promptTitle: 32, prompt: 255 };

function ruleFaults({ name, xml }: SheetPart, { styles, sheets }: Package): string[] {
  const faults: string[] = [];
  const validations = elements(xml, 'dataValidation');
  for (const { attributes, inner } of validations) {
    for (const [key, limit] of Object.entries(VALIDATION_LIMITS))
      if (decoded(attributes[key] ?? '').length > limit)
        faults.push(`validation: ${name}!${attributes.sqref} ${key} is too long`);
    for (const formula of [...texts(inner, 'formula1'), ...texts(inner, 'formula2')])
      if (formula.length > 255 || formula.includes('['))
        faults.push(`validation: ${name}!${attributes.sqref} formula ${formula.slice(0, 40)}`);
  }
  const ranges = validations.flatMap(({ attributes }) => (attributes.sqref ?? '').split(' '));
  ranges.forEach((range, index) => {
    for (const other of ranges.slice(index + 1))
      if (overlap(rangeOf(range)!, rangeOf(other)!)) faults.push(`validation: ${name}!${range} and ${other}`);
  });
  const differentials = elements(elements(styles, 'dxfs')[0]?.inner ?? '', 'dxf').length;
  for (const { attributes, inner } of elements(xml, 'cfRule')) {
    if (attributes.dxfId !== undefined && Number(attributes.dxfId) >= differentials)
      faults.push(`conditional: ${name} has no format ${attributes.dxfId}`);
    for (const formula of texts(inner, 'formula'))
      if (withoutTexts(formula).includes('[') || formula.length > 8_192)
        faults.push(`conditional: ${name} formula ${formula.slice(0, 40)}`);
  }
  const known = sheets.map((sheet) => same(sheet.name));
  for (const { attributes } of elements(xml, 'hyperlink'))
    for (const sheet of sheetsIn(attributes.location ?? ''))
      if (!known.includes(same(sheet))) faults.push(`link: ${name}!${attributes.ref} leads to no ${sheet}`);
  for (const line of ['oddHeader', 'oddFooter', 'firstHeader', 'firstFooter'])
    for (const text of texts(xml, line)) if (text.length > 255) faults.push(`header: ${name} ${line}`);
  return faults;
}

/** Introduced after Excel 2007: without their prefix they are stored as unknown names, `#NAME?`. */
const PREFIXED =
  /(?<![\w.])(?:TEXTJOIN|CONCAT|IFS|SWITCH|MAXIFS|MINIFS|XLOOKUP|XMATCH|FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|LET|LAMBDA|IFNA|NUMBERVALUE|DAYS|ISOWEEKNUM|UNICHAR)\(/;

function formulaFaults({ parts, sheets, workbook }: Package): string[] {
  const tables = new Map(tablesOf(parts).map((table) => [same(table.name), table]));
  const known = sheets.map(({ name }) => same(name));
  const faults: string[] = [];
  const look = (where: string, formula: string, inTable: Table | null): void => {
    const bare = withoutTexts(formula);
    if (formula.length > 8_192) faults.push(`formula: ${where} is too long`);
    if (bare.includes('#REF!')) faults.push(`formula: ${where} leads nowhere`);
    if (PREFIXED.test(bare)) faults.push(`formula: ${where} has a young function without its prefix`);
    for (const sheet of sheetsIn(formula))
      if (!known.includes(same(sheet))) faults.push(`formula: ${where} names no sheet ${sheet}`);
    for (const [, name = '', inside = ''] of bare.matchAll(
      /([\p{L}_][\p{L}\p{M}\p{N}_.]*)?\[((?:[^[\]]|\[(?:[^[\]']|'.)*\])*)\]/gu,
    )) {
      const table = name === '' ? inTable : tables.get(same(name));
      if (!table) faults.push(`formula: ${where} names no table ${name}`);
      else for (const fault of columnFaults(inside, table)) faults.push(`formula: ${where} ${fault}`);
    }
  };
  for (const sheet of sheets) {
    const paths = relationshipsOf(parts, sheet.path).map(({ target }) => target);
    const own = [...tables.values()].filter(({ path }) => paths.includes(path));
    for (const { attributes, inner } of sheet.cells) {
      const formula = texts(inner, 'f')[0];
      if (formula === undefined) continue;
      const place = rangeOf(attributes.r!)!;
      const inTable = own.find(({ ref }) => overlap(place, rangeOf(ref)!)) ?? null;
      look(`${sheet.name}!${attributes.r}`, formula, inTable);
    }
  }
  for (const table of tables.values())
    for (const formula of texts(parts[table.path]!, 'calculatedColumnFormula'))
      look(table.name, formula, table);
  for (const { attributes, inner } of elements(workbook, 'definedName'))
    look(attributes.name!, unescape(inner), null);
  return faults;
}

const SPECIAL = ['#this row', '#all', '#data', '#headers', '#totals'];

/** `[#This Row],[Trạng thái]` or `Trạng thái` or `@Trạng thái`: the columns missing from the table. */
function columnFaults(inside: string, { name, columns }: Table): string[] {
  const nested = [...inside.matchAll(/\[((?:[^[\]']|'.)*)\]/g)].map(([, item]) => item!);
  const items = nested.length > 0 ? nested : [inside.replace(/^@/, '')];
  const has = (column: string) => columns.some((each) => same(each) === same(column.replace(/'(.)/g, '$1')));
  return items
    .filter((item) => item !== '' && !SPECIAL.includes(item.toLowerCase()) && !has(item))
    .map((item) => `names no column ${item} of ${name}`);
}
