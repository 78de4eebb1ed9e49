import type { BoundTable } from '../entries/boundTable';
import { bindWorkbook, type BoundWorkbook } from '../entries/boundWorkbook';
import { filledCells } from '../entries/filledCells';
import type { AgencyEntries } from '../fields/entry';
import { TARGET_ENTRY_KEYS } from '../fields/target/targetFields';
import { TASK_ENTRY_KEYS } from '../fields/task/taskFields';
import { workbookText } from '../messages/workbookText';
import { fold } from '../text/normalise';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { CellScalar } from '../workbook/spec';

type Entry = Record<string, CellScalar>;

/** A table with the texts that identify its rows, and the cells that hold them. */
interface Source {
  table: BoundTable<string>;
  keys: readonly string[];
  wordsKey: string;
  /** Codes of the plan's rows, by folded text; null if two rows share it. */
  codeOf: ReadonlyMap<string, string | null>;
}

/** Identifies the plan's rows by their text when their codes are gone. */
export interface KnownWords {
  tasks: ReadonlyMap<string, string | null>;
  generalTasks: ReadonlyMap<string, string | null>;
  targets: ReadonlyMap<string, string | null>;
}

export interface Gathered {
  /** What could not be placed in a row (the row has other entries, or cannot be identified) is under a code of its own. */
  entries: AgencyEntries;
  /** Rows whose entries came from a sheet other than the one read, or whose code was found by their text. */
  broughtOver: { code: string; sheet: string }[];
  /** Every sheet entries were read from. */
  sheets: string[];
}

const textOf = (value: CellScalar): string => (typeof value === 'string' ? fold(value) : '');

/** Erases the key type, for tables with different keys. */
const anyTable = (table: unknown): BoundTable<string> => table as BoundTable<string>;

function sourcesOf({ tasks, generalTasks, targets }: BoundWorkbook, words: KnownWords): Source[] {
  return [
    { table: tasks, keys: TASK_ENTRY_KEYS, wordsKey: 'content', codeOf: words.tasks },
    { table: generalTasks, keys: TASK_ENTRY_KEYS, wordsKey: 'content', codeOf: words.generalTasks },
    { table: targets, keys: TARGET_ENTRY_KEYS, wordsKey: 'target', codeOf: words.targets },
  ].flatMap(({ table, ...rest }) => (table ? [{ table: anyTable(table), ...rest }] : []));
}

/**
 * Collects everything that was entered, wherever it is: in the bound tables, in copies of their sheets, in duplicate
 * rows, in rows without a code (identified by their text). Nothing is left out: what could not be placed in a row is
 * kept under a code that states its origin.
 * @param read the workbook's regular reading: cover, kept entries
 */
export function gatherEntries(workbook: BoundWorkbook, read: AgencyEntries, words: KnownWords): Gathered {
  const tasks = new Map<string, Entry>();
  const targets = new Map<string, Entry>();
  const broughtOver = new Map<string, string>();
  const sheets = new Set<string>();

  const put = (source: Source, code: string, entry: Entry, sheet: SheetSnapshot, isMoved: boolean): void => {
    const side = source.keys === TARGET_ENTRY_KEYS ? targets : tasks;
    const there = side.get(code);
    const others = Object.entries(entry).filter(
      ([key, value]) => there?.[key] !== undefined && there[key] !== value,
    );
    if (isMoved && Object.keys(entry).some((key) => there?.[key] === undefined))
      broughtOver.set(code, sheet.name);
    side.set(code, { ...entry, ...there });
    if (others.length === 0) return;
    const as = workbookText('kept.other', { code, sheet: sheet.name });
    side.set(as, { ...side.get(as), ...Object.fromEntries(others) });
  };

  const take = (source: Source, isFirst: boolean): void => {
    const { table, keys, wordsKey, codeOf } = source;
    const { sheet } = table;
    sheets.add(sheet.name);
    const present = new Set(table.rows.map(({ code }) => code));
    for (const row of table.rows) {
      const entry = filledCells(row, keys) as Entry;
      if (Object.keys(entry).length === 0) continue;
      if (row.code !== null) {
        put(source, row.code, entry, sheet, !isFirst);
        continue;
      }
      const found = codeOf.get(textOf(row.cell(wordsKey)?.value ?? null)) ?? null;
      if (found !== null && !present.has(found)) put(source, found, entry, sheet, true);
      else {
        const as = workbookText('kept.row', { row: String(row.row + 1), sheet: sheet.name });
        put(source, as, entry, sheet, false);
      }
    }
  };

  let current: BoundWorkbook | null = workbook;
  for (let isFirst = true; current !== null; isFirst = false) {
    const sources: Source[] = sourcesOf(current, words);
    for (const source of sources) take(source, isFirst);
    const read = sources.filter(({ table }) => table.rivals.length > 0).map(({ table }) => table.sheet.name);
    current =
      read.length === 0
        ? null
        : bindWorkbook({
            ...current.snapshot,
            sheets: current.snapshot.sheets.filter(({ name }) => !read.includes(name)),
          });
  }

  // Entries kept from earlier are taken as they are.
  const withKept = (side: Map<string, Entry>, earlier: Record<string, Entry>) => ({
    ...earlier,
    ...Object.fromEntries(side),
  });
  return {
    entries: {
      ...read,
      tasks: withKept(tasks, read.tasks as Record<string, Entry>),
      targets: withKept(targets, read.targets as Record<string, Entry>),
    },
    broughtOver: [...broughtOver].map(([code, sheet]) => ({ code, sheet })),
    sheets: [...sheets],
  };
}
