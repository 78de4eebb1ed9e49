import type { CellPlace, Host, Limitation } from '../../host/shared/host';
import { HostError } from '../../host/shared/hostError';
import type { BilingualName } from '../../messages/format';
import type { SheetCopy, WorkbookSnapshot } from '../../workbook/snapshot';
import { visibleSheets, type WorkbookSpec } from '../../workbook/spec';
import type { Choice } from './choice';
import { PaneError } from '../failure/paneError';

/** One of our workbooks found in the open Excel workbook. */
export interface ExistingWorkbook<Entries> {
  planId: string;
  agencyId: string;
  agencyName: string;
  period: BilingualName;
  sheets: string[];
  entries: Entries;
  /** Number of rows with entries. */
  filledRows: number;
}

export interface LaidOutWorkbook {
  spec: WorkbookSpec;
  fileName: string;
  /** Number of work items and targets in it. */
  rows: number;
  targets: number;
}

export interface MakeServices<Entries> {
  openHost(): Promise<Host>;
  /** Null if the workbook has nothing of ours. @throws PaneError if it does but cannot be read back. */
  findExisting(snapshot: WorkbookSnapshot): Promise<ExistingWorkbook<Entries> | null>;
  layOut(choice: Choice, entries: Entries | null): Promise<LaidOutWorkbook>;
  /** Where another user changed the workbook in the last minutes. */
  otherEdit?(): CellPlace | null;
  /** Delivers the finished file to the user and returns its bytes; absent if the workbook is the open one. */
  deliver?(host: Host, fileName: string): Promise<Uint8Array>;
}

export type MakeProgress =
  { stage: 'prepare' | 'read' | 'lay-out' | 'pack' } | { stage: 'write'; done: number; total: number };

export interface MakeOptions {
  /** The user has confirmed the replacement that an `exists` outcome asked about. */
  replace: boolean;
  signal: AbortSignal;
  onProgress: (progress: MakeProgress) => void;
}

export interface Made {
  kind: 'made';
  choice: Choice;
  sheets: string[];
  rows: number;
  targets: number;
  /** Number of rows whose entries were carried over from the replaced workbook. */
  keptRows: number;
  /** The delivered file; null inside Excel. */
  file: { name: string; bytes: Uint8Array } | null;
  limitations: Limitation[];
  /** The copies kept of the replaced sheets. */
  copies: readonly SheetCopy[];
  /** The user's formulas that still refer to them. */
  notCarried: readonly CellPlace[];
  /** Delivers the same file again. */
  deliverAgain: (() => Promise<unknown>) | null;
}

export interface Exists {
  kind: 'exists';
  choice: Choice;
  agencyName: string;
  period: BilingualName;
  sheets: string[];
  filledRows: number;
  /** The user's own content on those sheets besides the entries: it is not carried over. */
  own: readonly CellPlace[];
  /** Where another user has just changed the workbook. */
  otherEdit: CellPlace | null;
}

/**
 * Makes the agency's workbook in the host. An earlier workbook of ours is replaced only after confirmation (`exists`
 * comes first), only for the same agency and plan, and with its entries carried over.
 * @throws HostError, PaneError; the host's workbook is then unchanged.
 */
export async function makeWorkbook<Entries>(
  choice: Choice,
  services: MakeServices<Entries>,
  { replace, signal, onProgress }: MakeOptions,
): Promise<Made | Exists> {
  const enter = (progress: MakeProgress): void => {
    if (signal.aborted) throw new HostError('cancelled');
    onProgress(progress);
  };

  enter({ stage: 'prepare' });
  const host = await services.openHost();

  let asRead: WorkbookSnapshot | null = null;
  let existing: ExistingWorkbook<Entries> | null = null;
  if (host.kind === 'excel') {
    enter({ stage: 'read' });
    asRead = await host.read();
    existing = await services.findExisting(asRead);
  }
  const layOut = (): Promise<LaidOutWorkbook> => services.layOut(choice, existing?.entries ?? null);
  if (existing) {
    if (existing.planId !== choice.programme.plan.id)
      throw new PaneError('otherPlan', { plan: existing.planId });
    if (existing.agencyId !== choice.agency.id)
      throw new PaneError('otherAgency', { agency: existing.agencyName });
    if (!replace) {
      const { agencyName, period, filledRows } = existing;
      const sheets = asRead ? visibleSheets(asRead, existing.sheets) : existing.sheets;
      const [{ ownContent }, { bindWorkbook }] = await Promise.all([
        import('../../entries/ownContent'),
        import('../../entries/boundWorkbook'),
      ]);
      const own = asRead ? ownContent(bindWorkbook(asRead), existing.sheets, (await layOut()).spec) : [];
      return {
        kind: 'exists',
        choice,
        agencyName,
        period,
        sheets,
        filledRows,
        own,
        otherEdit: services.otherEdit?.() ?? null,
      };
    }
  }

  enter({ stage: 'lay-out' });
  const { spec, fileName, rows, targets } = await layOut();

  enter({ stage: 'write', done: 0, total: 1 });
  const { keepAs } = await import('./keepAs');
  const {
    sheets,
    limitations,
    copies = [],
    notCarried = [],
  } = await host.write(spec, {
    ...(existing && asRead ? { replaceSheets: existing.sheets, asRead, keepAs } : {}),
    onProgress: (done, total) => onProgress({ stage: 'write', done, total }),
    signal,
  });

  const { deliver } = services;
  let bytes: Uint8Array | undefined;
  if (deliver) {
    enter({ stage: 'pack' });
    bytes = await deliver(host, fileName);
  }
  return {
    kind: 'made',
    choice,
    sheets: visibleSheets(spec, sheets),
    rows,
    targets,
    keptRows: existing?.filledRows ?? 0,
    file: bytes ? { name: fileName, bytes } : null,
    limitations,
    copies,
    notCarried,
    deliverAgain: deliver ? () => deliver(host, fileName) : null,
  };
}
