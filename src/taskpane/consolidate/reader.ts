import type { Agency } from '../../agency/catalogue';
import type { Returned } from '../../consolidation/returned';
import { bindWorkbook } from '../../entries/boundWorkbook';
import { carriedProgramme } from '../../entries/programmeFor';
import { readCarriedPlan } from '../../entries/readCarriedPlan';
import { readReturnedFile, type ReturnedFileTools } from '../../consolidation/readReturnedFile';
import { readHiddenSheets, readXlsx } from '../../host/file/ooxml/read/readWorkbook';
import { HostError } from '../../host/shared/hostError';
import { sha256 } from '../../host/shared/sha256';
import { isoDate } from '../../text/calendar';
import { expectedOnce, type expectedTables } from '../../validation/engine/expectedTables';
import { lookUpIn, successorIn } from '../../programmes/lookUp';
import type { Programme } from '../../programmes/programme';
import { allProgrammes, knownProgramme } from '../../programmes/registry';
import { examineOwn, type OwnSheets } from '../check/own/examineOwn';
import type { OwnReading } from '../check/own/ownReading';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { ownReturned, type ReadAsOwn } from './ownReturned';

/** What the page needs to know about a file at once; its rows go to the keeper. */
export interface ReadFacts {
  /** Null for a file that is not one of our workbooks. */
  planId: string | null;
  period: string | null;
}

/** Functions of a reading worker, as called by the page. */
export interface Reader {
  /** Where to send the results. */
  connect(keeper: MessagePort): void;
  /** Reads by this plan, which is not bundled. */
  usePlan(programme: Programme): void;
  /** Never fails because of a file's content: that is reported like any other result. `onStep` signals progress. */
  read(id: string, path: string, file: File, onStep?: () => void): Promise<ReadFacts>;
  /**
   * The plan carried by a file: `chosen` if it is the plan with this id or one it replaces; null if the file has no
   * usable plan or cannot be read.
   */
  planOf(file: File, chosenId: string): Promise<Programme | 'chosen' | null>;
  /** Task tables in a file that is not our workbook; null if there are none. @throws HostError */
  lookAtOwn(file: File, today: string, reading: OwnReading): Promise<OwnSheets | null>;
  /** `read`, for a file without identity that Sở Nội vụ has given to an agency. */
  readAs(id: string, path: string, file: File, agency: Agency): Promise<ReadFacts>;
  /** `read`, from the agency's own table. */
  readOwn(id: string, path: string, file: File, planId: string, as: ReadAsOwn): Promise<ReadFacts>;
}

function dayOf(time: number): string | null {
  const date = new Date(time);
  return isoDate(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** Settings for reading every file. */
interface Reading {
  expectedOf: typeof expectedTables;
  opened: Programme | null;
}

async function readReturned(
  path: string,
  file: File,
  reading: Reading,
  onStep: () => void,
  givenTo: Agency | null = null,
): Promise<Returned> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { kind: 'unread', file: path, reason: 'host.unreadable', values: {} };
  }
  onStep();
  return readReturnedFile(
    { file: path, modifiedOn: dayOf(file.lastModified) },
    bytes,
    await toolsOf(reading, (content) => readXlsx(content, undefined, onStep)),
    givenTo,
  );
}

async function toolsOf(
  { expectedOf, opened }: Reading,
  readWith: ReturnedFileTools['read'],
): Promise<ReturnedFileTools> {
  const programmes = [...(opened ? [opened] : []), ...(await allProgrammes())];
  return {
    read: readWith,
    hostError: (error) => (error instanceof HostError ? { code: error.code, values: error.values } : null),
    sha256,
    options: { programmeOf: lookUpIn(programmes), expectedOf },
    successorOf: successorIn(programmes),
    programmes,
  };
}

const bytesIn = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

async function carriedBy(snapshot: WorkbookSnapshot, chosenId: string): Promise<Programme | 'chosen' | null> {
  const planId = bindWorkbook(snapshot).identity?.planId;
  if (planId === undefined) return null;
  const bundled = await allProgrammes();
  if (planId === chosenId || successorIn(bundled)(planId)?.plan.id === chosenId) return 'chosen';
  if (!readCarriedPlan(snapshot)?.isIntact) return null;
  return lookUpIn(bundled)(planId) ?? carriedProgramme(snapshot);
}

const factsOf = (returned: Returned): ReadFacts =>
  returned.kind === 'read'
    ? { planId: returned.identity.planId, period: returned.identity.period }
    : { planId: null, period: null };

/** Reads files one at a time, on request, and sends their rows to the keeper. */
export function createReader(): Reader {
  let keeper: MessagePort | null = null;
  const reading: Reading = { expectedOf: expectedOnce(), opened: null };
  return {
    connect(port) {
      keeper = port;
    },
    usePlan(programme) {
      reading.opened = programme;
    },
    async read(id, path, file, onStep = () => undefined) {
      const returned = await readReturned(path, file, reading, onStep);
      keeper?.postMessage({ id, returned });
      return factsOf(returned);
    },
    async readAs(id, path, file, agency) {
      const returned = await readReturned(path, file, reading, () => undefined, agency);
      keeper?.postMessage({ id, returned });
      return factsOf(returned);
    },
    async planOf(file, chosenId) {
      try {
        const bytes = await bytesIn(file);
        // The whole file is only read if somebody has unhidden our sheets; it will be read again with the others.
        return (
          (await carriedBy(await readHiddenSheets(bytes), chosenId)) ??
          (await carriedBy(await readXlsx(bytes), chosenId))
        );
      } catch {
        // The reason is reported when it is read again with the others.
        return null;
      }
    },
    async lookAtOwn(file, today, as) {
      return examineOwn(await readXlsx(await bytesIn(file)), today, as)?.own ?? null;
    },
    async readOwn(id, path, file, planId, as) {
      const returned = await ownReturned(
        { file: path, modifiedOn: dayOf(file.lastModified) },
        await readXlsx(await bytesIn(file)),
        reading.opened?.plan.id === planId ? reading.opened : await knownProgramme(planId),
        as,
        await toolsOf(reading, readXlsx),
      );
      keeper?.postMessage({ id, returned });
      return factsOf(returned);
    },
  };
}
