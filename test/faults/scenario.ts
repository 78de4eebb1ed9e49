import type { CellScalar } from '../../src/workbook/spec';
import { resultsOf } from '../office-host/evaluate';
import { ExcelError } from '../office-host/excelError';
import { loadInNode } from '../office-host/loadInNode';
import type { Workbook } from '../office-host/model';
import { createOfficeHost, type OfficeHost } from '../office-host/officeHost';
import { stateOf } from '../office-host/toSpec';
import { copyOfWorkbook } from '../office-host/undoStack';
import { ACTS, leaveCell, takePasswordOff, type Stage } from './acts';
import { brokenFormulas, entryColumns, isAnywhere, ledgerOf } from './ledger';
import {
  SAYS_DONE,
  SAYS_PARTLY,
  SAYS_PASSWORD,
  SAYS_UNKNOWN,
  type Operation,
  type Started,
} from './operations';
import { filledWorkbook, ownWorkbook, type Filled } from './workbooks';

/** A single fault during an operation, and its outcome. */

export interface Fault {
  /** Which of the operation's requests it precedes. */
  request: number;
  act: string | null;
  error: 'before' | 'after' | 'from then on' | 'never answered' | 'done, never answered' | number | null;
}

export interface Verdict {
  /** Keys whose entries are lost, changed, or in the wrong row. */
  lost: string[];
  /** It was reported as failed, but was done. */
  deniedThoughDone: boolean;
  /** It was reported as done, but was not. */
  claimedThoughNot: boolean;
  /** Neither undone nor done, and retrying does not help. */
  stuck: string | null;
  reported: string | null;
}

interface Bench {
  office: OfficeHost;
  stage: Stage;
  started: Started;
  before: Workbook;
}

const begun = new Map<() => Promise<Filled>, Filled>();

async function setUp(operation: Operation): Promise<Bench> {
  const begin = operation.begin ?? filledWorkbook;
  const filled = begun.get(begin) ?? (await begin());
  begun.set(begin, filled);
  const columns = entryColumns(filled.workbook);
  const workbook = operation.empty ? ownWorkbook() : copyOfWorkbook(filled.workbook);
  operation.plant?.(workbook, columns);
  const office = createOfficeHost({ apiSet: '1.9', evaluate: resultsOf(filled.spec), workbook });
  loadInNode(office);
  const target = operation.target(columns, workbook);
  const started = await operation.start(office, target, columns);
  office.requests = [];
  office.silent = !operation.hears;
  const before = copyOfWorkbook(office.workbook);
  const stage: Stage = {
    office,
    columns,
    target,
    expected: ledgerOf(office.workbook, columns),
    touched: new Set(),
  };
  return { office, stage, started, before };
}

/** Number of requests of the undisturbed operation, and the number of actions in each. */
export async function measure(operation: Operation): Promise<number[]> {
  const { office, started, stage, before } = await setUp(operation);
  const { failure } = await started.press();
  if (failure !== null) throw new Error(`${operation.name} undisturbed: ${failure}`);
  if (!operation.isDone(office, before, stage.target, stage.columns))
    throw new Error(`${operation.name} undisturbed came to nothing`);
  started.close?.();
  return office.requests.map(({ actions }) => actions);
}

/** Performs the act, unless what it needs is currently missing. */
function perform(stage: Stage, act: string): boolean {
  try {
    ACTS[act]?.(stage);
    return true;
  } catch (error) {
    if (error instanceof ExcelError) return false;
    throw error;
  }
}

/** Turns without a new request after which a request counts as never answered. */
const TURNS_OF_SILENCE = 50;
const NEVER = 'never';

/**
 * Presses the button, and leaves the cell when Excel waits for that, or at the end.
 * @returns `NEVER` if it never ends, because Excel never responds
 */
async function press({ office, started, stage }: Bench): Promise<string | null> {
  let ended = false;
  const pressing = started.press().finally(() => (ended = true));
  let turns = 0;
  let silence = 0;
  let requests = office.requests.length;
  const unansweredBefore = office.unanswered;
  const isUnanswered = (): boolean => office.unanswered > unansweredBefore;
  while (!ended) {
    await new Promise<void>((resolve) => setImmediate(resolve));
    // A seal's input is hashed in another thread: one turn is long enough, however busy the machine.
    if (isUnanswered()) await crypto.subtle.digest('SHA-256', new Uint8Array(1));
    if (office.isWaited && (turns += 1) > 3) leaveCell(stage);
    silence = office.requests.length === requests && !office.isWaited ? silence + 1 : 0;
    requests = office.requests.length;
    if (isUnanswered() && silence === TURNS_OF_SILENCE) office.giveUp();
    if (isUnanswered() && silence > 2 * TURNS_OF_SILENCE) {
      leaveCell(stage);
      return NEVER;
    }
  }
  const { failure } = await pressing;
  leaveCell(stage);
  return failure;
}

const shape = (workbook: Workbook): unknown => {
  const { activeSheet: _active, ...state } = stateOf({ workbook }) as { activeSheet: string };
  return state;
};
const sameState = (one: Workbook, other: Workbook): boolean =>
  JSON.stringify(shape(one)) === JSON.stringify(shape(other));

/** The operation's result if only the user acted, before it began; null if the act is impossible. */
async function undisturbedAfter(
  operation: Operation,
  act: string | null,
): Promise<{ failure: string | null; broken: number; started: Workbook }> {
  const bench = await setUp(operation);
  if (act !== null) perform(bench.stage, act);
  leaveCell(bench.stage);
  const started = copyOfWorkbook(bench.office.workbook);
  const failure = await press(bench);
  bench.started.close?.();
  // What the act itself breaks is the user's doing; the operation may repair it, but need not.
  const broken = Math.max(brokenFormulas(started), brokenFormulas(bench.office.workbook));
  return { failure, broken, started };
}

const controls = new Map<string, ReturnType<typeof undisturbedAfter>>();
function control(operation: Operation, act: string | null): ReturnType<typeof undisturbedAfter> {
  const key = `${operation.name} ${act}`;
  let known = controls.get(key);
  if (!known) controls.set(key, (known = undisturbedAfter(operation, act)));
  return known;
}

/**
 * Entries that are wrong: not what was typed last, or requested if nobody typed. `aside` are those that exist, but not
 * in our tables: nothing is lost, but something is left to do.
 */
function entriesNow({ stage, started }: Bench): { lost: string[]; aside: string[] } {
  const { workbook } = stage.office;
  const now = ledgerOf(workbook, stage.columns);
  const found: { lost: string[]; aside: string[] } = { lost: [], aside: [] };
  for (const [key, value] of stage.expected) {
    const allowed: (CellScalar | undefined)[] = [value];
    const wanted = started.wanted.get(key);
    // What a user typed must not be changed by anyone else, whatever was requested.
    if (wanted !== undefined && !stage.touched.has(key)) allowed.push(wanted);
    if (allowed.includes(now.get(key))) continue;
    const isAside =
      !now.has(key) && allowed.some((each) => each !== undefined && isAnywhere(workbook, key, each));
    found[isAside ? 'aside' : 'lost'].push(
      `${key}: ${String(now.get(key))}, not ${allowed.map(String).join(' or ')}`,
    );
  }
  return found;
}

/** Everything requested that nobody else has touched. */
function restIsDone({ stage, started }: Bench): boolean {
  const now = ledgerOf(stage.office.workbook, stage.columns);
  return [...started.wanted].every(([key, value]) => stage.touched.has(key) || now.get(key) === value);
}

export async function run(
  operation: Operation,
  fault: Fault,
  actions: readonly number[],
): Promise<Verdict | null> {
  const undisturbed = await control(operation, fault.act);
  const bench = await setUp(operation);
  const { office, stage, before } = bench;
  let acted = true;
  const { act, error, request } = fault;
  if (act !== null) office.beforeRequest(request, () => (acted = perform(stage, act)));
  if (error === 'before' || error === 'after') office.failAt(request, error);
  else if (error === 'from then on') office.failFrom(request);
  else if (error === 'never answered') office.neverAnswer(request);
  else if (error === 'done, never answered') office.neverAnswer(request, 'after');
  else if (error !== null) office.failWithin(request, Math.floor((actions[request] ?? 0) * error));

  const reported = await press(bench);
  if (act !== null && !acted) return null;
  office.stopFailing();
  const isDone = operation.isDone(office, before, stage.target, stage.columns);
  const { lost } = entriesNow(bench);
  const touchedTarget = stage.touched.has(stage.target);
  const isUnknown = reported !== null && SAYS_UNKNOWN.includes(reported);
  // Nothing is reported at all; the way on is to close and reopen the pane.
  const isNever = reported === NEVER;
  const isPartly = reported !== null && SAYS_PARTLY.includes(reported);
  const isDenied = reported !== null && !SAYS_DONE.includes(reported) && !isUnknown && !isNever && !isPartly;
  const deniedThoughDone = isDenied && isDone && !touchedTarget;
  const claimedThoughNot = reported === null && !isDone && !touchedTarget && undisturbed.failure === null;

  let stuck: string | null = null;
  const isClean = sameState(office.workbook, undisturbed.started);
  // An unknown outcome must be resolved by retrying, whatever the current state.
  if (isUnknown || isPartly || ((isDenied || isNever) && !isDone && !isClean)) {
    if (isNever) {
      bench.started.close?.();
      bench.started = await operation.start(office, stage.target, stage.columns);
    }
    // The way on is a retry; if the user's own act forbids the operation, there must be nothing to repair.
    const again = async (): Promise<string | null> => {
      const said = (await press(bench)) ?? 'done';
      const doneNow = operation.isDone(office, before, stage.target, stage.columns);
      // If the user removed its target, the rest of it is what can be done.
      const isOver = said === 'done' && (doneNow || (touchedTarget && restIsDone(bench)));
      return isOver || sameState(office.workbook, undisturbed.started) ? null : said;
    };
    stuck = await again();
    if (stuck !== null && SAYS_PASSWORD.includes(stuck)) {
      takePasswordOff(stage);
      stuck = await again();
    }
    lost.push(...entriesNow(bench).lost.filter((each) => !lost.includes(each)));
  }
  bench.started.close?.();
  if (entriesNow(bench).aside.length > 0) stuck ??= 'entries are left in tables that are not ours any more';
  if (brokenFormulas(office.workbook) > undisturbed.broken) stuck ??= 'formulas lost what they refer to';
  return { lost, deniedThoughDone, claimedThoughNot, stuck, reported };
}
