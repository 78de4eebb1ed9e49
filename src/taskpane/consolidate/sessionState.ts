import type { FilledTemplate } from '../../host/document/fillTemplate';
import type { Agency } from '../../agency/catalogue';
import type { PreviousRun } from '../../consolidation/previousRun';
import type { Choices } from '../../consolidation/takeFiles';
import type { CellPlace, Limitation, WriteOptions, WriteResult } from '../../host/shared/host';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import type { IsoDate } from '../../text/calendar';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { WorkbookSpec } from '../../workbook/spec';
import type { OwnSheets } from '../check/own/examineOwn';
import type { OwnReading } from '../check/own/ownReading';
import type { Failure } from '../failure/describeFailure';
import type { Decided } from './decisions';
import type { PreviousFacts } from './keeper';
import type { PaperKind } from './paperKinds';
import type { OpenedKeeper } from './startWorkers';
import type { ConsolidationView } from './view';

/** The province's workbook of ours that is open in Excel. */
export interface OpenProvinceWorkbook {
  /** The whole workbook that it was read from. */
  asRead: WorkbookSnapshot;
  run: PreviousRun;
  sheets: string[];
}

/** What was given, of which everything else follows with the answers that are remembered. */
export interface GivenWork {
  files: { path: string; file: File }[];
  previous: File[];
  /** Chosen; null where the files decide. */
  periodId: string | null;
}

export interface ConsolidateServices {
  /** How many files are read at once. */
  readers: number;
  openKeeper(): OpenedKeeper;
  /** Loads what shows the result: files are not read for somebody who could not see what came of them. */
  loadOutcome(): Promise<void>;
  today(): IsoDate;
  /** What was decided for a period (`plan period`) when the pane was last open. */
  recallDecided(period: string): Decided;
  rememberDecided(period: string, decided: Decided): void;
  /** Keeps what was given beyond the page; null when it is saved, or let go of. */
  keep?(work: GivenWork | null): void;
  /** Whether what was last to be kept is. */
  isKept?(): Promise<boolean>;
  /** Where the open Excel workbook is the target; absent in a browser. */
  excel?: {
    /** Whether an agency's workbook is open, told without reading it. */
    hasAgencyWorkbook(): Promise<boolean>;
    /** Null where the workbook holds none of ours. @throws PaneError for a workbook of an agency. */
    read(): Promise<OpenProvinceWorkbook | null>;
    write(spec: WorkbookSpec, options: WriteOptions): Promise<WriteResult>;
    /** Where somebody else changed the workbook in the last minutes. */
    otherEdit?(): CellPlace | null;
  };
  /** Hands the finished file to the user; absent in Excel. */
  deliver?(fileName: string, bytes: Uint8Array): void;
  /** Hands papers to the user as a file, in Excel too. */
  handPapers(fileName: string, bytes: Uint8Array): void;
}

export type Work =
  | { kind: 'read'; done: number; total: number; name: string }
  | { kind: 'consolidate'; stoppable: boolean }
  | { kind: 'save'; stage: 'lay-out' | 'pack' | 'read' }
  | { kind: 'save'; stage: 'write'; done: number; total: number };

/** An earlier province's workbook that was given. */
export interface PreviousFile {
  id: string;
  name: string;
  /** Null until it is read, and where it could not be. */
  facts: PreviousFacts | null;
  failure: Failure | null;
}

export interface Saved {
  /** Null in Excel. */
  fileName: string | null;
  sheets: string[];
  limitations: Limitation[];
  copies?: WriteResult['copies'];
  notCarried?: WriteResult['notCarried'];
}

export interface ConsolidateState {
  work: Work | null;
  cancelling: boolean;
  /** Files read so far. */
  files: number;
  /** Of the last lot: files of a folder that are no workbooks, files that were given already. */
  skipped: readonly string[];
  repeated: number;
  /** Chosen, or the one that most files have; null before any was read. */
  period: ReportingPeriod | null;
  /** Chosen; null for the period's last day. */
  date: IsoDate | null;
  /** The agencies' last day to send, where one was set. */
  sendBy: IsoDate | null;
  previous: PreviousFile[];
  /** Agencies that owe a workbook besides the catalogue's. */
  alsoOwing: readonly Agency[];
  choices: Choices;
  /** Answers that were taken over from an earlier time with the same files. */
  adopted: number;
  view: ConsolidationView | null;
  failure: Failure | null;
  /** Why the result cannot be written into the open workbook: said before work is put into it. */
  obstacle: Pick<Failure, 'key' | 'values'> | null;
  /** The open workbook holds an earlier consolidation: to be replaced? */
  exists: { sheets: string[]; notes: number; otherEdit: CellPlace | null } | null;
  saved: Saved | null;
}

export interface ConsolidateSession {
  /** Looks whether the open workbook can take the result. */
  look(): Promise<void>;
  getState(): ConsolidateState;
  subscribe(listener: () => void): () => void;
  add(files: readonly { path: string; file: File }[], skipped?: readonly string[]): Promise<void>;
  setPeriod(period: ReportingPeriod): Promise<void>;
  setDate(date: IsoDate | null): Promise<void>;
  setSendBy(day: IsoDate): Promise<void>;
  /** A file of an agency, null for none; undefined takes the choice back. */
  choose(agencyId: string, file: string | null | undefined): Promise<void>;
  setAlsoOwing(agencies: readonly Agency[]): Promise<void>;
  addPrevious(files: readonly File[]): Promise<void>;
  removePrevious(id: string): Promise<void>;
  /** Tables of tasks in a file that could not be used; null where there are none, or it is there no more. */
  lookAtOwn(path: string, reading: OwnReading): Promise<OwnSheets | null>;
  /** Takes that file in by the agency's own table. */
  readOwn(path: string, agency: Agency, reading: OwnReading): Promise<void>;
  save(replace: boolean): Promise<void>;
  /** Papers of what is shown, with their file's name; null where there is nobody to write to. */
  papers(kind: PaperKind): Promise<{ fileName: string; bytes: Uint8Array } | null>;
  /** The report in an office's own template, with its file's name, or what is wrong in that; null where nothing is shown. */
  fill(template: Blob): Promise<(FilledTemplate & { fileName: string }) | null>;
  cancel(): void;
  dismiss(): void;
  /** Forgets everything but who owes. */
  clear(): void;
}

/** Before anything was given. */
export const EMPTY: ConsolidateState = {
  work: null,
  cancelling: false,
  files: 0,
  skipped: [],
  repeated: 0,
  period: null,
  date: null,
  sendBy: null,
  previous: [],
  alsoOwing: [],
  choices: {},
  adopted: 0,
  view: null,
  failure: null,
  obstacle: null,
  exists: null,
  saved: null,
};
