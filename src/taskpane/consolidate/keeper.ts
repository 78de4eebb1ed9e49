import type { Agency } from '../../agency/catalogue';
import { consolidate } from '../../consolidation/consolidate';
import type { Consolidation } from '../../consolidation/consolidation';
import { readProvinceWorkbook, type PreviousRun } from '../../consolidation/previousRun';
import type { Returned } from '../../consolidation/returned';
import { buildProvinceWorkbook } from '../../consolidation/sheets/provinceWorkbook';
import type { Choices } from '../../consolidation/takeFiles';
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
import type { PaperKind } from './paperKinds';
import { viewOf, type ConsolidationView } from './view';

/** What is to be brought together, and how it is judged. */
export interface Job {
  planId: string;
  periodId: string;
  /** The agencies' last day to send, where one was set. */
  sendBy: IsoDate | null;
  reportingDate: IsoDate;
  today: IsoDate;
  /** Files that count: what was read before a stop, say, does not. */
  ids: readonly string[];
  choices: Choices;
  /** Agencies that owe a workbook besides the catalogue's. */
  alsoOwing: readonly Agency[];
  /** Earlier province's workbooks, by the ids they were kept under. */
  previous: readonly string[];
}

/** An earlier province's workbook, as the page shows it. */
export interface PreviousFacts {
  id: string;
  planId: string;
  period: string;
  received: number;
}

/** What the worker that holds everything does for the page. */
export interface Keeper {
  /** Takes in what a reader sends over this port. */
  connect(reader: MessagePort): void;
  hold(id: string, returned: Returned): void;
  /** Null where the file is no province's workbook of ours. @throws HostError for a file that cannot be read. */
  openPrevious(id: string, file: Blob): Promise<PreviousFacts | null>;
  keepPrevious(id: string, run: PreviousRun): PreviousFacts;
  /** Waits for files that are still on their way from a reader. */
  consolidate(job: Job): Promise<ConsolidationView>;
  /** The province's workbook of the last consolidation, as a file. */
  pack(madeOn: IsoDate): Promise<Uint8Array>;
  /** Of the last consolidation: the report as a .docx, slips or letters as a .zip; null where there is nobody to write to. */
  papers(kind: PaperKind, today: IsoDate): Promise<Uint8Array | null>;
  /** The report in an office's own template, or what is wrong in that. @throws HostError where it is no .docx */
  fill(template: Blob): Promise<FilledTemplate>;
  /** The same workbook without its cells, which `rows` gives in pieces: a large message stops the page while it arrives. */
  layOut(madeOn: IsoDate): WorkbookSpec;
  rows(sheet: number, from: number, to: number): (CellSpec | null)[][];
}

/** Holds what the readers read, consolidates it as often as asked, and makes the province's workbook. */
export function createKeeper(programmeOf: (planId: string) => Promise<Programme> = knownProgramme): Keeper {
  const held = new Map<string, Returned>();
  const runs = new Map<string, PreviousRun>();
  let arrived: () => void = () => undefined;
  let last: { consolidation: Consolidation; figures: ProvinceFigures } | null = null;
  let laidOut: WorkbookSpec | null = null;

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
    async openPrevious(id, file) {
      const run = readProvinceWorkbook(
        bindWorkbook(await readXlsx(new Uint8Array(await file.arrayBuffer()))),
      );
      return run && keepPrevious(id, run);
    },
    keepPrevious,
    async consolidate({ planId, periodId, sendBy, reportingDate, today, ids, choices, alsoOwing, previous }) {
      const programme = await programmeOf(planId);
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
      last = { consolidation, figures: provinceFigures(consolidation) };
      return viewOf(consolidation, last.figures, returned, choices);
    },
    async papers(kind, today) {
      if (!last) throw new Error('nothing is consolidated yet');
      // The library that writes .docx is large, and seldom wanted.
      const { papersOf } = await import('./papersOf');
      return papersOf(kind, last.consolidation, today);
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
