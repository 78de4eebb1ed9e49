// Time to read and validate an agency's own sheet of 5,000 rows, compared with a workbook of ours of the same length.
import { performance } from 'node:perf_hooks';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { checkTracker } from '../../src/import/tracker/checkTracker';
import { planColumns } from '../../src/import/tracker/columns/planColumns';
import { readTracker } from '../../src/import/tracker/readTracker';
import { validate } from '../../src/validation/engine/validate';
import { BAC_GIANG } from '../programmes';
import { day, workbookOf, type Office, type Typed } from '../unit/import/tracker/office';
import { filledWorkbook, longPlan } from './longWorkbook';

const RUNS = 7;
const ROWS = 5000;
/** Multiple of our own workbook's time. */
const ALLOWED = 2;

/** As many tasks as our workbook has, with texts from the plan, all kinds of deadlines, and a slip in every third row. */
function tracker(): Office {
  const deadlines: Typed[] = [
    ...[
      '31/3/2026',
      'Quý II/2026',
      'Thường xuyên',
      'Trong 10 ngày làm việc sau khi nhận',
      'sớm nhất có thể',
      null,
    ],
    ...[day('30/06/2026'), day('03/04/2026', 'm/d/yyyy')],
  ];
  const statuses = ['Hoàn thành', 'Đang thực hiện', 'Chưa thực hiện', 'Đang trình', null];
  const rows = Array.from({ length: ROWS }, (_none, index): Typed[] => {
    const { activity, task } = BAC_GIANG.plan.rows[index % BAC_GIANG.plan.rows.length]!;
    return [
      index + 1,
      `${activity ?? task} (đợt ${index})`,
      `Phòng ${index % 12}`,
      deadlines[index % deadlines.length]!,
      index % 5 === 0 ? day('15/03/2026') : null,
      statuses[index % statuses.length]!,
      index % 3 === 0 ? 'Đã ban hành QĐ số 12/QĐ-UBND ngày 5/3/2026' : null,
      index % 4 === 0 ? '7/BC-UBND' : null,
      index % 7 === 0 ? 'Chưa hoàn thành do chờ ý kiến' : null,
    ];
  });
  const header = ['STT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Thời hạn', 'Ngày hoàn thành', 'Tình trạng'];
  return {
    ...{ name: 'bench', sheet: 'Việc', header: 1, keys: [], tasks: [], traps: [] },
    rows: [[...header, 'Kết quả', 'Số văn bản', 'Ghi chú'], ...rows],
  };
}

interface Timed {
  read: number;
  judged: number;
  findings: number;
}

const median = (times: number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Processor time, which is least affected by other load; for the same reason the two alternate. */
async function timed(once: () => Promise<() => number>): Promise<Timed> {
  const start = process.cpuUsage();
  const judge = await once();
  const between = process.cpuUsage();
  const findings = judge();
  const ms = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000;
  return { read: ms(between) - ms(start), judged: ms(process.cpuUsage(between)), findings };
}

async function main(): Promise<void> {
  const plan = longPlan(BAC_GIANG.plan, ROWS);
  const [ours, theirs] = await Promise.all([
    writeXlsx(filledWorkbook(plan)),
    writeXlsx(workbookOf(tracker())),
  ]);
  const ourRuns: Timed[] = [];
  const theirRuns: Timed[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    ourRuns.push(
      await timed(async () => {
        const snapshot = await readXlsx(ours);
        return () => validate(snapshot, { programmeOf: () => ({ ...BAC_GIANG, plan }) }).findings.length;
      }),
    );
    theirRuns.push(
      await timed(async () => {
        const { sheets } = await readXlsx(theirs);
        return () => checkTracker(readTracker(sheets[0]!, { otherwise: 2026 })!, '2026-07-15').length;
      }),
    );
  }
  const total = (runs: readonly Timed[]) => median(runs.map(({ read, judged }) => read + judged));
  for (const [name, runs] of [
    ['our own workbook', ourRuns],
    ["an agency's sheet", theirRuns],
  ] as const)
    console.log(
      `${name}, ${ROWS} rows: ${total(runs).toFixed(0)} ms of processor (median of ${RUNS}): read ` +
        `${median(runs.map(({ read }) => read)).toFixed(0)}, judged ` +
        `${median(runs.map(({ judged }) => judged)).toFixed(0)}; ${runs[0]?.findings} findings`,
    );
  const ratio = total(theirRuns) / total(ourRuns);
  console.log(`ratio ${ratio.toFixed(2)} (${ALLOWED} is allowed)`);

  const sheet = (await readXlsx(theirs)).sheets[0]!;
  const start = performance.now();
  const planned = planColumns(readTracker(sheet, { otherwise: 2026 })!, sheet, {
    left: 9,
    date: '2026-07-15',
  });
  console.log(
    `columns planned in ${(performance.now() - start).toFixed(0)} ms: ${planned?.cells.length} cells`,
  );
  if (ratio > ALLOWED) process.exitCode = 1;
}

void main();
