import { zipSync } from 'fflate';
import type { PlanRow, Section } from '../../../../src/plan/plan';
import { writeXlsx } from '../../../../src/host/file/ooxml/write/writeWorkbook';
import type { WorkbookSpec } from '../../../../src/workbook/spec';

/** A printed cell of a layout; null if covered by a merged cell. */
export type Printed = string | null;
export interface PrintedTable {
  /** Paragraphs above it. */
  before: string[];
  rows: Printed[][];
}

/** A plan's rows as printed in an appendix. */
export interface Content {
  sections: Section[];
  rows: Pick<
    PlanRow,
    'section' | 'objective' | 'task' | 'activity' | 'product' | 'lead' | 'coordinating' | 'time' | 'budget'
  >[];
}

export interface Layout {
  name: string;
  tables(content: Content): PrintedTable[];
  /** What the layout cannot show because it lacks the columns. */
  lacks: readonly ('budget' | 'coordinating' | 'product' | 'sectionTitle')[];
}

const wide = (text: string, width: number): Printed[] => [text, ...new Array<null>(width - 1).fill(null)];

/** Merges equal vertical neighbours into one cell, while `within` stays the same. */
function mergedDown(rows: Printed[][], columns: readonly number[], within: readonly string[]): Printed[][] {
  return rows.map((row, index) =>
    row.map((cell, column) =>
      columns.includes(column) &&
      index > 0 &&
      cell !== '' &&
      rows[index - 1]?.[column] === cell &&
      within[index - 1] === within[index]
        ? null
        : cell,
    ),
  );
}

const bySection = ({ sections, rows }: Content) =>
  sections.map((section) => ({ section, rows: rows.filter((row) => row.section === section.code) }));

const nine = (row: Content['rows'][number], number: string): string[] => [
  number,
  row.objective,
  row.task,
  row.activity ?? '',
  row.product,
  row.lead,
  row.coordinating,
  row.time,
  row.budget,
];
const NINE = [
  'TT',
  'Mục tiêu',
  'Nhiệm vụ',
  'Hoạt động',
  'Kết quả/ Sản phẩm',
  'Chủ trì',
  'Phối hợp',
  'Thời gian',
  'Kinh phí (triệu đồng)',
];

/** Rows of a section as an outline: a line for each mục tiêu and nhiệm vụ, then the items with their details. */
function outline(
  rows: Content['rows'],
  line: (text: string, depth: 'objective' | 'task', n: number[]) => Printed[],
  item: (text: string, row: Content['rows'][number], n: number[]) => Printed[],
): Printed[][] {
  const printed: Printed[][] = [];
  let [objective, task] = [0, 0];
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    const isNewObjective = row.objective !== before?.objective;
    if (isNewObjective) {
      [objective, task] = [objective + 1, 0];
      printed.push(line(row.objective, 'objective', [objective]));
    }
    const isNewTask = isNewObjective || row.task !== before?.task;
    if (isNewTask) task += 1;
    if (row.activity === null) printed.push(item(row.task, row, [objective, task]));
    else {
      if (isNewTask) printed.push(line(row.task, 'task', [objective, task]));
      printed.push(item(row.activity, row, [objective, task, 1]));
    }
  });
  return printed;
}

export const LAYOUTS: readonly Layout[] = [
  {
    name: 'nine columns, merged down, sections over the whole width, footer of signatures',
    lacks: [],
    tables: (content) => [
      {
        before: ['PHỤ LỤC', 'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2024'],
        rows: [
          NINE,
          ...bySection(content).flatMap(({ section, rows }) => [
            wide(`${section.code}. ${section.title}`, 9),
            ...mergedDown(
              rows.map((row) => nine(row, '')),
              [1, 2, 4, 5, 6, 7, 8],
              rows.map(({ objective, task }) => `${objective} ${task}`),
            ),
          ]),
        ],
      },
      { before: [], rows: [['Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN']] },
    ],
  },
  {
    name: 'every cell repeated, ordinals, the header again every ten rows, numbers of the columns',
    lacks: [],
    tables: (content) => {
      let count = 0;
      const body = bySection(content).flatMap(({ section, rows }) => [
        [section.code, section.title, ...new Array<string>(7).fill('')],
        ...rows.map((row) => nine(row, String(++count))),
      ]);
      return [
        {
          before: ['Kế hoạch năm 2024'],
          rows: [
            NINE,
            NINE.map((_, index) => `(${index + 1})`),
            ...body.flatMap((row, index) => (index > 0 && index % 10 === 0 ? [NINE, row] : [row])),
          ],
        },
      ];
    },
  },
  {
    name: 'a table for each section, its name above it',
    lacks: [],
    tables: (content) =>
      bySection(content).map(({ section, rows }) => ({
        before: ['Năm 2024', `${section.code}. ${section.title}`],
        rows: [NINE, ...rows.map((row, index) => nine(row, String(index + 1)))],
      })),
  },
  {
    name: 'the table split at page ends, without a header of its own',
    lacks: [],
    tables: (content) => {
      const rows = bySection(content).flatMap(({ section, rows: own }) => [
        wide(`${section.code}. ${section.title}`, 9),
        ...own.map((row) => nine(row, '')),
      ]);
      const pages: Printed[][][] = [];
      for (let start = 0; start < rows.length; start += 17) pages.push(rows.slice(start, start + 17));
      return pages.map((page, index) => ({
        before: index === 0 ? ['Năm 2024'] : [],
        rows: index === 0 ? [NINE, ...page] : page,
      }));
    },
  },
  {
    name: 'an outline in one column: roman, 1., 1.1., hoạt động',
    lacks: ['budget'],
    tables: (content) => [
      {
        before: ['Phụ lục năm 2024'],
        rows: [
          [
            'STT',
            'Nội dung nhiệm vụ',
            'Sản phẩm đầu ra',
            'Cơ quan chủ trì',
            'Cơ quan phối hợp',
            'Thời hạn hoàn thành',
          ],
          ...bySection(content).flatMap(({ section, rows }) => [
            [section.code, section.title.toUpperCase(), '', '', '', ''],
            ...outline(
              rows,
              (text, _depth, n) => [n.join('.'), text, '', '', '', ''],
              (text, row, n) => [
                n.length > 2 ? '' : n.join('.'),
                text,
                row.product,
                row.lead,
                row.coordinating,
                row.time,
              ],
            ),
          ]),
        ],
      },
    ],
  },
  {
    name: 'groups merged over the whole width',
    lacks: ['budget', 'coordinating'],
    tables: (content) => [
      {
        before: ['Năm 2024'],
        rows: [
          ['STT', 'Nhiệm vụ', 'Kết quả dự kiến', 'Đơn vị thực hiện', 'Tiến độ'],
          ...bySection(content).flatMap(({ section, rows }) => [
            wide(`${section.code}. ${section.title}`, 5),
            ...outline(
              rows,
              (text) => wide(text, 5),
              (text, row) => ['', text, row.product, row.lead, row.time],
            ),
          ]),
        ],
      },
    ],
  },
  {
    name: 'a header of two rows, a column of fields, columns in another order',
    lacks: [],
    tables: ({ sections, rows }) => [
      {
        before: ['Năm 2024'],
        rows: [
          [
            'Lĩnh vực',
            'Mục tiêu',
            'Nhiệm vụ',
            'Hoạt động',
            'Thời gian thực hiện',
            'Phân công',
            null,
            'Sản phẩm',
            'Kinh phí',
          ],
          [null, null, null, null, null, 'Chủ trì', 'Phối hợp', null, null],
          ...mergedDown(
            rows.map((row) => [
              sections.find(({ code }) => code === row.section)?.title ?? '',
              row.objective,
              row.task,
              row.activity ?? '',
              row.time,
              row.lead,
              row.coordinating,
              row.product,
              row.budget,
            ]),
            [0, 1, 2],
            rows.map(({ section, objective }) => `${section} ${objective}`),
          ),
        ],
      },
    ],
  },
  {
    name: 'cells printed empty under the first of a mục tiêu and of a nhiệm vụ, formatted emptiness below',
    lacks: [],
    tables: (content) => [
      {
        before: ['Năm 2024'],
        rows: [
          NINE,
          ...bySection(content).flatMap(({ section, rows }) => [
            [section.code, section.title, ...new Array<string>(7).fill('')],
            ...rows.map((row, index) => {
              const before = rows[index - 1];
              const cells = nine(row, '');
              const isSame = before?.objective === row.objective;
              if (isSame) cells[1] = '';
              if (isSame && before.task === row.task) cells[2] = '';
              return cells;
            }),
          ]),
          ...Array.from({ length: 200 }, () => new Array<string>(9).fill('')),
        ],
      },
    ],
  },
];

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

interface Box {
  row: number;
  column: number;
  text: string;
  right: number;
  bottom: number;
}

/** A table's cells with their spans: a covered position belongs to the cell at its left, else to the one above. */
export function boxesOf(rows: Printed[][]): Box[] {
  const owner: (Box | undefined)[][] = [];
  const boxes: Box[] = [];
  rows.forEach((cells, row) => {
    owner.push([]);
    cells.forEach((text, column) => {
      if (text !== null) {
        const box = { row, column, text, right: column, bottom: row };
        boxes.push(box);
        (owner[row] as Box[])[column] = box;
        return;
      }
      const left = owner[row]?.[column - 1];
      const above = owner[row - 1]?.[column];
      // A cell above that does not extend to the right extends down; otherwise the cell at the left extends here.
      const isAcross = left?.row === row && (isWide(cells) || row === 0 || above === undefined);
      const box = isAcross ? left : above;
      if (!box) throw new Error(`row ${row}, column ${column} is covered by nothing`);
      box.right = Math.max(box.right, column);
      box.bottom = Math.max(box.bottom, row);
      (owner[row] as Box[])[column] = box;
    });
  });
  return boxes;
}

const isWide = (cells: Printed[]): boolean =>
  cells.length > 1 && cells.slice(1).every((cell) => cell === null);

export function asHtml(tables: PrintedTable[]): Buffer {
  const body = tables.map(({ before, rows }) => {
    const boxes = boxesOf(rows);
    const lines = rows.map((_, row) =>
      boxes
        .filter((box) => box.row === row)
        .map(({ text, column, right, bottom }) => {
          const paragraphs = text.split('\n').map((line) => `<p>${escape(line)}</p>`);
          return `<td colspan="${right - column + 1}" rowspan="${bottom - row + 1}">${paragraphs.join('')}</td>`;
        })
        .join(''),
    );
    return [
      ...before.map((line) => `<p>${escape(line)}</p>`),
      `<table><tbody>${lines.map((line) => `<tr>${line}</tr>`).join('\n')}</tbody></table>`,
    ].join('\n');
  });
  return Buffer.from(`<!doctype html><html><body>${body.join('\n')}</body></html>`);
}

const RUN = (text: string): string => `<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
const PARAGRAPH = (text: string): string => `<w:p>${text === '' ? '' : RUN(text)}</w:p>`;

/** A minimal .docx: tables with gridSpan and vMerge, as written by Word. */
export function asDocx(tables: PrintedTable[]): Buffer {
  const body = tables.map(({ before, rows }) => {
    const boxes = boxesOf(rows);
    const lines = rows.map((cells, row) => {
      const parts: string[] = [];
      for (let column = 0; column < cells.length;) {
        const box = boxes.find(
          (each) => each.row <= row && row <= each.bottom && each.column <= column && column <= each.right,
        );
        if (!box) throw new Error(`nothing at ${row}, ${column}`);
        const span = box.right - box.column + 1;
        const properties = [
          ...(span > 1 ? [`<w:gridSpan w:val="${span}"/>`] : []),
          ...(box.bottom > box.row ? [box.row === row ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'] : []),
        ];
        const text = box.row === row ? box.text.split('\n').map(PARAGRAPH).join('') : PARAGRAPH('');
        parts.push(`<w:tc><w:tcPr>${properties.join('')}</w:tcPr>${text}</w:tc>`);
        column += span;
      }
      return `<w:tr>${parts.join('')}</w:tr>`;
    });
    return `${before.map(PARAGRAPH).join('')}<w:tbl>${lines.join('')}</w:tbl>`;
  });
  return docxOf(body.join(PARAGRAPH('')));
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export function docxOf(body: string, more: Record<string, string> = {}): Buffer {
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${kind}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${MAIN}"><w:body>${body}</w:body></w:document>`,
    ...more,
  };
  const encoder = new TextEncoder();
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, encoder.encode(text)]))),
  );
}

const letter = (column: number): string => String.fromCharCode(65 + column);

/**
 * A single sheet with the tables below each other as in a document, its first lines and section names in their own
 * cells.
 */
export async function asXlsx(tables: PrintedTable[]): Promise<Buffer> {
  const rows: Printed[][] = [];
  const merges: string[] = [];
  for (const table of tables) {
    const width = table.rows[0]?.length ?? 1;
    for (const line of table.before) rows.push([line, ...new Array<string>(width - 1).fill('')]);
    const top = rows.length;
    for (const { row, column, right, bottom } of boxesOf(table.rows))
      if (right > column || bottom > row)
        merges.push(`${letter(column)}${top + row + 1}:${letter(right)}${top + bottom + 1}`);
    rows.push(...table.rows);
  }
  const spec: WorkbookSpec = {
    title: 'Phụ lục',
    activeSheet: 'Phụ lục',
    defaultFont: { name: 'Times New Roman', size: 12 },
    styles: { lines: { border: { top: { style: 'thin', color: '000000' } } } },
    names: [],
    properties: {},
    sheets: [
      {
        name: 'Phụ lục',
        visibility: 'visible',
        showGridlines: true,
        columns: [],
        rowHeights: {},
        rows: rows.map((cells) =>
          cells.map((text) => ({ value: text === '' ? null : text, style: 'lines' })),
        ),
        merges,
        tables: [],
        validations: [],
        conditionalFormats: [],
        charts: [],
      },
    ],
  };
  return Buffer.from(await writeXlsx(spec));
}

export function asTabSeparated(tables: PrintedTable[]): Buffer {
  const cell = (text: Printed) =>
    text === null ? '' : /[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  const lines = tables.flatMap(({ rows }) => rows.map((cells) => cells.map(cell).join('\t')));
  return Buffer.from(lines.join('\r\n'));
}
