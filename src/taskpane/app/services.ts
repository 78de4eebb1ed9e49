import type { FileHost } from '../../host/file/fileHost';
import type { Host } from '../../host/shared/host';
import { knownProgramme, OUTLINES } from '../../programmes/registry';
import type { AgencyEntries } from '../../fields/entry';
import { createOpenedStore } from '../check/createOpenedStore';
import type { OpenedHost, OpenedStore } from '../check/openedWorkbook';
import { CheckedWorkbook } from '../check/LazyCheckedWorkbook';
import { rememberedReading } from '../check/own/rememberedReading';
import { saveFile } from '../check/saveFile';
import { download } from '../controls/download';
import { openExcelHost } from './openExcelHost';
import { others } from './others';
import { painted } from './painted';
import { today } from './today';
import type { MakePlaceProps } from '../make/MakePlace';

/**
 * The place Tạo biểu, for the open Excel workbook or a file to download. Anything only a running job needs is loaded
 * when it starts: a pane in Excel never loads the file host.
 */
export function createMakePlaceProps(inExcel: boolean): MakePlaceProps<AgencyEntries> {
  return {
    target: inExcel ? 'excel' : 'file',
    services: {
      findExisting: async (snapshot) =>
        (await import('../make/existingWorkbook')).existingWorkbook(snapshot, OUTLINES),
      async layOut(choice, entries) {
        const [{ layOut }, programme] = await Promise.all([
          import('../make/layOut'),
          knownProgramme(choice.programme.id),
        ]);
        return layOut(programme, choice, entries);
      },
      ...(inExcel ? EXCEL : FILE),
    },
  };
}

const EXCEL = {
  openHost: openExcelHost,
  otherEdit: () => others.recent(),
};

const FILE = {
  openHost: async () => (await import('../../host/file/fileHost')).createFileHost(),
  async deliver(host: Host, name: string) {
    const bytes = await (host as FileHost).bytes();
    download(name, bytes);
    return bytes;
  },
};

async function openJudged(): Promise<OpenedHost> {
  const [{ judgedExcelHost }, { lookForPages }] = await Promise.all([
    import('../check/judgedExcelHost'),
    import('../kept/drafting'),
  ]);
  await lookForPages();
  return judgedExcelHost(await openExcelHost());
}

async function openFile(bytes: Uint8Array): Promise<OpenedHost> {
  const [{ openFileHost }, { lookForPages }] = await Promise.all([
    import('../check/openFileHost'),
    import('../kept/drafting'),
  ]);
  await lookForPages();
  return openFileHost(bytes);
}

/** The workbook the pane works on: a file opened by the user, or the one open in Excel. */
export function createOpenedWorkbook(inExcel: boolean): OpenedStore {
  return createOpenedStore({
    mode: inExcel ? 'excel' : 'file',
    // Loaded together with the view of its findings: a validated workbook is displayed at once, and neither is useful
    // alone.
    loadEngine: async () =>
      (await Promise.all([import('../check/checkEngine'), CheckedWorkbook.preload()]))[0],
    openHost: (bytes) => (bytes === null ? openJudged() : openFile(bytes)),
    deliver: saveFile,
    today,
    ownReading: rememberedReading,
    painted,
  });
}

export async function makeSample(programmeId: string): Promise<{ fileName: string; bytes: Uint8Array }> {
  const [{ sampleToTry }, programme] = await Promise.all([
    import('../check/trySample'),
    knownProgramme(programmeId),
  ]);
  return sampleToTry(programme);
}
