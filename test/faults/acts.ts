import { cellAddress } from '../../src/workbook/address';
import { ExcelError } from '../office-host/excelError';
import type { OfficeHost } from '../office-host/officeHost';
import { userOf } from '../office-host/user';
import { contentOf, visiblePlaces, type Ledger, type Place } from './ledger';

/** What a user does to the workbook while we work on it. */

export interface Stage {
  office: OfficeHost;
  columns: ReadonlySet<string>;
  /** Key of the entry the operation is about; of the first one if it is about none. */
  target: string;
  /** Expected cell contents, whoever was last entitled to set them. */
  expected: Ledger;
  /** Keys the user changed or removed: the user's action counts. */
  touched: Set<string>;
}

export type Act = (stage: Stage) => void;

const NOTE = 'Khó khăn, ghi chú';

const tableOf = (key: string): string => key.split('|')[0] ?? '';
const codeOf = (key: string): string => key.split('|')[1] ?? '';

function placeOf({ office, columns }: Stage, key: string): Place {
  const place = visiblePlaces(office.workbook, columns).get(key);
  // While the sheet or row is missing or hidden, nobody can do anything to it.
  if (!place) throw new ExcelError('NotThere', key);
  return place;
}

const addressOf = ({ row, column }: Place): string => cellAddress(row, column);

/** Another row of the target's table. */
function otherRow(stage: Stage): string {
  const [table, code] = [tableOf(stage.target), codeOf(stage.target)];
  const keys = [...visiblePlaces(stage.office.workbook, stage.columns).keys()];
  const header = keys.some((each) => each.endsWith(`|${NOTE}`)) ? NOTE : stage.target.split('|')[2];
  const key = keys.find(
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

/** Removes our protection first, as users do who want to sort. */
function freely(stage: Stage, key: string, act: (place: Place) => void): void {
  const place = placeOf(stage, key);
  if (place.sheet.protection) userOf(stage.office).unprotect(place.sheet.name);
  act(place);
}

/** Nothing is owed for what a user removes. */
function takingAway(stage: Stage, isGone: (place: Place) => boolean, act: () => void): void {
  const gone = [...visiblePlaces(stage.office.workbook, stage.columns)].filter(([, place]) => isGone(place));
  act();
  for (const [key] of gone) {
    stage.expected.delete(key);
    stage.touched.add(key);
  }
}

function deleteRow(stage: Stage, { sheet, row }: Place): void {
  takingAway(
    stage,
    (place) => place.sheet === sheet && place.row === row,
    () => userOf(stage.office).deleteRows(sheet.name, row + 1),
  );
}

function deleteSheet(stage: Stage, { sheet }: Place): void {
  takingAway(
    stage,
    (place) => place.sheet === sheet,
    () => userOf(stage.office).deleteSheet(sheet.name),
  );
}

const PASSWORD = 'mật khẩu của Lan';

/** What the message asks for: whoever set it removes it. */
export function takePasswordOff({ office }: Stage): void {
  for (const { name, protection } of office.workbook.sheets)
    if (protection?.password === PASSWORD) userOf(office).unprotect(name, PASSWORD);
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
  "delete the target's row": (stage) => freely(stage, stage.target, (place) => deleteRow(stage, place)),
  'delete another row': (stage) => freely(stage, otherRow(stage), (place) => deleteRow(stage, place)),
  "delete the target's sheet": (stage) => {
    deleteSheet(stage, placeOf(stage, stage.target));
  },
  'delete another sheet': (stage) => {
    const other = [...stage.expected.keys()].find(
      (key) =>
        key.split('|').length === 3 &&
        tableOf(key) !== tableOf(stage.target) &&
        !key.startsWith('Việc riêng'),
    );
    if (other === undefined) throw new ExcelError('NotThere', 'another sheet');
    deleteSheet(stage, placeOf(stage, other));
  },
  'rename the sheet': (stage) => {
    const { sheet } = placeOf(stage, stage.target);
    userOf(stage.office).renameSheet(sheet.name, 'Nhiệm vụ của Lan');
  },
  'set a password': (stage) => {
    const { sheet } = placeOf(stage, stage.target);
    userOf(stage.office).protect(sheet.name, PASSWORD);
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
 * The user leaves the cell: what was typed counts where it ended up. If the row has moved or gone meanwhile, Excel
 * would have ended the editing, so nothing is typed.
 */
export function leaveCell(stage: Stage): void {
  const { office, columns, expected, touched } = stage;
  if (!office.isEditing) return;
  const held = (): Ledger =>
    new Map([...visiblePlaces(office.workbook, columns)].map(([key, place]) => [key, contentOf(place)]));
  const before = held();
  try {
    office.endEditing('enter');
  } catch (error) {
    if (!(error instanceof ExcelError || error instanceof Error)) throw error;
    return;
  }
  for (const [key, value] of held())
    if (before.has(key) && before.get(key) !== value) {
      expected.set(key, value);
      touched.add(key);
    }
}
