import { HostError } from '../../../host/shared/hostError';
import { describeFailure } from '../../failure/describeFailure';
import { PaneError } from '../../failure/paneError';
import type { OpenedActions, OpenedHost } from '../openedWorkbook';
import type { CurrentWorkbook } from './currentWorkbook';
import type { FindingMarks } from './findingMarks';
import type { OpenedJobs } from './openedJobs';
import type { OpenedServices } from './openedServices';

/** Sealing the workbook, and giving its file to the user. */
export function createHandingOver(
  { set }: OpenedJobs,
  { opened, performHere, look, orBehind, changed, readBack }: CurrentWorkbook,
  { remark }: FindingMarks,
  { mode, loadEngine, today, deliver }: OpenedServices,
): Pick<OpenedActions, 'seal' | 'removeCopies' | 'save'> {
  /** A submitted workbook must not contain copies of its earlier state. */
  async function dropCopies(): Promise<void> {
    const { host, snapshot } = opened();
    const { copies = [] } = snapshot;
    if (copies.length === 0) return;
    await orBehind(host.removeSheets(copies.map(({ name }) => name)));
    await readBack(changed());
  }

  /** `dropCopies` for a sealed workbook: its failure is not reported as a failure to seal. */
  async function dropCopiesOfSealed(): Promise<void> {
    try {
      await dropCopies();
    } catch (error) {
      if (mode === 'file' || error instanceof PaneError) throw error;
      throw new PaneError('sealedWithCopies', {}, describeFailure(error).details);
    }
  }

  return {
    async seal(by) {
      await performHere('seal', async () => {
        const { changesOfSeal, expectedFileName } = await loadEngine();
        // Validated again: a seal must not cover anything nobody has looked at.
        await look(opened());
        const { host, snapshot, validation } = opened();
        if (!validation.ready) throw new PaneError('notReady');
        const changes = await changesOfSeal(snapshot, validation, by, today());
        if (changes === null) throw new PaneError('noPlaceForSeal');
        await host.apply(changes);
        await readBack(changed());
        await remark();
        await dropCopiesOfSealed();
        const workbook = opened();
        if (mode === 'file') {
          const name = expectedFileName(workbook.validation) ?? workbook.fileName ?? 'CCHC.xlsx';
          await deliver(name, await bytesOf(workbook.host), false);
          // From now on this is the file.
          set({ workbook: { ...workbook, fileName: name, unsaved: false, handedOver: true } });
        }
      });
    },

    async removeCopies() {
      await performHere('copies', dropCopies);
    },

    async save(as) {
      await performHere('save', async () => {
        const workbook = opened();
        const name = as ?? workbook.fileName ?? 'CCHC.xlsx';
        const given = await deliver(name, await bytesOf(workbook.host), true);
        if (given === null) return false;
        set({ workbook: { ...workbook, fileName: given, unsaved: false, handedOver: true } });
      });
    },
  };
}

async function bytesOf(host: OpenedHost): Promise<Uint8Array> {
  if (!host.bytes) throw new HostError('unsupported', {}, 'no bytes of the open Excel workbook');
  return host.bytes();
}
