import type { MessageValues } from '../messages/format';
import { workbookText, type WorkbookTextKey } from '../messages/workbookText';
import { letterhead, LETTERHEAD_ROWS, rowOf, type Letterheaded } from './letterhead';
import type { CellScalar, CellSpec, SheetSpec } from './spec';
import type { StyleName } from './styles';
import { GUARD, MARGINS } from './tableSheet';
import { DATE_PROMPT, entryRule } from '../fields/entryKinds';

const WIDTH = 4;

export type CoverRowCells = Record<number, { value: CellScalar; style: StyleName }>;

/** Builds a cover under its letterhead from top to bottom: label and value pairs, full-width texts, guide, colours. */
export interface CoverPage {
  /** Adds a row of cells; `#` in a merge is replaced by its row number. */
  add(cells: CoverRowCells, height: number, ...merges: string[]): void;
  /** Adds a full-width text. */
  wide(value: CellScalar, style: StyleName, height: number): void;
  /** Adds a label at the left with its value at the right. */
  pair(label: WorkbookTextKey, value: CellScalar, style: StyleName): void;
  /** Adds each text with its values. */
  guide(texts: readonly (readonly [WorkbookTextKey, MessageValues?])[]): void;
  legend(colours: readonly (readonly [StyleName, WorkbookTextKey])[]): void;
  /** Returns the finished sheet; `reportingDate` is the 1-based row of the date, validated to be near `year`. */
  sheet(name: string, reportingDate: number, year: number): SheetSpec;
}

/** A row of a cover: `draw` adds it to the page. */
export interface CoverLine<Input> {
  /** Set if something else refers to the row. */
  readonly key?: string;
  readonly draw: (page: CoverPage, input: Input) => void;
}

type Keyed<Lines extends readonly CoverLine<never>[]> = Extract<Lines[number], { key: string }>['key'];

/** 1-based rows, below the letterhead, of the lines that have a key. */
export const coverRows = <const Lines extends readonly CoverLine<never>[]>(
  lines: Lines,
): Readonly<Record<Keyed<Lines>, number>> =>
  Object.fromEntries(
    lines.flatMap(({ key }, index) => (key === undefined ? [] : [[key, LETTERHEAD_ROWS + index + 1]])),
  ) as Record<Keyed<Lines>, number>;

export function createCoverPage(of: Letterheaded): CoverPage {
  const rows: (CellSpec | null)[][] = letterhead({ of, width: WIDTH, right: 2 });
  const merges = ['A1:B1', 'C1:D1', 'A2:B2', 'C2:D2'];
  const rowHeights: Record<number, number> = { 0: 36, 1: 36 };
  const page: CoverPage = {
    add(cells, height, ...merged) {
      rows.push(rowOf(WIDTH, cells));
      rowHeights[rows.length - 1] = height;
      merges.push(...merged.map((each) => each.replace(/#/g, String(rows.length))));
    },
    wide: (value, style, height) => page.add({ 0: { value, style } }, height, 'A#:D#'),
    pair: (label, value, style) =>
      page.add(
        {
          0: { value: workbookText(label), style: 'label' },
          1: { value: null, style: 'label' },
          2: { value, style },
          3: { value: null, style },
        },
        24,
        'A#:B#',
        'C#:D#',
      ),
    guide(texts) {
      page.wide(workbookText('cover.guide'), 'heading', 24);
      for (const [key, values] of texts) {
        const text = workbookText(key, values);
        page.wide(text, 'guide', 18 * Math.ceil(text.length / 88) + 3);
      }
    },
    legend(colours) {
      page.wide(workbookText('cover.legend'), 'heading', 26);
      for (const [style, key] of colours)
        page.add({ 0: { value: null, style }, 1: { value: workbookText(key), style: 'guide' } }, 20, 'B#:D#');
    },
    sheet: (name, reportingDate, year) => ({
      name,
      visibility: 'visible',
      tabColor: 'C00000',
      showGridlines: false,
      zoom: 100,
      columns: [{ width: 18 }, { width: 22 }, { width: 22 }, { width: 28 }],
      rowHeights,
      rows,
      merges,
      tables: [],
      validations: [{ range: `C${reportingDate}`, ...entryRule('date', DATE_PROMPT, year) }],
      conditionalFormats: [],
      protection: GUARD,
      page: {
        orientation: 'landscape',
        fitToWidth: 1,
        fitToHeight: 1,
        margins: MARGINS,
        centerHorizontally: true,
        printArea: `A1:D${rows.length}`,
      },
      charts: [],
    }),
  };
  return page;
}
