import type { RangeRef } from '../../src/workbook/address';
import { rangeAddress } from '../../src/workbook/address';
import { ExcelError } from './excelError';
import type { Evaluate, Machine, SheetEvent } from './machine';
import { newWorkbook, type Sheet, type Workbook } from './model';
import { execute, type RequestBody, type ResponseBody } from './protocol';
import type { Remote } from './remote';
import { workbookRemote } from './workbookRemote';

/**
 * An in-memory Excel that answers the real office.js. It runs in Node and in a browser alike: a page or a loader sets
 * `OfficeExtension.SessionBase._overrideSession` to what `attach` makes.
 */

export interface OfficeHostOptions {
  /** Highest ExcelApi set: a member of a newer one is refused. Default `1.17` (Excel LTSC 2024). */
  apiSet?: string;
  /** Name of the empty sheet that a new workbook has. */
  firstSheet?: string;
  /** Gives results of formulas. */
  evaluate?: Evaluate;
  workbook?: Workbook;
}

/** What Excel on the web takes in one request and gives in one answer. */
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

/** The parts of the runtime that the host touches. */
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
  /** Requests that changed or read something, in order; the clean-up of references at the end of a run is not one. */
  requests: { bytes: number; answerBytes: number; actions: number }[] = [];
  private readonly machine: Machine;
  private readonly root: Remote;
  private readonly references = new Map<string, Remote>();
  private referenceCount = 0;
  private failures: ((request: number) => 'before' | 'after' | null)[] = [];
  private failingMember: { place: string; failure: Failure; skip: number } | null = null;
  private readonly listeners: Record<SheetEvent, number> = { changed: 0, selectionChanged: 0 };
  private deliver: (message: unknown) => void = () => undefined;
  private failure: Failure = { code: 'GeneralException', message: 'made to fail' };

  constructor({ apiSet = '1.17', firstSheet, evaluate = () => undefined, workbook }: OfficeHostOptions = {}) {
    this.apiSet = apiSet;
    this.evaluate = evaluate;
    this.workbook = workbook ?? newWorkbook(firstSheet);
    this.machine = {
      workbook: this.workbook,
      evaluate: (sheet, cell, formula) => this.evaluate(sheet, cell, formula),
      changed: (sheet, range) => this.announce(sheet, range),
      select: (sheet, range) => this.select(sheet, range),
      listenTo: (event, on) => {
        this.listeners[event] += on ? 1 : -1;
      },
    };
    this.root = workbookRemote(this.machine);
  }

  /** Makes the runtime talk to this host. */
  attach({ OfficeExtension }: OfficeRuntime): void {
    const session = Object.create(OfficeExtension.SessionBase.prototype) as Record<string, unknown>;
    session._resolveRequestUrlAndHeaderInfo = () => Promise.resolve({ url: 'in-memory', headers: {} });
    session._createRequestExecutorOrNull = () => ({
      executeAsync: (_data: unknown, _flags: number, message: { Body: RequestBody }) =>
        this.answer(message.Body),
    });
    session.getEventRegistration = () => null;
    OfficeExtension.SessionBase._overrideSession = session;
    OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
    this.deliver = (message) => OfficeExtension._testTriggerRichApiMessageEvent(message);
  }

  isSetSupported(name: string, version = '1.1'): boolean {
    const [major, minor] = version.split('.').map(Number);
    const [hasMajor, hasMinor] = this.apiSet.split('.').map(Number);
    return name === 'ExcelApi' && major === hasMajor && (minor ?? 0) <= (hasMinor ?? 0);
  }

  /**
   * Makes the n-th request from now (0 is the next) fail: `before` anything of it is done, or `after` all of it, as when
   * the answer is lost.
   */
  failAt(n: number, when: 'before' | 'after' = 'before', failure = this.failure): void {
    const request = this.requests.length + n;
    this.failure = failure;
    this.failures.push((index) => (index === request ? when : null));
  }

  /** Makes every request from the n-th on fail. */
  failFrom(n: number, failure = this.failure): void {
    const request = this.requests.length + n;
    this.failure = failure;
    this.failures.push((index) => (index >= request ? 'before' : null));
  }

  /** Makes the next use of a member (`TableCollection.add`, `Table.name=`) fail, once, after `skip` uses of it; what came before stays done. */
  failOnAction(place: string, skip = 0, failure = this.failure): void {
    this.failingMember = { place, failure, skip };
  }

  stopFailing(): void {
    this.failures = [];
    this.failingMember = null;
  }

  private async answer(body: RequestBody): Promise<OfficeResponse> {
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
    if (planned === 'before') return refusal(this.failure);
    if (bytes > MAX_BYTES)
      return refusal({ code: 'RequestPayloadSizeLimitExceeded', message: `request of ${bytes} bytes` });
    const answer = this.run(request);
    const answerBytes = new TextEncoder().encode(JSON.stringify(answer)).length;
    this.requests[index] = { bytes, answerBytes, actions: request.Actions.length };
    if (planned === 'after') return refusal(this.failure);
    if (answerBytes > MAX_BYTES)
      return refusal({ code: 'ResponsePayloadSizeLimitExceeded', message: `answer of ${answerBytes} bytes` });
    return response(answer);
  }

  private run(request: RequestBody): ResponseBody {
    return execute(request, {
      root: this.root,
      apiSet: this.apiSet,
      references: this.references,
      newReference: () => `{reference-${(this.referenceCount += 1)}}`,
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

  private announce(sheet: Sheet, range: RangeRef): void {
    this.tell('changed', {
      address: rangeAddress(range),
      changeType: 'RangeEdited',
      source: 'Local',
      worksheetId: sheet.id,
      shiftDirection: 'None',
      triggerSource: 'Unknown',
    });
  }

  /** Makes a range the selection, and tells it where it was another. */
  select(sheet: Sheet, range: RangeRef): void {
    const before = this.workbook.selection;
    this.workbook.activeSheet = sheet.id;
    this.workbook.selection = { sheet: sheet.name, range };
    const address = rangeAddress(range);
    if (before?.sheet !== sheet.name || rangeAddress(before.range) !== address)
      this.tell('selectionChanged', { address, worksheetId: sheet.id });
  }

  private tell(event: SheetEvent, message: object): void {
    if (this.listeners[event] <= 0) return;
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

  /** For `typeInto`: a change by the user's own hand. */
  changedByUser(sheet: Sheet, range: RangeRef): void {
    this.announce(sheet, range);
  }
}

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
