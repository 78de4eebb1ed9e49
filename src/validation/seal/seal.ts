import type { BoundWorkbook } from '../../entries/boundWorkbook';
import { IDENTITY } from '../../entries/tableShapes';
import { workbookText } from '../../messages/workbookText';
import type { IsoDate } from '../../text/calendar';
import { formatDate } from '../../text/formatDate';
import { cellAddress, parseRange } from '../../workbook/address';
import type { CellChange } from '../../workbook/change';
import { SEAL } from '../../workbook/identity';
import { canonicalEntries, plainCell } from './canonicalEntries';
import type { Severity } from '../engine/finding';

/** SHA-256 of a text as UTF-8, in lower-case hex. The core has no cryptography of its own. */
export type Sha256 = (text: string) => Promise<string>;

/**
 * What a seal's hash is over: 1 the entries alone (workbooks marked until 2026), 2 the day, the name and the counts as well.
 */
export type SealVersion = 1 | 2;

/**
 * That a workbook was checked and marked ready. An integrity mark, not a signature: anyone can make one, on any day that
 * they care to set their clock to.
 */
export interface Seal {
  version: SealVersion;
  /** As the sealing machine's clock had it. */
  on: IsoDate;
  by: string;
  counts: Record<Severity, number>;
  /** SHA-256, lower-case hex. */
  hash: string;
}

export type SealState = 'none' | 'intact' | 'changed';

/** Cells of the very hidden sheet, by the key beside them. */
function identityCells(workbook: BoundWorkbook) {
  const rows = workbook.table(IDENTITY)?.rows ?? [];
  return new Map(rows.map(({ cell }) => [String(cell('key')?.value ?? ''), cell('value')]));
}

/** Stands before the hash of a version 2; a version 1 has nothing there. The identity sheet of an older workbook has no row to spare. */
const VERSION_2 = '2:';

/** What is hashed. */
function sealedText(workbook: BoundWorkbook, { version, on, by, counts }: Omit<Seal, 'hash'>): string {
  const entries = canonicalEntries(workbook);
  if (version === 1) return entries;
  return JSON.stringify([version, on, plainCell(by), counts.error, counts.warning, counts.hint, entries]);
}

/** The seal that a workbook carries; null where it carries none. */
export function readSeal(workbook: BoundWorkbook): Seal | null {
  const cells = identityCells(workbook);
  const text = (key: string) => String(cells.get(key)?.value ?? '');
  const stored = text(SEAL.hash);
  if (stored === '') return null;
  const version = stored.startsWith(VERSION_2) ? 2 : 1;
  const hash = version === 2 ? stored.slice(VERSION_2.length) : stored;
  const [error = 0, warning = 0, hint = 0] = text(SEAL.counts).split(' ').map(Number);
  return {
    version,
    on: text(SEAL.sealedOn),
    by: text(SEAL.sealedBy),
    counts: { error, warning, hint },
    hash,
  };
}

/** Whether everything that the seal is over is still as it was sealed. */
export async function sealState(workbook: BoundWorkbook, sha256: Sha256): Promise<SealState> {
  const seal = readSeal(workbook);
  if (!seal) return 'none';
  return (await sha256(sealedText(workbook, seal))) === seal.hash ? 'intact' : 'changed';
}

/**
 * The changes that mark a workbook ready: on the very hidden sheet, and in words on the cover. Null where the workbook
 * has no place for a seal (its identity sheet is gone).
 */
export async function sealChanges(
  workbook: BoundWorkbook,
  { on, by, counts }: Omit<Seal, 'hash' | 'version'>,
  sha256: Sha256,
): Promise<CellChange[] | null> {
  const cells = identityCells(workbook);
  const { error, warning, hint } = counts;
  const values: [string, string][] = [
    [SEAL.sealedOn, on],
    [SEAL.sealedBy, by],
    [SEAL.counts, `${error} ${warning} ${hint}`],
    [SEAL.hash, VERSION_2 + (await sha256(sealedText(workbook, { version: 2, on, by, counts })))],
  ];
  const changes: CellChange[] = [];
  for (const [key, value] of values) {
    const cell = cells.get(key);
    if (!cell) return null;
    // Not where something else stands by now, nor in another row.
    const { top, left } = parseRange(cell.address);
    const beside = { cell: cellAddress(top, left - 1), value: key };
    changes.push({ sheet: cell.sheet, cell: cell.address, value, expected: cell.value, beside });
  }
  const { sealed } = workbook.cover;
  if (sealed) {
    const text = workbookText('cover.sealedAs', { date: formatDate(on), by, warning, hint });
    changes.push({ sheet: sealed.sheet, cell: sealed.address, value: text, expected: sealed.value });
  }
  return changes;
}
