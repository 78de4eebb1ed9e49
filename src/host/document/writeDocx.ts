import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  SectionType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
  type ISectionOptions,
} from 'docx';
import { MARGIN, MARGIN_LANDSCAPE, textWidth } from '../../paper/a4';
import type * as model from '../../paper/paper';
import { undated } from '../file/ooxml/zip/archive';
import { coreXml } from '../file/ooxml/write/propertiesXml';
import { writable } from './writable';
import { FONT, PAPER_STYLES, styleId } from './paperStyles';

/** Word's own values. */
const A4_TWIPS = { width: 11906, height: 16838 } as const;
const mm = convertMillimetersToTwip;
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const LINES = { top: LINE, bottom: LINE, left: LINE, right: LINE };
/** Horizontal cell padding, in layout tables and in ruled ones. */
const CELL_MARGIN = { plain: 0, ruled: 1.2 } as const;
const MERGE = { start: VerticalMergeType.RESTART, continue: VerticalMergeType.CONTINUE } as const;

function runOf({ text, bold, italic }: model.TextRun): TextRun[] {
  const format = {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italics: italic }),
  };
  return writable(text)
    .split(/\r\n|\r|\n/)
    .map((line, index) => new TextRun({ ...format, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

const paragraphOf = ({ style, runs, keepNext }: model.Paragraph): Paragraph =>
  new Paragraph({
    style: styleId(style),
    ...(keepNext === true ? { keepNext } : {}),
    children: runs.flatMap(runOf),
  });

/** An empty paragraph with a top border: Word, LibreOffice and WPS render it alike, and it moves with the text. */
function ruleOf({ length }: model.HorizontalRule, width: number): Paragraph {
  const side = mm(Math.max(0, (width - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side, firstLine: 0 },
    spacing: { before: 40, after: 0, line: 120, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [new TextRun({ text: '', size: 8 })],
  });
}

function tableOf({ columns, headRows, ruled, rows }: model.Table): Table {
  const margin = mm(ruled ? CELL_MARGIN.ruled : CELL_MARGIN.plain);
  const inside = ruled ? 2 * CELL_MARGIN.ruled : 0;
  const total = columns.reduce((sum, width) => sum + width, 0);
  return new Table({
    width: { size: mm(total), type: WidthType.DXA },
    columnWidths: columns.map(mm),
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: {
      ...(ruled ? LINES : NO_BORDERS),
      insideHorizontal: ruled ? LINE : NO_BORDER,
      insideVertical: ruled ? LINE : NO_BORDER,
    },
    rows: rows.map((cells, index) => {
      let at = 0;
      return new TableRow({
        ...(index < headRows ? { tableHeader: true } : {}),
        cantSplit: true,
        children: cells.map(({ blocks, span = 1, merge }) => {
          const width = columns.slice(at, at + span).reduce((sum, each) => sum + each, 0);
          at += span;
          return new TableCell({
            width: { size: mm(width), type: WidthType.DXA },
            ...(span > 1 ? { columnSpan: span } : {}),
            ...(merge === undefined ? {} : { verticalMerge: MERGE[merge] }),
            margins: { left: margin, right: margin, marginUnitType: WidthType.DXA },
            verticalAlign: index < headRows ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
            children: blocks.map((block) =>
              block.kind === 'rule' ? ruleOf(block, width - inside) : paragraphOf(block),
            ),
          });
        }),
      });
    }),
  });
}

function blockOf(block: model.Block, width: number): Paragraph | Table {
  if (block.kind === 'table') return tableOf(block);
  return block.kind === 'rule' ? ruleOf(block, width) : paragraphOf(block);
}

/** Page number centred in the top margin, except on the first page (Nghị định 30, Phụ lục I, mục II.9). */
const numbered = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ font: FONT, size: 26, children: [PageNumber.CURRENT] })],
      }),
    ],
  });

const margins = ({ top, bottom, left, right }: typeof MARGIN | typeof MARGIN_LANDSCAPE) => ({
  ...{ top: mm(top), bottom: mm(bottom), left: mm(left), right: mm(right), header: mm(10), footer: mm(8) },
});

function sectionOf({ landscape, blocks }: model.PaperSection, index: number): ISectionOptions {
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const isFirst = index === 0;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: isFirst,
      page: {
        // Always given as portrait: the library swaps it.
        size: { ...A4_TWIPS, orientation },
        margin: margins(landscape ? MARGIN_LANDSCAPE : MARGIN),
      },
    },
    headers: {
      default: numbered(),
      ...(isFirst ? { first: new Header({ children: [new Paragraph({})] }) } : {}),
    },
    children: blocks.map((block) => blockOf(block, textWidth(landscape))),
  };
}

/** Writes a document as a .docx file: deterministic, independent of the date. */
export async function writeDocx({ title, sections }: model.Paper): Promise<Uint8Array> {
  const document = new Document({
    title: writable(title),
    styles: PAPER_STYLES,
    sections: sections.map(sectionOf),
  });
  // The library writes the current time into the properties and the zip.
  const core = { path: 'docProps/core.xml', data: coreXml(writable(title)) };
  return undated(new Uint8Array(await Packer.toArrayBuffer(document, undefined, [core])));
}
