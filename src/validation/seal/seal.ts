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

/** SHA-256 of a text as UTF-8, in lower-case hex. Injected, since the core has no cryptography. */
export type Sha256 = (text: string) => Promise<string>;

/**
 * What the seal's hash covers: 1 only the entries (workbooks marked until 2026); 2 also the day, the name and the
 * counts.
 */
export type SealVersion = 1 | 2;

/**
 * Records that a workbook was checked and marked as ready. An integrity check, not a signature: anyone can create one,
 * with any date they set their clock to.
 */
export interface Seal {
  version: SealVersion;
  /** According to the sealing machine's clock. */
  on: IsoDate;
  by: string;
  counts: Record<Severity, number>;
  /** SHA-256, lower-case hex. */
  hash: string;
}

export type SealState = 'none' | 'intact' | 'changed';

/** Cells of the very hidden sheet, by the key next to them. */
function identityCells(workbook: BoundWorkbook) {
  const rows = workbook.table(IDENTITY)?.rows ?? [];
  return new Map(rows.map(({ cell }) => [String(cell('key')?.value ?? ''), cell('value')]));
}

/** Prefix of a version 2 hash; version 1 has none. The identity sheet of an older workbook has no row to spare. */
const VERSION_2 = '2:';

/** The text that is hashed. */
function sealedText(workbook: BoundWorkbook, { version, on, by, counts }: Omit<Seal, 'hash'>): string {
  const entries = canonicalEntries(workbook);
  if (version === 1) return entries;
  return JSON.stringify([version, on, plainCell(by), counts.error, counts.warning, counts.hint, entries]);
}

/** A workbook's seal; null if it has none. */
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

/** Whether everything the seal covers is unchanged. */
export async function sealState(workbook: BoundWorkbook, sha256: Sha256): Promise<SealState> {
  const seal = readSeal(workbook);
  if (!seal) return 'none';
  return (await sha256(sealedText(workbook, seal))) === seal.hash ? 'intact' : 'changed';
}

/**
 * The changes that mark a workbook as ready: on the very hidden sheet, and as text on the cover. Null if the workbook
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
    // Only if the cell is still as read, and in the same row.
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
