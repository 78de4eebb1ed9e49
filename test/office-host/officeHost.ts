import type { RangeRef } from '../../src/workbook/address';
import { rangeAddress } from '../../src/workbook/address';
import type { CellScalar } from '../../src/workbook/spec';
import { ExcelError } from './excelError';
import type { Behaviour, Evaluate, Machine, SheetEvent } from './machine';
import { newWorkbook, type Sheet, type Workbook } from './model';
import { execute, type RequestBody, type ResponseBody } from './protocol';
import type { Remote } from './remote';
import { typeInto } from './typeInto';
import { copyOfWorkbook, undoEffect, UndoStack, type Platform } from './undoStack';
import { workbookRemote } from './workbookRemote';

/**
 * An in-memory Excel that answers the real office.js. Runs in Node and in a browser: a page or a loader sets
 * `OfficeExtension.SessionBase._overrideSession` to the result of `attach`.
 */

export interface OfficeHostOptions {
  /** Highest ExcelApi set: members of newer ones are refused. Default `1.17` (Excel LTSC 2024). */
  apiSet?: string;
  /** Name of a new workbook's empty sheet. */
  firstSheet?: string;
  /** Supplies formula results. */
  evaluate?: Evaluate;
  workbook?: Workbook;
  /** Platform of Excel: what can be undone differs. Default `PC`. */
  platform?: Platform;
  behaviour?: Partial<Behaviour>;
}

/** Details of a change event besides its location. */
export interface ChangeDetails {
  changeType: 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';
  source: 'Local' | 'Remote';
  triggerSource: 'Unknown' | 'ThisLocalAddin';
  valueBefore?: CellScalar;
  valueAfter?: CellScalar;
}

/** The user is editing a cell: until that ends Excel does not respond, see `startEditing`. */
interface Edit {
  sheet: string;
  cell: string;
  text: string;
}

/** The request flag set by `Excel.run({ delayForCellEdit: true })`. */
const DELAY_FOR_CELL_EDIT = 64;

/** Limit of Excel on the web for a request and for a response. */
export const MAX_BYTES = 5 * 1024 * 1024;

export interface Failure {
  code: string;
  message: string;
}

interface OfficeResponse {
  Body: ResponseBody | null;
  HttpStatusCode: number;
  ErrorCode: string;
  ErrorMessage: string;
}

/** The parts of the runtime used by the host. */
export interface OfficeRuntime {
  OfficeExtension: {
    SessionBase: { prototype: object; _overrideSession: unknown };
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
    _testTriggerRichApiMessageEvent(message: unknown): void;
  };
}

const EVENT_CATEGORY = 65_536;
const MESSAGE_TYPE: Record<SheetEvent, number> = { changed: 10, selectionChanged: 14 };

export class OfficeHost {
  readonly workbook: Workbook;
  readonly apiSet: string;
  evaluate: Evaluate;
  /** Requests that changed or read something, in order; excludes the clean-up of references at the end of a run. */
  requests: { bytes: number; answerBytes: number; actions: number }[] = [];
  readonly platform: Platform;
  readonly behaviour: Behaviour;
  readonly undoStack: UndoStack;
  /** No events arrive, although subscribing succeeded. */
  silent = false;
  /** Number of requests never answered. */
  unanswered = 0;
  /** Stands for the timeout after which a program stops waiting for a response. */
  giveUp: () => void = () => undefined;
  private edit: Edit | null = null;
  private readonly waitingForEdit: (() => void)[] = [];
  private plans: Plan[] = [];
  private readonly machine: Machine;
  private readonly root: Remote;
  private readonly references = new Map<string, Remote>();
  private referenceCount = 0;
  private failures: ((request: number) => 'before' | 'after' | null)[] = [];
  private failingMember: { place: string; failure: Failure; skip: number } | null = null;
  private readonly listeners: Record<SheetEvent, number> = { changed: 0, selectionChanged: 0 };
  private deliver: (message: unknown) => void = () => undefined;
  private failure: Failure = { code: 'GeneralException', message: 'made to fail' };

  constructor({
    apiSet = '1.17',
    firstSheet,
    evaluate = () => undefined,
    workbook,
    platform = 'PC',
    behaviour,
  }: OfficeHostOptions = {}) {
    this.apiSet = apiSet;
    this.evaluate = evaluate;
    this.workbook = workbook ?? newWorkbook(firstSheet);
    this.platform = platform;
    this.behaviour = { thisRow: 'stored', writesFillColumns: true, fitToPage: 'kept', ...behaviour };
    this.undoStack = new UndoStack(this.workbook);
    this.machine = {
      behaviour: this.behaviour,
      workbook: this.workbook,
      evaluate: (sheet, cell, formula) => this.evaluate(sheet, cell, formula),
      changed: (sheet, range, values) =>
        this.announce(sheet, rangeAddress(range), { triggerSource: 'ThisLocalAddin', ...values }),
      select: (sheet, range) => this.select(sheet, range),
      listenTo: (event, on) => {
        this.listeners[event] += on ? 1 : -1;
      },
    };
    this.root = workbookRemote(this.machine);
  }

  /** Connects the runtime to this host. */
  attach({ OfficeExtension }: OfficeRuntime): void {
    const session = Object.create(OfficeExtension.SessionBase.prototype) as Record<string, unknown>;
    session._resolveRequestUrlAndHeaderInfo = () => Promise.resolve({ url: 'in-memory', headers: {} });
    session._createRequestExecutorOrNull = () => ({
      executeAsync: (_data: unknown, flags: number, message: { Body: RequestBody }) =>
        this.answer(message.Body, flags),
    });
    session.getEventRegistration = () => null;
    OfficeExtension.SessionBase._overrideSession = session;
    OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
    this.deliver = (message) => OfficeExtension._testTriggerRichApiMessageEvent(message);
  }

  isSetSupported(name: string, version = '1.1'): boolean {
    if (name === 'DelayForCellEdit') return true;
    const [major, minor] = version.split('.').map(Number);
    const [hasMajor, hasMinor] = this.apiSet.split('.').map(Number);
    return name === 'ExcelApi' && major === hasMajor && (minor ?? 0) <= (hasMinor ?? 0);
  }

  /**
   * Makes the n-th request from now (0 is the next) fail: `before` any of it is done, or `after` all of it, as if the
   * response were lost.
   */
  failAt(n: number, when: 'before' | 'after' = 'before', failure = this.failure): void {
    const request = this.requests.length + n;
    this.failure = failure;
    this.failures.push((index) => (index === request ? when : null));
  }

  /** Makes every request fail from the n-th on. */
  failFrom(n: number, failure = this.failure): void {
    const request = this.requests.length + n;
    this.failure = failure;
    this.failures.push((index) => (index >= request ? 'before' : null));
  }

  /**
   * Makes the next use of a member (`TableCollection.add`, `Table.name=`) fail once, after `skip` uses; earlier actions
   * stay done.
   */
  failOnAction(place: string, skip = 0, failure = this.failure): void {
    this.failingMember = { place, failure, skip };
  }

  /** Makes the n-th request from now fail before its `step`-th action; earlier actions stay done. */
  failWithin(n: number, step: number, failure = this.failure): void {
    this.plans.push({ request: this.requests.length + n, step, failure });
  }

  /** Runs something just before the n-th request from now is carried out: what a user does meanwhile. */
  beforeRequest(n: number, act: () => void): void {
    this.plans.push({ request: this.requests.length + n, act });
  }

  /** The n-th request from now is never answered, although it may have been carried out. */
  neverAnswer(n: number, when: 'before' | 'after' = 'before'): void {
    this.plans.push({ request: this.requests.length + n, never: when });
  }

  stopFailing(): void {
    this.failures = [];
    this.failingMember = null;
    this.plans = [];
  }

  /**
   * The user starts editing a cell and stays in it. Until `endEditing`, every request is refused with
   * InvalidOperationInCellEditMode, or waits if sent with `delayForCellEdit`.
   */
  startEditing(sheet: string, cell: string, text: string): void {
    this.edit = { sheet, cell, text };
  }

  get isEditing(): boolean {
    return this.edit !== null;
  }

  /** True if a request is waiting for the user to leave the cell. */
  get isWaited(): boolean {
    return this.waitingForEdit.length > 0;
  }

  /** Enter, or Escape. */
  endEditing(how: 'enter' | 'escape' = 'enter'): void {
    const edit = this.edit;
    this.edit = null;
    try {
      if (edit && how === 'enter') typeInto(this, edit.sheet, edit.cell, edit.text);
    } finally {
      for (const go of this.waitingForEdit.splice(0)) go();
    }
  }

  private async answer(body: RequestBody, flags: number): Promise<OfficeResponse> {
    const sent = JSON.stringify(body);
    const bytes = new TextEncoder().encode(sent).length;
    const request = JSON.parse(sent) as RequestBody;
    if (isCleanUp(request)) {
      this.run(request);
      return response({ Results: [] });
    }
    const index = this.requests.length;
    this.requests.push({ bytes, answerBytes: 0, actions: request.Actions.length });
    const planned = this.failures.map((plan) => plan(index)).find((plan) => plan !== null);
    const plans = this.plans.filter((plan) => plan.request === index);
    for (const { act } of plans) act?.();
    if (this.edit !== null) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return refusal(IN_CELL_EDIT);
      await new Promise<void>((go) => this.waitingForEdit.push(go));
    }
    const never = plans.find((plan) => plan.never)?.never;
    if (never !== undefined) this.unanswered += 1;
    if (never === 'before') return new Promise(() => undefined);
    if (planned === 'before') return refusal(this.failure);
    if (bytes > MAX_BYTES)
      return refusal({ code: 'RequestPayloadSizeLimitExceeded', message: `request of ${bytes} bytes` });
    const answer = this.run(
      request,
      plans.find(({ step }) => step !== undefined),
    );
    if (never === 'after') return new Promise(() => undefined);
    const answerBytes = new TextEncoder().encode(JSON.stringify(answer)).length;
    this.requests[index] = { bytes, answerBytes, actions: request.Actions.length };
    if (planned === 'after') return refusal(this.failure);
    if (answerBytes > MAX_BYTES)
      return refusal({ code: 'ResponsePayloadSizeLimitExceeded', message: `answer of ${answerBytes} bytes` });
    return response(answer);
  }

  private run(request: RequestBody, cut?: Plan): ResponseBody {
    // Saved once per request, before its first write: few versions of Excel undo an add-in's writes, and those undo a
    // whole batch.
    let kept = false;
    return execute(request, {
      root: this.root,
      apiSet: this.apiSet,
      references: this.references,
      newReference: () => `{reference-${(this.referenceCount += 1)}}`,
      beforeStep: (index) => {
        if (cut && index >= (cut.step ?? 0))
          throw new ExcelError(cut.failure?.code ?? '', cut.failure?.message ?? '');
      },
      beforeWrite: (place) => {
        const effect = undoEffect(place, this.apiSet, this.platform);
        if (effect === 'clears') this.undoStack.clear();
        if (effect !== 'undoable' || kept) return;
        kept = true;
        this.undoStack.keep(copyOfWorkbook(this.workbook));
      },
      beforeAction: (place) => {
        const planned = this.failingMember;
        if (planned?.place !== place) return;
        if (planned.skip > 0) {
          planned.skip -= 1;
          return;
        }
        this.failingMember = null;
        throw new ExcelError(planned.failure.code, planned.failure.message, place);
      },
    });
  }

  /** Reports a change of cells, made by the user unless `details` says otherwise. */
  announce(sheet: Sheet, address: string, details: Partial<ChangeDetails> = {}): void {
    this.tell('changed', {
      address,
      changeType: 'RangeEdited',
      source: 'Local',
      worksheetId: sheet.id,
      shiftDirection: 'None',
      triggerSource: 'Unknown',
      ...details,
    });
  }

  /** Selects a range, and raises an event if the selection changed. */
  select(sheet: Sheet, range: RangeRef): void {
    const before = this.workbook.selection;
    this.workbook.activeSheet = sheet.id;
    this.workbook.selection = { sheet: sheet.name, range };
    const address = rangeAddress(range);
    if (before?.sheet !== sheet.name || rangeAddress(before.range) !== address)
      this.tell('selectionChanged', { address, worksheetId: sheet.id });
  }

  private tell(event: SheetEvent, message: object): void {
    if (this.listeners[event] <= 0 || this.silent) return;
    this.deliver({
      entries: [
        {
          messageCategory: EVENT_CATEGORY,
          messageType: MESSAGE_TYPE[event],
          targetId: 'Workbook',
          message: JSON.stringify(message),
        },
      ],
    });
  }
}

/** What should happen to a request. */
interface Plan {
  request: number;
  act?: () => void;
  never?: 'before' | 'after';
  step?: number;
  failure?: Failure;
}

const IN_CELL_EDIT: Failure = {
  code: 'InvalidOperationInCellEditMode',
  message: 'Excel is in cell-editing mode.',
};

export const createOfficeHost = (options?: OfficeHostOptions): OfficeHost => new OfficeHost(options);

const isCleanUp = ({ Actions }: RequestBody): boolean =>
  Actions.some(({ Name }) => Name === '_RemoveReference') &&
  Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference');

const response = (Body: ResponseBody): OfficeResponse => ({
  Body,
  HttpStatusCode: 200,
  ErrorCode: '',
  ErrorMessage: '',
});

const refusal = ({ code, message }: Failure): OfficeResponse => ({
  Body: null,
  HttpStatusCode: 500,
  ErrorCode: code,
  ErrorMessage: message,
});
