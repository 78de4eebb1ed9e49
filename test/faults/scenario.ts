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

/** One thing that goes wrong while one operation runs, and what came of it. */

export interface Fault {
  /** Before which of the operation's requests. */
  request: number;
  act: string | null;
  error: 'before' | 'after' | 'from then on' | 'never answered' | 'done, never answered' | number | null;
}

export interface Verdict {
  /** Keys whose entry is lost, changed, or in the wrong row. */
  lost: string[];
  /** It was said to have failed, and was done. */
  deniedThoughDone: boolean;
  /** It was said to be done, and is not. */
  claimedThoughNot: boolean;
  /** Neither as it was nor done, and pressing again does not help. */
  stuck: string | null;
  told: string | null;
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

/** How many requests the operation takes undisturbed, and how many actions each has. */
export async function measure(operation: Operation): Promise<number[]> {
  const { office, started, stage, before } = await setUp(operation);
  const { failure } = await started.press();
  if (failure !== null) throw new Error(`${operation.name} undisturbed: ${failure}`);
  if (!operation.isDone(office, before, stage.target, stage.columns))
    throw new Error(`${operation.name} undisturbed came to nothing`);
  started.close?.();
  return office.requests.map(({ actions }) => actions);
}

/** Does the act, unless what it needs is away just now. */
function perform(stage: Stage, act: string): boolean {
  try {
    ACTS[act]?.(stage);
    return true;
  } catch (error) {
    if (error instanceof ExcelError) return false;
    throw error;
  }
}

/** Turns without a new request after which nothing more comes of one that is never answered. */
const TURNS_OF_SILENCE = 50;
const NEVER = 'never';

/**
 * Presses, and leaves the cell when Excel waits for that, or at the end.
 * @returns `NEVER` where it goes on for ever, because Excel never answers
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
    // What a seal is computed from is hashed in another thread: a turn is long enough for it, however busy the machine.
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

/** What the operation comes to where only the person acted, before it began; null where the act cannot be done. */
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
  // What the act itself breaks is the person's doing; the operation may mend it, and need not.
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
 * Entries that are not what they should be: who typed last, or what was asked for where nobody did. `aside` are those that
 * are there, but not in our tables: nothing is lost, and something is left to do.
 */
function entriesNow({ stage, started }: Bench): { lost: string[]; aside: string[] } {
  const { workbook } = stage.office;
  const now = ledgerOf(workbook, stage.columns);
  const found: { lost: string[]; aside: string[] } = { lost: [], aside: [] };
  for (const [key, value] of stage.expected) {
    const allowed: (CellScalar | undefined)[] = [value];
    const wanted = started.wanted.get(key);
    // What a person typed is nobody else's to change, whatever was asked for.
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

/** All of what was wanted that nobody else has touched. */
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

  const told = await press(bench);
  if (act !== null && !acted) return null;
  office.stopFailing();
  const isDone = operation.isDone(office, before, stage.target, stage.columns);
  const { lost } = entriesNow(bench);
  const touchedTarget = stage.touched.has(stage.target);
  const isUnknown = told !== null && SAYS_UNKNOWN.includes(told);
  // Nothing is told at all; the way on is to close the pane and open it again.
  const isNever = told === NEVER;
  const isPartly = told !== null && SAYS_PARTLY.includes(told);
  const isDenied = told !== null && !SAYS_DONE.includes(told) && !isUnknown && !isNever && !isPartly;
  const deniedThoughDone = isDenied && isDone && !touchedTarget;
  const claimedThoughNot = told === null && !isDone && !touchedTarget && undisturbed.failure === null;

  let stuck: string | null = null;
  const isClean = sameState(office.workbook, undisturbed.started);
  // What is not known must be found out by pressing again, whatever there is now.
  if (isUnknown || isPartly || ((isDenied || isNever) && !isDone && !isClean)) {
    if (isNever) {
      bench.started.close?.();
      bench.started = await operation.start(office, stage.target, stage.columns);
    }
    // A second press is the way on; where the person's own act forbids the operation, there must be nothing to mend.
    const again = async (): Promise<string | null> => {
      const said = (await press(bench)) ?? 'done';
      const doneNow = operation.isDone(office, before, stage.target, stage.columns);
      // Where the person took away what it was about, the rest of it is what can be done.
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
  return { lost, deniedThoughDone, claimedThoughNot, stuck, told };
}
