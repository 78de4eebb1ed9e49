import { workbookText } from '../../../messages/workbookText';
import { columnLetters } from '../../../workbook/address';
import { quoted } from '../../../workbook/sheetMath';
import type { CellScalar, CellSpec } from '../../../workbook/spec';
import { mergedIn, namedCount } from './namedCount';
import { cellsOf, ownLettersOf, rowsOf, type SourceRow, type SummarySource } from './summarySource';

type StateKey = 'done' | 'late' | 'overdue' | 'soon' | 'open';

/** Prefixes of deadline states: “Hoàn thành đúng hạn” counts as done too. */
const COUNTED: readonly (readonly [StateKey, string])[] = [
  ['done', `${workbookText('tracker.done')}*`],
  ['late', workbookText('tracker.late')],
  ['overdue', workbookText('tracker.overdue')],
  ['soon', workbookText('tracker.soon')],
  ['open', workbookText('tracker.open')],
];

/** Columns of a block of progress after its label. */
export const PROGRESS_COLUMNS = ['total', ...COUNTED.map(([state]) => state), 'rest', 'rate'] as const;

/** Columns: label, total, the counts, without deadline, rate. */
const TOTAL = 1;
export const REST = 2 + COUNTED.length;
export const RATE = REST + 1;
/** More names than a chart can show; further ones are counted under “Khác, chưa ghi”. */
const MOST_NAMES = 60;
/** A COUNTIFS criterion is limited to 255 characters, including escapes. */
const LONGEST_NAME = 200;

const isName = (value: CellScalar): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_NAME && !/^[=<>]/.test(value);

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function namesIn(rows: readonly SourceRow[]): string[] {
  const names = new Map<string, string>();
  for (const { value } of rows)
    if (isName(value) && !names.has(value.toLowerCase())) names.set(value.toLowerCase(), value);
  return [...names.values()].slice(0, MOST_NAMES);
}

const matches = (state: CellScalar, wanted: string): boolean => {
  const said = String(state ?? '').toLowerCase();
  const word = wanted.toLowerCase();
  return word.endsWith('*') ? said.startsWith(word.slice(0, -1)) : said === word;
};

const summed = (terms: readonly string[]): string => terms.join('+');
const rounded = (value: number): number => Math.round(value * 10) / 10;

/** @param headRow 1-based sheet row of the block's header. */
export function progressBlock(sources: readonly SummarySource[], key: 'lead' | 'field', headRow: number) {
  const named = mergedIn(sources, key);
  const rows = named.flatMap(({ source, merged }) => rowsOf(source, key, 'state', merged));
  const names = namesIn(rows);
  const head = ([key, ...PROGRESS_COLUMNS] as const).map((column): CellSpec => ({
    value: workbookText(`tracker.summary.column.${column}`),
    style: 'head',
  }));
  const first = headRow + 1;
  const [othersRow, totalRow] = [first + names.length, first + names.length + 1];
  const counts = (own: readonly SourceRow[]): number[] => [
    own.length,
    ...COUNTED.map(([, wanted]) => own.filter(({ state }) => matches(state, wanted)).length),
  ];
  const total = counts(rows);
  const listed = names.map((name) => counts(rows.filter(({ value }) => isName(value) && same(value, name))));
  const others = total.map((count, index) => count - listed.reduce((sum, one) => sum + (one[index] ?? 0), 0));

  const body = names.map((name, index) => {
    const label = `$A${first + index}`;
    const formulas = [null, ...COUNTED.map(([, wanted]) => wanted)].map((wanted) =>
      summed(named.map((each) => namedCount(each, key, label, wanted))),
    );
    return countRow(name, first + index, listed[index] ?? [], formulas);
  });
  const between = (column: number) => {
    const letter = columnLetters(column);
    return `${letter}${totalRow}-SUM(${letter}${first - 1}:${letter}${othersRow - 1})`;
  };
  const ofAll = [null, ...COUNTED.map(([, wanted]) => wanted)].map((wanted) =>
    summed(
      sources.map((source) => {
        const states = cellsOf(source, ownLettersOf(source, 'state'));
        return wanted === null ? `COUNTA(${states})` : `COUNTIF(${states},${quoted(wanted)})`;
      }),
    ),
  );
  return {
    head,
    body: [
      ...body,
      countRow(
        workbookText('tracker.summary.others'),
        othersRow,
        others,
        others.map((_count, index) => between(TOTAL + index)),
      ),
      countRow(workbookText('tracker.summary.all'), totalRow, total, ofAll),
    ],
  };
}

function countRow(
  label: string,
  row: number,
  counts: readonly number[],
  formulas: readonly string[],
): CellSpec[] {
  const [total = 0, done = 0, , ...open] = counts;
  const [totalCell, doneCell] = [`B${row}`, `C${row}`];
  const openCells = open.map((_count, index) => `${columnLetters(4 + index)}${row}`);
  return [
    { value: label, style: 'label' },
    ...counts.map((value, index): CellSpec => ({ value, formula: formulas[index] ?? '0' })),
    {
      value: total - done - open.reduce((sum, count) => sum + count, 0),
      formula: [totalCell, doneCell, ...openCells].join('-'),
    },
    {
      value: total === 0 ? '' : rounded((done * 100) / total),
      formula: `IF(${totalCell}=0,"",ROUND(${doneCell}*100/${totalCell},1))`,
      style: 'rate',
    },
  ];
}
