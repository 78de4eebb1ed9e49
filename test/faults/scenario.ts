import type { CellScalar } from '../../src/workbook/spec';
import { resultsOf } from '../office-host/evaluate';
import { ExcelError } from '../office-host/excelError';
import { loadInNode } from '../office-host/loadInNode';
import type { Workbook } from '../office-host/model';
import { createOfficeHost, type OfficeHost } from '../office-host/officeHost';
import { stateOf } from '../office-host/toSpec';
import { copyOfWorkbook } from '../office-host/undoStack';
import { ACTS, leaveCell, type Stage } from './acts';
import { brokenFormulas, entryColumns, isAnywhere, ledgerOf } from './ledger';
import { SAYS_DONE, SAYS_UNKNOWN, type Operation, type Started } from './operations';
import { filledWorkbook, ownWorkbook, type Filled } from './workbooks';

/** One thing that goes wrong while one operation runs, and what came of it. */

export interface Fault {
  /** Before which of the operation's requests. */
  request: number;
  act: string | null;
  error: 'before' | 'after' | 'from then on' | number | null;
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

let filled: Filled | null = null;

async function setUp(operation: Operation): Promise<Bench> {
  filled ??= await filledWorkbook();
  const columns = entryColumns(filled.workbook);
  const workbook = operation.empty ? ownWorkbook() : copyOfWorkbook(filled.workbook);
  operation.plant?.(workbook, columns);
  const office = createOfficeHost({ apiSet: '1.9', evaluate: resultsOf(filled.spec), workbook });
  // Events are the pane's to hear; here each operation is looked at alone.
  office.silent = true;
  loadInNode(office);
  const target = operation.target(columns, workbook);
  const started = await operation.start(office, target, columns);
  office.requests = [];
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

/** Presses, and leaves the cell when Excel waits for that, or at the end. */
async function press({ office, started, stage }: Bench): Promise<string | null> {
  let ended = false;
  const pressing = started.press().finally(() => (ended = true));
  let turns = 0;
  while (!ended) {
    await new Promise<void>((resolve) => setImmediate(resolve));
    if (office.isWaited && (turns += 1) > 3) leaveCell(stage);
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
  else if (error !== null) office.failWithin(request, Math.floor((actions[request] ?? 0) * error));

  const told = await press(bench);
  if (act !== null && !acted) return null;
  office.stopFailing();
  const isDone = operation.isDone(office, before, stage.target, stage.columns);
  const { lost } = entriesNow(bench);
  const touchedTarget = stage.touched.has(stage.target);
  const isUnknown = told !== null && SAYS_UNKNOWN.includes(told);
  const isDenied = told !== null && !SAYS_DONE.includes(told) && !isUnknown;
  const deniedThoughDone = isDenied && isDone && !touchedTarget;
  const claimedThoughNot = told === null && !isDone && !touchedTarget && undisturbed.failure === null;

  let stuck: string | null = null;
  const isClean = sameState(office.workbook, undisturbed.started);
  // What is not known must be found out by pressing again, whatever there is now.
  if (isUnknown || (isDenied && !isDone && !isClean)) {
    // A second press is the way on; where the person's own act forbids the operation, there must be nothing to mend.
    const again = (await press(bench)) ?? 'done';
    const doneNow = operation.isDone(office, before, stage.target, stage.columns);
    const isOver = again === 'done' && doneNow;
    const isWhole = sameState(office.workbook, undisturbed.started);
    if (!isOver && !isWhole) stuck = again;
    lost.push(...entriesNow(bench).lost.filter((each) => !lost.includes(each)));
  }
  if (entriesNow(bench).aside.length > 0) stuck ??= 'entries are left in tables that are not ours any more';
  if (brokenFormulas(office.workbook) > undisturbed.broken) stuck ??= 'formulas lost what they refer to';
  return { lost, deniedThoughDone, claimedThoughNot, stuck, told };
}
