import type { Agency } from '../agency/catalogue';
import type { BoundCell, BoundRow, BoundTable } from '../entries/boundTable';
import type { BoundWorkbook } from '../entries/boundWorkbook';
import type { IsoDate } from '../text/calendar';
import { tidy } from '../text/normalise';
import { contextOf, type ValidationOptions } from '../validation/engine/context';
import { readSeal, sealState, type Sha256 } from '../validation/seal/seal';
import { knownRows } from '../validation/engine/subjectsOf';
import type { ExpectedTable } from '../validation/engine/subjects';
import type { Finding } from '../validation/engine/finding';
import { byCause, isNamed, type FindingGroup } from '../validation/engine/causes';
import { groupTexts } from '../validation/report/causeText';
import { shownText } from '../validation/report/shown';
import { validateContext, type Validation } from '../validation/engine/validate';
import { isCount, TARGET_ENTRY_KEYS } from '../fields/target/targetFields';
import { TASK_ENTRY_KEYS, type TaskEntryKey, type TaskKey } from '../fields/task/taskFields';
import { isAsked } from '../workbook/agency/agencyRows';
import { columnLetters, parseRange } from '../workbook/address';
import { PROPERTY, WORKBOOK_KIND } from '../workbook/identity';
import { isBlank } from '../workbook/sheetMath';
import type { CellScalar } from '../workbook/spec';
import { cellsText } from './cellsText';
import type { ChangedText, EntryColumns, Returned, ReturnedFinding, ReturnedTask } from './returned';

/** Facts about the file besides its contents. */
export interface FileFacts {
  /** Path as given. */
  file: string;
  modifiedOn: IsoDate | null;
}

const text = (value: CellScalar | undefined): string | null => {
  const tidied = value === null || value === undefined ? '' : tidy(String(value));
  return tidied === '' ? null : tidied;
};

type EntryRow<EntryKey extends string> = {
  code: string;
  sheet: string;
  cell: string;
  entry: Partial<Record<EntryKey, CellScalar>>;
};

/**
 * Value of an entry cell. A formula with a numeric result is a sum somebody typed; any other is reduced to its text, so
 * that no foreign formula survives.
 */
function entered({ value, formula }: BoundCell): CellScalar {
  return formula === null || typeof value === 'number' ? value : `=${formula}`;
}

/** Keeps a percentage typed where a count belongs as such: `100%` is not 1. */
function enteredFigure(cell: BoundCell): CellScalar {
  const value = entered(cell);
  if (typeof value !== 'number' || !cell.numberFormat?.includes('%')) return value;
  return `${shownText(Number((value * 100).toPrecision(12)))}%`;
}

function entriesOf<Key extends string, Row, EntryKey extends Key>(
  table: ExpectedTable<Key, Row>,
  keys: readonly EntryKey[],
  valueOf: (cell: BoundCell, key: EntryKey) => CellScalar,
  isOwed: (row: Row) => boolean = () => true,
): (EntryRow<EntryKey> & { row: BoundRow<Key> })[] {
  const { bound } = table;
  if (!bound) return [];
  const known = knownRows(table, bound as BoundTable<Key>).filter(({ expected }) => isOwed(expected));
  return known.map(({ code, row }) => {
    const entry: Partial<Record<EntryKey, CellScalar>> = {};
    let first: string | null = null;
    for (const key of keys) {
      const cell = row.cell(key);
      if (!cell) continue;
      first ??= cell.address;
      const value = valueOf(cell, key);
      if (!isBlank(value)) entry[key] = value;
    }
    return { code, sheet: bound.sheet.name, cell: first ?? '', entry, row };
  });
}

/** Adds the entry columns once, shared by all rows of a table. */
function withColumns(rows: readonly (EntryRow<TaskEntryKey> & { row: BoundRow<TaskKey> })[]): ReturnedTask[] {
  const [first] = rows;
  const columns: EntryColumns = Object.fromEntries(
    TASK_ENTRY_KEYS.flatMap((key) => {
      const cell = first?.row.cell(key);
      return cell ? [[key, columnLetters(parseRange(cell.address).left)]] : [];
    }),
  );
  return rows.map(({ row: _row, ...task }) => ({ ...task, columns }));
}

/** Rows owed that are missing from it; a row reported in another one is not owed. */
function missingCodes<Key extends string, Row>(
  table: ExpectedTable<Key, Row>,
  isOwed: (row: Row) => boolean = () => true,
): string[] {
  const found = new Set(table.bound ? knownRows(table, table.bound).map(({ code }) => code) : []);
  return [...table.expected].flatMap(([code, row]) => (isOwed(row) && !found.has(code) ? [code] : []));
}

/** One line per cause: per sheet for identical findings, per workbook for damage to the workbook itself. */
function inWords(findings: readonly Finding[], filled: Validation['filled']): ReturnedFinding[] {
  const groups = byCause(findings.filter(({ severity }) => severity !== 'hint'));
  const perSheet = groups.flatMap(({ cause, findings: own }): FindingGroup[] => {
    if (isNamed(cause)) return [{ cause, findings: own }];
    const sheets = [...new Set(own.map(({ sheet }) => sheet))];
    return sheets.map((name) => ({
      cause,
      findings: own.filter(({ sheet }) => sheet === name) as [Finding, ...Finding[]],
    }));
  });
  return perSheet.map((one): ReturnedFinding => {
    const [{ sheet, cell, row }, ...others] = one.findings;
    const { problem, todo } = groupTexts('vi', one, filled);
    const severity = one.findings.some((each) => each.severity === 'error') ? 'error' : 'warning';
    if (others.length === 0) return { severity, sheet, cell, row, problem, todo };
    const cells = one.findings.flatMap((each) => each.cell ?? []);
    return {
      ...{ severity, problem, todo, row: null },
      ...(isNamed(one.cause) ? { sheet: null, cell: null } : { sheet, cell: cellsText(cells) }),
      rows: one.findings.flatMap((each) => each.row ?? []),
    };
  });
}

/** Validates a returned workbook with the rules of Kiểm tra and reduces it to what the consolidation needs. */
export async function returnedWorkbook(
  { file, modifiedOn }: FileFacts,
  workbook: BoundWorkbook,
  options: ValidationOptions,
  sha256: Sha256,
): Promise<Returned> {
  const context = contextOf(workbook, options);
  const { identity, cover } = context;
  if (!identity || identity.kind !== WORKBOOK_KIND.agency)
    return { kind: 'unread', file, reason: 'not-ours', values: {} };
  const { counts, findings, filled } = validateContext(context);
  const coverSays = findings.find(({ rule }) => rule === 'identity/cover-differs')?.values.value;
  const twice = findings.find(({ rule }) => rule === 'structure/filled-twice')?.values;
  const agency: Agency | null = context.owner ?? null;
  return {
    kind: 'read',
    file,
    modifiedOn,
    identity,
    agency,
    reportingDate: cover.reportingDate?.value ?? null,
    preparedBy: text(cover.preparedBy?.value),
    phone: text(cover.phone?.value),
    sample: workbook.snapshot.properties[PROPERTY.sample] === 'true',
    counts,
    findings: inWords(findings, filled),
    seal: readSeal(workbook),
    sealState: await sealState(workbook, sha256),
    tasks: context.tasks.flatMap((table) => withColumns(entriesOf(table, TASK_ENTRY_KEYS, entered, isAsked))),
    targets: context.targets.flatMap((table) =>
      entriesOf(table, TARGET_ENTRY_KEYS, (cell, key) =>
        isCount(key) ? enteredFigure(cell) : entered(cell),
      ).map(({ row, ...target }) => ({
        ...target,
        denominatorCell: row.cell('denominator')?.address ?? '',
      })),
    ),
    missingRows: [
      ...context.tasks.flatMap((table) => missingCodes(table, isAsked)),
      ...context.targets.flatMap((table) => missingCodes(table)),
    ],
    ...(twice && {
      filledTwice: { sheet: shownText(twice.value ?? ''), others: shownText(twice.others ?? '') },
    }),
    coverSays: coverSays === undefined ? null : shownText(coverSays),
    changedTexts: findings.flatMap(({ rule, sheet, cell, row, values }): ChangedText[] =>
      rule === 'structure/plan-text-changed' && sheet !== null && cell !== null && row !== null
        ? [
            {
              code: row,
              sheet,
              cell,
              found: shownText(values.value ?? ''),
              plan: shownText(values.plan ?? ''),
            },
          ]
        : [],
    ),
  };
}
