import { workbookText, type WorkbookTextKey } from '../messages/workbookText';
import { toSerial } from '../text/calendar';
import { NAME } from '../workbook/identity';
import type { ValidationSpec } from '../workbook/spec';
import type { StyleName } from '../workbook/styles';

/** How text typed into a cell is parsed. */
export type TypedAs = 'status' | 'percent' | 'number' | 'date' | 'text';

export type ValidationRule = Omit<ValidationSpec, 'range'>;

interface EntryKindFacts {
  readonly style: StyleName;
  readonly typedAs: TypedAs;
  /** Maximum length in characters; null for cells that do not take text. */
  readonly limit: number | null;
  /** Text that never needs a second line. */
  readonly isOneLine: boolean;
  readonly error: { readonly title: WorkbookTextKey; readonly message: WorkbookTextKey };
  /** Data validation bounds of the cell. */
  readonly bounds: (year: number) => Pick<ValidationSpec, 'kind' | 'operator' | 'formula1' | 'formula2'>;
}

const LINE_LIMIT = 200;
/** One document a week for a year, each with its date. */
const PAPERS_LIMIT = 1500;
const TEXT_LIMIT = 2000;

const upTo = (limit: number) => () =>
  ({ kind: 'textLength', operator: 'lessThanOrEqual', formula1: String(limit) }) as const;
const notNegative = () => ({ kind: 'decimal', operator: 'greaterThanOrEqual', formula1: '0' }) as const;
const errorOf = (subject: 'status' | 'percent' | 'date' | 'document' | 'spent' | 'figure' | 'note') =>
  ({ title: `error.${subject}.title`, message: `error.${subject}.message` }) as const;

/**
 * Years before and after the plan's that a date may fall in: wide enough for late work, narrow enough to catch
 * 15/3/204.
 */
const MARGIN_YEARS = 1;

/** The first and last valid date in the workbook of a plan's year. Serials. */
export const dayBounds = (year: number): readonly [first: number, last: number] => [
  toSerial(`${year - MARGIN_YEARS}-01-01`),
  toSerial(`${year + MARGIN_YEARS}-12-31`),
];

/** The kinds of entry cells, with everything that depends on the kind. */
export const ENTRY_KINDS = {
  // Statuses come from the hidden list sheet: an inline list over 255 characters would corrupt the file.
  status: {
    style: 'entryCentre',
    typedAs: 'status',
    limit: null,
    isOneLine: true,
    error: errorOf('status'),
    bounds: () => ({ kind: 'list', formula1: NAME.statuses }),
  },
  percent: {
    style: 'entryPercent',
    typedAs: 'percent',
    limit: null,
    isOneLine: true,
    error: errorOf('percent'),
    bounds: () => ({ kind: 'decimal', operator: 'between', formula1: '0', formula2: '100' }),
  },
  date: {
    style: 'entryDate',
    typedAs: 'date',
    limit: null,
    isOneLine: true,
    error: errorOf('date'),
    bounds: (year) => ({
      kind: 'date',
      operator: 'between',
      formula1: String(dayBounds(year)[0]),
      formula2: String(dayBounds(year)[1]),
    }),
  },
  documentNumber: {
    style: 'entryVerbatim',
    typedAs: 'text',
    limit: PAPERS_LIMIT,
    isOneLine: true,
    error: errorOf('document'),
    bounds: upTo(PAPERS_LIMIT),
  },
  line: {
    style: 'inputText',
    typedAs: 'text',
    limit: LINE_LIMIT,
    isOneLine: true,
    error: errorOf('document'),
    bounds: upTo(LINE_LIMIT),
  },
  amount: {
    style: 'entryAmount',
    typedAs: 'number',
    limit: null,
    isOneLine: true,
    error: errorOf('spent'),
    bounds: notNegative,
  },
  count: {
    style: 'entryCount',
    typedAs: 'number',
    limit: null,
    isOneLine: true,
    error: errorOf('figure'),
    bounds: notNegative,
  },
  text: {
    style: 'entryText',
    typedAs: 'text',
    limit: TEXT_LIMIT,
    isOneLine: false,
    error: errorOf('note'),
    bounds: upTo(TEXT_LIMIT),
  },
} as const satisfies Readonly<Record<string, EntryKindFacts>>;

export type EntryKind = keyof typeof ENTRY_KINDS;

/** Prompt beside a cell that accepts any date. */
export const DATE_PROMPT = { title: 'prompt.date.title', message: 'prompt.date.message' } as const;

/** Data validation for a kind of cell in the workbook of a plan's year. */
export function entryRule(
  kind: EntryKind,
  prompt: { title: WorkbookTextKey; message: WorkbookTextKey },
  year: number,
): ValidationRule {
  const { bounds, error, limit }: EntryKindFacts = ENTRY_KINDS[kind];
  const values = { year, from: year - MARGIN_YEARS, to: year + MARGIN_YEARS, limit: limit ?? '' };
  return {
    ...bounds(year),
    allowBlank: true,
    prompt: { title: workbookText(prompt.title), message: workbookText(prompt.message, values) },
    error: {
      style: 'stop',
      title: workbookText(error.title),
      message: workbookText(error.message, values),
    },
  };
}
