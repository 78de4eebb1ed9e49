import { glance } from '../../host/excel/glance';
import type { Programme, ProgrammeOutline } from '../../programmes/programme';
import { download, XLSX } from '../controls/download';
import { placeFor } from '../app/fittingPlace';
import { openExcelHost } from '../app/openExcelHost';
import { others } from '../app/others';
import { today } from '../app/today';
import { createGivenKeeper } from '../kept/keepGiven';
import { keptWork } from '../kept/keptWork';
import { thesePages } from '../kept/pages';
import type { ConsolidatePlaceProps } from './ConsolidatePlace';
import { ConsolidationOutcome } from './LazyConsolidationOutcome';
import { recallDecided, rememberDecided } from './rememberedDecisions';
import type { ConsolidateServices } from './sessionState';
import { openKeeper } from './startWorkers';

/** More would not be faster: the disk and the page need their share too. */
const MOST_READERS = 2;

function excel(): NonNullable<ConsolidateServices['excel']> {
  return {
    async hasAgencyWorkbook() {
      return placeFor(await glance(Excel.run)) === 'kiem-tra';
    },
    async read() {
      const [host, { openProvince }] = await Promise.all([openExcelHost(), import('./openProvince')]);
      return openProvince(await host.read());
    },
    write: async (spec, options) => (await openExcelHost()).write(spec, options),
    otherEdit: () => others.recent(),
  };
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const TYPES: Readonly<Record<string, string>> = {
  docx: DOCX,
  xlsx: XLSX,
  png: 'image/png',
  svg: 'image/svg+xml',
};
const paperType = (fileName: string): string => TYPES[fileName.split('.').at(-1) ?? ''] ?? 'application/zip';

/**
 * The place Tổng hợp, for the open Excel workbook or a file to download.
 * @param plan the whole plan, if it is not bundled
 * @param usePlan see `ConsolidateServices`
 */
export function createConsolidatePlaceProps(
  inExcel: boolean,
  programme: ProgrammeOutline,
  plan: Programme | null,
  usePlan: ConsolidateServices['usePlan'] | undefined,
): Pick<ConsolidatePlaceProps, 'programme' | 'services'> {
  const givenKeeper = createGivenKeeper({
    kept: keptWork,
    page: thesePages().id,
    programmeId: programme.id,
    now: Date.now,
  });
  return {
    programme,
    services: {
      readers: Math.min(MOST_READERS, navigator.hardwareConcurrency || 1),
      openKeeper: () => openKeeper(plan),
      loadOutcome: () => ConsolidationOutcome.preload(),
      today,
      ...(usePlan && { usePlan }),
      recallDecided,
      rememberDecided,
      keep: givenKeeper.keep,
      isKept: givenKeeper.settled,
      handPapers: (fileName, bytes) => download(fileName, bytes, paperType(fileName)),
      ...(inExcel ? { excel: excel() } : { deliver: download }),
    },
  };
}
