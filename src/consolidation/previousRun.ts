import type { BoundRow, BoundTable } from '../entries/boundTable';
import type { BoundWorkbook } from '../entries/boundWorkbook';
import { filledCells } from '../entries/filledCells';
import { workbookText } from '../messages/workbookText';
import { TARGET_ENTRY_KEYS } from '../fields/target/targetFields';
import { TASK_ENTRY_KEYS } from '../fields/task/taskFields';
import { fromSerial, type IsoDate } from '../text/calendar';
import { parseDate } from '../text/parseDate';
import { WORKBOOK_KIND } from '../workbook/identity';
import type { Layout } from '../workbook/layouts/layout';
import { layoutOf } from '../workbook/layouts/layouts';
import { listedStatus } from '../fields/task/taskStatus';
import type { OwnNote } from './consolidation';
import type { Correction } from './corrections';
import { sentMark } from './sentMark';
import {
  DISCREPANCIES,
  KEPT_CORRECTIONS,
  KEPT_NOTES,
  PLAN_ROWS,
  REGISTER,
  ROLL_UPS,
  TARGETS,
  TASKS,
} from './provinceShapes';
import { CORRECTED_KEYS } from './sheets/keptCorrectionsSheet';
import { NOTE_PLACES } from './sheets/keptNotesSheet';
import { rowKey } from './sheets/noteKeys';

export interface RowBefore {
  agencyId: string;
  code: string;
  /** Hash of what the agency had sent. */
  sent: string;
}

/** The content of an earlier province workbook, of the same period (a previous run) or an earlier one. */
export interface PreviousRun {
  planId: string;
  period: string;
  /** Day by which agencies had to send. */
  sendBy: IsoDate | null;
  notes: OwnNote[];
  received: { agencyId: string; agencyName: string; file: string }[];
  /** Arrival days that were entered, by agency id. */
  arrivals: Record<string, IsoDate>;
  tasks: (RowBefore & { status: string | null })[];
  targets: (RowBefore & { numerator: number | null; denominator: number | null })[];
  /** Rows whose entries differ from what the agency sent, including corrections kept from earlier runs. */
  corrections: Correction[];
}

function text<Key extends string>(row: BoundRow<Key>, key: Key): string {
  const value = row.cell(key)?.value ?? null;
  return value === null ? '' : String(value);
}

function number<Key extends string>(row: BoundRow<Key>, key: Key): number | null {
  const value = row.cell(key)?.value;
  return typeof value === 'number' ? value : null;
}

/** A date from a date cell, or from what was typed. */
function day<Key extends string>(row: BoundRow<Key>, key: Key, year: number): IsoDate | null {
  const value = row.cell(key)?.value;
  if (typeof value === 'number') return fromSerial(value);
  return typeof value === 'string' ? parseDate(value, year) : null;
}

/** Columns that somebody deleted. */
const missingIn = <Key extends string>(table: BoundTable<Key> | null, keys: readonly Key[]): Key[] =>
  keys.filter((key) => !table?.headers.some((header) => header.key === key));

/** Replaces every body code in a text (a code, or a note's key) with the current one. */
function presentCodes(workbook: BoundWorkbook, { presentBodyCode }: Layout): (text: string) => string {
  const general = workbookText('section.general');
  const codes = new Map(
    (workbook.table(PLAN_ROWS)?.rows ?? [])
      .filter((row) => text(row, 'section') === general)
      .map((row) => [text(row, 'code'), presentBodyCode(text(row, 'code'))]),
  );
  return (key) =>
    key
      .split(' ')
      .map((word) => codes.get(word) ?? word)
      .join(' ');
}

/**
 * Reads the workbook of an earlier run for the next one: Sở Nội vụ's notes with their rows' keys (in whatever order the
 * rows are now), and what had been received and reported. Null if it is not a province workbook with a known layout.
 */
export function readProvinceWorkbook(workbook: BoundWorkbook): PreviousRun | null {
  const { identity } = workbook;
  const layout = identity && layoutOf(identity.layout);
  if (identity?.kind !== WORKBOOK_KIND.province || !layout) return null;
  const present = presentCodes(workbook, layout);
  const run: PreviousRun = {
    planId: identity.planId,
    period: identity.period,
    sendBy: identity.sendBy,
    notes: [],
    received: [],
    arrivals: {},
    tasks: [],
    targets: [],
    corrections: [],
  };
  const note = (place: OwnNote['place'], key: string, written: string) => {
    if (key !== '' && written.trim() !== '') run.notes.push({ place, key: present(key), text: written });
  };

  // A row looks corrected, too, where a deleted column had an entry.
  const correction = (missing: readonly string[], each: Correction) => {
    if (each.sent !== '' && each.sent !== sentMark(each.entry))
      run.corrections.push(missing.length > 0 ? { ...each, missing } : each);
  };

  for (const row of workbook.table(REGISTER)?.rows ?? []) {
    const agencyId = text(row, 'agencyId');
    if (agencyId === '') continue;
    note('register', agencyId, text(row, 'opinion'));
    const arrivedOn = day(row, 'arrivedOn', identity.year);
    if (arrivedOn !== null) run.arrivals[agencyId] = arrivedOn;
    const file = text(row, 'file');
    // Unusable files are named too; only usable ones have a row count.
    if (number(row, 'rows') !== null) run.received.push({ agencyId, agencyName: text(row, 'agency'), file });
  }
  const taskTable = workbook.table(TASKS);
  const missingOfTasks = missingIn(taskTable, TASK_ENTRY_KEYS);
  for (const row of taskTable?.rows ?? []) {
    const [agencyId, code, typed] = [text(row, 'agencyId'), present(text(row, 'code')), text(row, 'status')];
    if (agencyId === '' || code === '') continue;
    note('task', rowKey(agencyId, code), text(row, 'opinion'));
    const [agencyName, sent] = [text(row, 'agency'), text(row, 'sent')];
    const seenOn = day(row, 'correctedOn', identity.year);
    const entry = filledCells(row, TASK_ENTRY_KEYS);
    correction(missingOfTasks, { agencyId, agencyName, code, sent, seenOn, entry });
    run.tasks.push({ agencyId, code, sent, status: listedStatus(typed) });
  }
  const targetTable = workbook.table(TARGETS);
  const missingOfTargets = missingIn(targetTable, TARGET_ENTRY_KEYS);
  for (const row of targetTable?.rows ?? []) {
    const [agencyId, code] = [text(row, 'agencyId'), text(row, 'code')];
    if (agencyId === '' || code === '') continue;
    note('target', rowKey(agencyId, code), text(row, 'opinion'));
    const [agencyName, sent] = [text(row, 'agency'), text(row, 'sent')];
    const seenOn = day(row, 'correctedOn', identity.year);
    const entry = filledCells(row, TARGET_ENTRY_KEYS);
    correction(missingOfTargets, { agencyId, agencyName, code, sent, seenOn, entry });
    run.targets.push({
      agencyId,
      code,
      sent,
      numerator: number(row, 'numerator'),
      denominator: number(row, 'denominator'),
    });
  }
  for (const row of workbook.table(PLAN_ROWS)?.rows ?? [])
    note('planRow', text(row, 'code'), text(row, 'opinion'));
  for (const row of workbook.table(ROLL_UPS)?.rows ?? [])
    note('planRow', text(row, 'code'), text(row, 'opinion'));
  for (const row of workbook.table(DISCREPANCIES)?.rows ?? [])
    note('discrepancy', text(row, 'key'), text(row, 'decision'));
  for (const row of workbook.table(KEPT_NOTES)?.rows ?? []) {
    const words = text(row, 'notePlace');
    const place = NOTE_PLACES.find((each) => workbookText(`notePlace.${each}`) === words);
    if (place) note(place, text(row, 'key'), text(row, 'opinion'));
  }
  const keptTable = workbook.table(KEPT_CORRECTIONS);
  const missingOfKept = missingIn(keptTable, CORRECTED_KEYS);
  for (const row of keptTable?.rows ?? []) {
    const [agencyId, agencyName] = [text(row, 'agencyId'), text(row, 'agency')];
    const [code, sent] = [present(text(row, 'code')), text(row, 'sent')];
    const seenOn = day(row, 'correctedOn', identity.year);
    const entry = filledCells(row, CORRECTED_KEYS);
    correction(missingOfKept, { agencyId, agencyName, code, sent, seenOn, entry });
  }
  return run;
}
