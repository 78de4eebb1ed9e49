import type { FilledTemplate } from '../../host/document/fillTemplate';
import type { Agency } from '../../agency/catalogue';
import type { PreviousRun } from '../../consolidation/previousRun';
import type { Choices } from '../../consolidation/takeFiles';
import type { CellPlace, Limitation, WriteOptions, WriteResult } from '../../host/shared/host';
import type { Programme } from '../../programmes/programme';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import type { IsoDate } from '../../text/calendar';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { WorkbookSpec } from '../../workbook/spec';
import type { OwnSheets } from '../check/own/examineOwn';
import type { OwnReading } from '../check/own/ownReading';
import type { Failure } from '../failure/describeFailure';
import type { ChosenBefore, Dropped } from './chosenBefore';
import type { Decided } from './decisions';
import type { Given } from './givenFiles';
import type { PreviousFacts } from './keeper';
import type { PaperKind } from './paperKinds';
import type { OpenedKeeper } from './startWorkers';
import type { ConsolidationView } from './view';

/** Our province workbook open in Excel. */
export interface OpenProvinceWorkbook {
  /** The whole workbook it was read from. */
  asRead: WorkbookSnapshot;
  run: PreviousRun;
  sheets: string[];
}

/** The user's input, from which everything else follows together with the remembered answers. */
export interface GivenWork {
  files: { path: string; file: File }[];
  previous: File[];
  /** Chosen by the user; null if determined by the files. */
  periodId: string | null;
}

export interface ConsolidateServices {
  /** Number of files read in parallel. */
  readers: number;
  openKeeper(): OpenedKeeper;
  /** Loads the view of the result, before reading files whose result could not be shown. */
  loadOutcome(): Promise<void>;
  today(): IsoDate;
  /** The decisions for a period (`plan period`) when the pane was last open. */
  recallDecided(period: string): Decided;
  rememberDecided(period: string, decided: Decided): void;
  /**
   * Starts over with these files, using the plan carried by the first of them, and the earlier choices. Absent if a
   * plan was opened explicitly: then a workbook of another plan needs a decision.
   */
  usePlan?(plan: Programme, given: Given, chosen: ChosenBefore): void;
  /** Keeps the input beyond the page's lifetime; null when it is saved or discarded. */
  keep?(work: GivenWork | null): void;
  /** Whether the latest input is kept. */
  isKept?(): Promise<boolean>;
  /** Set if the open Excel workbook is the target; absent in a browser. */
  excel?: {
    /** Whether an agency's workbook is open, determined without reading it. */
    hasAgencyWorkbook(): Promise<boolean>;
    /** Null if the workbook has nothing of ours. @throws PaneError for an agency's workbook. */
    read(): Promise<OpenProvinceWorkbook | null>;
    write(spec: WorkbookSpec, options: WriteOptions): Promise<WriteResult>;
    /** Where another user changed the workbook in the last minutes. */
    otherEdit?(): CellPlace | null;
  };
  /** Delivers the finished file to the user; absent in Excel. */
  deliver?(fileName: string, bytes: Uint8Array): void;
  /** Delivers documents to the user as a file, in Excel too. */
  handPapers(fileName: string, bytes: Uint8Array): void;
}

export type Work =
  | { kind: 'read'; done: number; total: number; name: string }
  | { kind: 'consolidate'; stoppable: boolean }
  | { kind: 'save'; stage: 'lay-out' | 'pack' | 'read' }
  | { kind: 'save'; stage: 'write'; done: number; total: number };

/** An earlier province workbook given by the user. */
export interface PreviousFile {
  id: string;
  name: string;
  /** Null until it is read, or if that failed. */
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
  /** Number of files read so far. */
  files: number;
  /** In the latest batch: files in folders that are not workbooks, files already given. */
  skipped: readonly string[];
  repeated: number;
  /** Chosen by the user, or that of most files; null before any was read. */
  period: ReportingPeriod | null;
  /** Chosen by the user; null for the period's last day. */
  date: IsoDate | null;
  /** The agencies' last day to send, if overridden. */
  sendBy: IsoDate | null;
  previous: PreviousFile[];
  /** Choices carried over from another plan without effect; null if nothing was carried over. */
  dropped: Dropped | null;
  /** Agencies outside the catalogue that owe a workbook. */
  alsoOwing: readonly Agency[];
  choices: Choices;
  /** Number of answers adopted from earlier, for the same files. */
  adopted: number;
  view: ConsolidationView | null;
  failure: Failure | null;
  /** Why the result cannot be written to the open workbook: shown before the user puts work into it. */
  obstacle: Pick<Failure, 'key' | 'values'> | null;
  /** The open workbook contains an earlier consolidation: replace it? */
  exists: { sheets: string[]; notes: number; otherEdit: CellPlace | null } | null;
  saved: Saved | null;
}

export interface ConsolidateSession {
  /** Checks whether the open workbook can receive the result. */
  look(): Promise<void>;
  getState(): ConsolidateState;
  subscribe(listener: () => void): () => void;
  add(
    files: readonly { path: string; file: File }[],
    skipped?: readonly string[],
    unreadable?: readonly string[],
  ): Promise<void>;
  /** Ends this session, for one of another plan. @returns the choices made so far */
  end(): ChosenBefore;
  /** Starts with choices made under another plan, as far as they apply to this one. */
  takeOver(chosen: ChosenBefore): Promise<void>;
  setPeriod(period: ReportingPeriod): Promise<void>;
  setDate(date: IsoDate | null): Promise<void>;
  setSendBy(day: IsoDate): Promise<void>;
  /** Chooses an agency's file, or null for none; undefined withdraws the choice. */
  choose(agencyId: string, file: string | null | undefined): Promise<void>;
  setAlsoOwing(agencies: readonly Agency[]): Promise<void>;
  addPrevious(files: readonly File[]): Promise<void>;
  removePrevious(id: string): Promise<void>;
  /** Gives a file that has lost its identity to an agency; remembered for this file. */
  giveTo(path: string, agency: Agency): Promise<void>;
  /** Task tables in a file that could not be used; null if there are none, or the file is gone. */
  lookAtOwn(path: string, reading: OwnReading): Promise<OwnSheets | null>;
  /** Accepts that file, read from the agency's own table. */
  readOwn(path: string, agency: Agency, reading: OwnReading): Promise<void>;
  save(replace: boolean): Promise<void>;
  /**
   * Documents for the current result, with their file name; null if there is no one to write to.
   * @param criterion code of the only criterion whose evidence is listed
   */
  papers(kind: PaperKind, criterion?: string): Promise<{ fileName: string; bytes: Uint8Array } | null>;
  /**
   * The report in a user's own template, with its file name, or the errors in the template; null if there is no result.
   */
  fill(template: Blob): Promise<(FilledTemplate & { fileName: string }) | null>;
  cancel(): void;
  dismiss(): void;
  /** Resets everything except who owes a workbook. */
  clear(): void;
}

/** Before any input. */
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
  dropped: null,
  alsoOwing: [],
  choices: {},
  adopted: 0,
  view: null,
  failure: null,
  obstacle: null,
  exists: null,
  saved: null,
};
