import { cellAddress } from '../../src/workbook/address';
import { ExcelError } from '../office-host/excelError';
import type { OfficeHost } from '../office-host/officeHost';
import { userOf } from '../office-host/user';
import { ledgerOf, placesOf, type Ledger, type Place } from './ledger';

/** What a person does to the workbook while we work on it. */

export interface Stage {
  office: OfficeHost;
  columns: ReadonlySet<string>;
  /** Key of the entry that the operation is about; of the first one where it is about none. */
  target: string;
  /** What is to be in the cells, whoever was last entitled to them. */
  expected: Ledger;
  /** Keys that the person changed or took away: what he did counts. */
  touched: Set<string>;
}

export type Act = (stage: Stage) => void;

const NOTE = 'Khó khăn, ghi chú';

const tableOf = (key: string): string => key.split('|')[0] ?? '';
const codeOf = (key: string): string => key.split('|')[1] ?? '';

function placeOf({ office, columns }: Stage, key: string): Place {
  const place = placesOf(office.workbook, columns).get(key);
  // Where the sheet or the row is away for the moment nobody can do anything to it.
  if (!place) throw new ExcelError('NotThere', key);
  return place;
}

const addressOf = ({ row, column }: Place): string => cellAddress(row, column);

/** Another row of the target's table. */
function otherRow(stage: Stage): string {
  const [table, code, header] = [tableOf(stage.target), codeOf(stage.target), NOTE];
  const key = [...placesOf(stage.office.workbook, stage.columns).keys()].find(
    (candidate) =>
      tableOf(candidate) === table && codeOf(candidate) !== code && candidate.endsWith(`|${header}`),
  );
  if (key === undefined) throw new ExcelError('NotThere', 'another row');
  return key;
}

function typeAt(stage: Stage, key: string, text: string, source: 'Local' | 'Remote' = 'Local'): void {
  const place = placeOf(stage, key);
  userOf(stage.office, source).type(place.sheet.name, addressOf(place), text);
  stage.expected.set(key, text);
  stage.touched.add(key);
}

/** Takes our protection off first, as people do who want to sort. */
function freely(stage: Stage, key: string, act: (place: Place) => void): void {
  const place = placeOf(stage, key);
  if (place.sheet.protection) userOf(stage.office).unprotect(place.sheet.name);
  act(place);
}

/** What is there no more, because the person took it away. */
function forgetWhatIsGone(stage: Stage): void {
  const now = ledgerOf(stage.office.workbook, stage.columns);
  for (const key of stage.expected.keys())
    if (!now.has(key)) {
      stage.expected.delete(key);
      stage.touched.add(key);
    }
}

/** Only what this act takes away may be forgotten: what the operation has moved aside at this moment is still owed. */
function takingAway(stage: Stage, isGone: (key: string) => boolean, act: () => void): void {
  act();
  const owed = new Map(stage.expected);
  forgetWhatIsGone(stage);
  for (const [key, value] of owed)
    if (!isGone(key) && !stage.expected.has(key)) {
      stage.expected.set(key, value);
      stage.touched.delete(key);
    }
}

export const ACTS: Readonly<Record<string, Act>> = {
  'type in the target': (stage) => typeAt(stage, stage.target, 'Người dùng gõ vào ô này'),
  'type elsewhere': (stage) => typeAt(stage, otherRow(stage), 'Người dùng gõ vào ô khác'),
  'another person types in the target': (stage) =>
    typeAt(stage, stage.target, 'Người khác gõ vào ô này', 'Remote'),
  'clear the target': (stage) => {
    const place = placeOf(stage, stage.target);
    userOf(stage.office).clear(place.sheet.name, addressOf(place));
    stage.expected.set(stage.target, null);
    stage.touched.add(stage.target);
  },
  sort: (stage) =>
    freely(stage, stage.target, ({ table }) => userOf(stage.office).sort(table.name, 'Mã', true)),
  'insert a row': (stage) =>
    freely(stage, stage.target, ({ sheet, table }) =>
      userOf(stage.office).insertRows(sheet.name, table.range.top + 2),
    ),
  "delete the target's row": (stage) =>
    freely(stage, stage.target, ({ sheet, row }) =>
      takingAway(
        stage,
        (key) => tableOf(key) === tableOf(stage.target) && codeOf(key) === codeOf(stage.target),
        () => userOf(stage.office).deleteRows(sheet.name, row + 1),
      ),
    ),
  'delete another row': (stage) => {
    const other = otherRow(stage);
    freely(stage, other, ({ sheet, row }) =>
      takingAway(
        stage,
        (key) => tableOf(key) === tableOf(other) && codeOf(key) === codeOf(other),
        () => userOf(stage.office).deleteRows(sheet.name, row + 1),
      ),
    );
  },
  "delete the target's sheet": (stage) => {
    const { sheet } = placeOf(stage, stage.target);
    takingAway(
      stage,
      (key) => tableOf(key) === tableOf(stage.target),
      () => userOf(stage.office).deleteSheet(sheet.name),
    );
  },
  'delete another sheet': (stage) => {
    const other = [...stage.expected.keys()].find(
      (key) =>
        key.split('|').length === 3 &&
        tableOf(key) !== tableOf(stage.target) &&
        !key.startsWith('Việc riêng'),
    );
    if (other === undefined) throw new ExcelError('NotThere', 'another sheet');
    const { sheet } = placeOf(stage, other);
    takingAway(
      stage,
      (key) => tableOf(key) === tableOf(other),
      () => userOf(stage.office).deleteSheet(sheet.name),
    );
  },
  'rename the sheet': (stage) => {
    const { sheet } = placeOf(stage, stage.target);
    userOf(stage.office).renameSheet(sheet.name, 'Nhiệm vụ của Lan');
  },
  'set a password': (stage) => {
    const { sheet } = placeOf(stage, stage.target);
    userOf(stage.office).protect(sheet.name, 'mật khẩu của Lan');
  },
  'stay in the target': (stage) => {
    const place = placeOf(stage, stage.target);
    stage.office.startEditing(place.sheet.name, addressOf(place), 'Đang gõ dở ở ô này');
  },
  'stay in another cell': (stage) => {
    const place = placeOf(stage, otherRow(stage));
    stage.office.startEditing(place.sheet.name, addressOf(place), 'Đang gõ dở ở ô khác');
  },
};

/**
 * The person leaves the cell: what he typed counts where it landed. His row may have moved, or gone, meanwhile; then
 * Excel would have ended his editing, so nothing is typed.
 */
export function leaveCell(stage: Stage): void {
  const { office, columns, expected, touched } = stage;
  if (!office.isEditing) return;
  const before = ledgerOf(office.workbook, columns);
  try {
    office.endEditing('enter');
  } catch (error) {
    if (!(error instanceof ExcelError || error instanceof Error)) throw error;
    return;
  }
  for (const [key, value] of ledgerOf(office.workbook, columns))
    if (before.has(key) && before.get(key) !== value) {
      expected.set(key, value);
      touched.add(key);
    }
}
