import type { Returned } from '../../consolidation/returned';
import { takeIn, type TakeInTools } from '../../consolidation/takeIn';
import { readXlsx } from '../../host/file/ooxml/read/readWorkbook';
import { HostError } from '../../host/shared/hostError';
import { sha256 } from '../../host/shared/sha256';
import { isoDate } from '../../text/calendar';
import { expectedOnce, type expectedTables } from '../../validation/engine/expectedTables';
import { lookUpIn, successorIn } from '../../programmes/lookUp';
import { allProgrammes, knownProgramme } from '../../programmes/registry';
import { examineOwn, type OwnSheets } from '../check/own/examineOwn';
import type { OwnReading } from '../check/own/ownReading';
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
  /** Never fails because of a file's content: that is reported like any other result. `onStep` signals progress. */
  read(id: string, path: string, file: File, onStep?: () => void): Promise<ReadFacts>;
  /** Task tables in a file that is not our workbook; null if there are none. @throws HostError */
  lookAtOwn(file: File, today: string, reading: OwnReading): Promise<OwnSheets | null>;
  /** `read`, from the agency's own table. */
  readOwn(id: string, path: string, file: File, planId: string, as: ReadAsOwn): Promise<ReadFacts>;
}

function dayOf(time: number): string | null {
  const date = new Date(time);
  return isoDate(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

async function readReturned(
  path: string,
  file: File,
  expectedOf: typeof expectedTables,
  onStep: () => void,
): Promise<Returned> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { kind: 'unread', file: path, reason: 'host.unreadable', values: {} };
  }
  onStep();
  return takeIn(
    { file: path, modifiedOn: dayOf(file.lastModified) },
    bytes,
    await toolsOf(expectedOf, (content) => readXlsx(content, undefined, onStep)),
  );
}

async function toolsOf(
  expectedOf: typeof expectedTables,
  readWith: TakeInTools['read'],
): Promise<TakeInTools> {
  const programmes = await allProgrammes();
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

const factsOf = (returned: Returned): ReadFacts =>
  returned.kind === 'read'
    ? { planId: returned.identity.planId, period: returned.identity.period }
    : { planId: null, period: null };

/** Reads files one at a time, on request, and sends their rows to the keeper. */
export function createReader(): Reader {
  let keeper: MessagePort | null = null;
  const expectedOf = expectedOnce();
  return {
    connect(port) {
      keeper = port;
    },
    async read(id, path, file, onStep = () => undefined) {
      const returned = await readReturned(path, file, expectedOf, onStep);
      keeper?.postMessage({ id, returned });
      return factsOf(returned);
    },
    async lookAtOwn(file, today, reading) {
      return examineOwn(await readXlsx(await bytesIn(file)), today, reading)?.own ?? null;
    },
    async readOwn(id, path, file, planId, as) {
      const returned = await ownReturned(
        { file: path, modifiedOn: dayOf(file.lastModified) },
        await readXlsx(await bytesIn(file)),
        await knownProgramme(planId),
        as,
        await toolsOf(expectedOf, readXlsx),
      );
      keeper?.postMessage({ id, returned });
      return factsOf(returned);
    },
  };
}
