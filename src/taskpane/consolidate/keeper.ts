import type { Agency } from '../../agency/catalogue';
import { consolidate } from '../../consolidation/consolidate';
import type { Consolidation } from '../../consolidation/consolidation';
import { readProvinceWorkbook, type PreviousRun } from '../../consolidation/previousRun';
import type { Returned } from '../../consolidation/returned';
import { buildProvinceWorkbook } from '../../consolidation/sheets/provinceWorkbook';
import type { Choices } from '../../consolidation/takeFiles';
import { readConsolidation } from '../../consolidation/readConsolidation';
import { bindWorkbook } from '../../entries/boundWorkbook';
import { provinceFigures, type ProvinceFigures } from '../../figures/provinceFigures';
import { readXlsx } from '../../host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../host/file/ooxml/write/writeWorkbook';
import type { FilledTemplate } from '../../host/document/fillTemplate';
import { knownPeriod } from '../../period/reportingPeriod';
import type { Programme } from '../../programmes/programme';
import { knownProgramme } from '../../programmes/registry';
import { toSerial, type IsoDate } from '../../text/calendar';
import type { CellSpec, WorkbookSpec } from '../../workbook/spec';
import type { EarlierProvince } from '../../report/earlierProvince';
import { isPicture, type PaperKind } from './paperKinds';
import { viewOf, type ConsolidationView } from './view';

/** What to consolidate, and how. */
export interface Job {
  planId: string;
  periodId: string;
  /** The agencies' last day to send, if overridden. */
  sendBy: IsoDate | null;
  reportingDate: IsoDate;
  today: IsoDate;
  /** Files that count: excludes those read before a cancellation, for example. */
  ids: readonly string[];
  choices: Choices;
  /** Agencies outside the catalogue that owe a workbook. */
  alsoOwing: readonly Agency[];
  /** Earlier province workbooks, by the ids they were stored under. */
  previous: readonly string[];
}

/** An earlier province workbook, as shown on the page. */
export interface PreviousFacts {
  id: string;
  planId: string;
  period: string;
  received: number;
}

/** Functions of the worker that holds all data, as called by the page. */
export interface Keeper {
  /** Receives a reader's results over this port. */
  connect(reader: MessagePort): void;
  /** Consolidates by this plan, which is not bundled. */
  usePlan(programme: Programme): void;
  hold(id: string, returned: Returned): void;
  /** Null if the file is not one of our province workbooks. @throws HostError for a file that cannot be read. */
  openPrevious(id: string, file: Blob): Promise<PreviousFacts | null>;
  keepPrevious(id: string, run: PreviousRun): PreviousFacts;
  /** Waits for files still on their way from a reader. */
  consolidate(job: Job): Promise<ConsolidationView>;
  /** The province's workbook of the latest consolidation, as a file. */
  pack(madeOn: IsoDate): Promise<Uint8Array>;
  /**
   * From the latest consolidation: the report as a .docx, slips or letters as a .zip; null if there is no one to write
   * to.
   * @param criterion code of the only criterion whose evidence is listed
   */
  papers(kind: PaperKind, today: IsoDate, criterion?: string): Promise<Uint8Array | null>;
  /** The report in a user's own template, or the errors in the template. @throws HostError if it is not a .docx */
  fill(template: Blob): Promise<FilledTemplate>;
  /**
   * The same workbook without its cells, which `rows` returns in pieces: a large message would freeze the page while it
   * arrives.
   */
  layOut(madeOn: IsoDate): WorkbookSpec;
  rows(sheet: number, from: number, to: number): (CellSpec | null)[][];
}

/** Stores the readers' results, consolidates them as often as requested, and makes the province's workbook. */
export function createKeeper(programmeOf: (planId: string) => Promise<Programme> = knownProgramme): Keeper {
  const held = new Map<string, Returned>();
  const runs = new Map<string, PreviousRun>();
  let arrived: () => void = () => undefined;
  /** Files of earlier workbooks: read again when a document compares with them, which is rare. */
  const earlierFiles = new Map<string, Blob>();
  const earlierFigures = new Map<string, EarlierProvince | null>();
  let last: {
    consolidation: Consolidation;
    figures: ProvinceFigures;
    /** Ids of the earlier workbooks it was given. */
    previous: readonly string[];
  } | null = null;
  let laidOut: WorkbookSpec | null = null;
  let opened: Programme | null = null;

  const hold = (id: string, returned: Returned): void => {
    held.set(id, returned);
    arrived();
  };
  const everything = async (ids: readonly string[]): Promise<Returned[]> => {
    const isHere = () => ids.every((id) => held.has(id));
    while (!isHere())
      await new Promise<void>((resolve) => {
        arrived = resolve;
      });
    const wanted = new Set(ids);
    for (const id of held.keys()) if (!wanted.has(id)) held.delete(id);
    return ids.flatMap((id) => held.get(id) ?? []);
  };
  const keepPrevious = (id: string, run: PreviousRun): PreviousFacts => {
    runs.set(id, run);
    return { id, planId: run.planId, period: run.period, received: run.received.length };
  };
  const boundFile = async (file: Blob) =>
    bindWorkbook(await readXlsx(new Uint8Array(await file.arrayBuffer())));
  async function earlierThan({
    consolidation,
    previous,
  }: NonNullable<typeof last>): Promise<EarlierProvince[]> {
    const { earlierProvince } = await import('../../report/earlierProvince');
    for (const id of previous) {
      const file = earlierFiles.get(id);
      if (!file || earlierFigures.has(id)) continue;
      const read = readConsolidation(await boundFile(file), consolidation.programme);
      earlierFigures.set(id, typeof read === 'string' ? null : earlierProvince(read));
    }
    return previous.flatMap((id) => earlierFigures.get(id) ?? []);
  }
  const build = (madeOn: IsoDate): WorkbookSpec => {
    if (!last) throw new Error('nothing is consolidated yet');
    return buildProvinceWorkbook(last.consolidation, madeOn, last.figures);
  };

  return {
    connect(reader) {
      reader.onmessage = ({ data }: MessageEvent<{ id: string; returned: Returned }>) =>
        hold(data.id, data.returned);
    },
    hold,
    usePlan(programme) {
      opened = programme;
    },
    async openPrevious(id, file) {
      const run = readProvinceWorkbook(await boundFile(file));
      if (run) earlierFiles.set(id, file);
      return run && keepPrevious(id, run);
    },
    keepPrevious,
    async consolidate({ planId, periodId, sendBy, reportingDate, today, ids, choices, alsoOwing, previous }) {
      const programme = opened?.plan.id === planId ? opened : await programmeOf(planId);
      const returned = await everything(ids);
      laidOut = null;
      const consolidation = consolidate({
        programme,
        period: knownPeriod(programme, periodId),
        sendBy,
        today,
        reportingDate: toSerial(reportingDate),
        returned,
        alsoOwing,
        choices,
        previous: previous.flatMap((id) => runs.get(id) ?? []),
      });
      last = { consolidation, figures: provinceFigures(consolidation), previous };
      return viewOf(consolidation, last.figures, returned, choices);
    },
    async papers(kind, today, criterion) {
      if (!last) throw new Error('nothing is consolidated yet');
      // The library that writes .docx is large, and rarely needed.
      const { papersOf } = await import('./papersOf');
      const compares = kind === 'report' || isPicture(kind);
      const earlier = compares ? await earlierThan(last) : [];
      return papersOf(kind, last.consolidation, today, { earlier, ...(criterion && { criterion }) });
    },
    async fill(template) {
      if (!last) throw new Error('nothing is consolidated yet');
      const { inTemplate } = await import('./inTemplate');
      return inTemplate(new Uint8Array(await template.arrayBuffer()), last.consolidation);
    },
    pack: async (madeOn) => writeXlsx(build(madeOn)),
    layOut(madeOn) {
      laidOut = build(madeOn);
      return { ...laidOut, sheets: laidOut.sheets.map((sheet) => ({ ...sheet, rows: [] })) };
    },
    rows: (sheet, from, to) => laidOut?.sheets[sheet]?.rows.slice(from, to) ?? [],
  };
}
