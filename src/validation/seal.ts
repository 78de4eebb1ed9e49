import { bindTable } from '../entries/bindTable';
import { coverCells } from '../entries/coverCells';
import { IDENTITY } from '../entries/tableShapes';
import { workbookText } from '../messages/workbookText';
import type { IsoDate } from '../text/calendar';
import { formatDate } from '../text/formatDate';
import type { CellChange } from '../workbook/change';
import { SEAL } from '../workbook/identity';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { canonicalEntries } from './canonicalEntries';
import type { Severity } from './finding';

/** SHA-256 of a text as UTF-8, in lower-case hex. The core has no cryptography of its own. */
export type Sha256 = (text: string) => Promise<string>;

/** That a workbook was checked and marked ready. An integrity mark, not a signature: anyone can make one. */
export interface Seal {
  on: IsoDate;
  by: string;
  counts: Record<Severity, number>;
  /** Over the canonical entries. */
  hash: string;
}

export type SealState = 'none' | 'intact' | 'changed';

function identityCells(snapshot: WorkbookSnapshot) {
  const rows = bindTable(snapshot, IDENTITY)?.rows ?? [];
  return new Map(rows.map(({ cell }) => [String(cell('key')?.value ?? ''), cell('value')]));
}

/** The seal that a workbook carries; null where it carries none. */
export function readSeal(snapshot: WorkbookSnapshot): Seal | null {
  const cells = identityCells(snapshot);
  const text = (key: string) => String(cells.get(key)?.value ?? '');
  const hash = text(SEAL.hash);
  if (hash === '') return null;
  const [error = 0, warning = 0, hint = 0] = text(SEAL.counts).split(' ').map(Number);
  return { on: text(SEAL.sealedOn), by: text(SEAL.sealedBy), counts: { error, warning, hint }, hash };
}

/** Whether the entries are still those that were sealed. */
export async function sealState(snapshot: WorkbookSnapshot, sha256: Sha256): Promise<SealState> {
  const seal = readSeal(snapshot);
  if (!seal) return 'none';
  return (await sha256(canonicalEntries(snapshot))) === seal.hash ? 'intact' : 'changed';
}

/**
 * The changes that mark a workbook ready: on the very hidden sheet, and in words on the cover. Null where the workbook
 * has no place for a seal (its identity sheet is gone).
 */
export async function sealChanges(
  snapshot: WorkbookSnapshot,
  { on, by, counts }: Omit<Seal, 'hash'>,
  sha256: Sha256,
): Promise<CellChange[] | null> {
  const cells = identityCells(snapshot);
  const { error, warning, hint } = counts;
  const values: [string, string][] = [
    [SEAL.sealedOn, on],
    [SEAL.sealedBy, by],
    [SEAL.counts, `${error} ${warning} ${hint}`],
    [SEAL.hash, await sha256(canonicalEntries(snapshot))],
  ];
  const changes: CellChange[] = [];
  for (const [key, value] of values) {
    const cell = cells.get(key);
    if (!cell) return null;
    changes.push({ sheet: cell.sheet, cell: cell.address, value });
  }
  const { sealed } = coverCells(snapshot);
  if (sealed) {
    const text = workbookText('cover.sealedAs', { date: formatDate(on), by, warning, hint });
    changes.push({ sheet: sealed.sheet, cell: sealed.address, value: text });
  }
  return changes;
}
