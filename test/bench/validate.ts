// Time for the core to validate a workbook that has been read: an agency's with 74 rows, and one with 5,000.
import { performance } from 'node:perf_hooks';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import type { ValidationOptions } from '../../src/validation/engine/context';
import { validate } from '../../src/validation/engine/validate';
import { examine } from '../../src/taskpane/check/checkEngine';
import { inPieces, type Pieces } from '../../src/taskpane/workers/pieces';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { BAC_GIANG } from '../programmes';
import { filledWorkbook, longPlan } from './longWorkbook';

const RUNS = 7;
const ROWS = 5000;

const median = (times: number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

function time(snapshot: WorkbookSnapshot, options: ValidationOptions) {
  let findings = 0;
  const processor: number[] = [];
  const times = Array.from({ length: RUNS }, () => {
    const [start, before] = [performance.now(), process.cpuUsage()];
    findings = validate(snapshot, options).findings.length;
    processor.push(process.cpuUsage(before).user / 1000);
    return performance.now() - start;
  });
  return { ms: median(times), processor: median(processor), findings };
}

/** What remains for the pane's thread in Excel: the longest message to the worker, and the longest back. */
async function onPage(snapshot: WorkbookSnapshot): Promise<{ there: number; back: number }> {
  const { snapshot: _own, ...found } = await examine(snapshot, '2024-12-10');
  const longest = ({ frame, pieces }: Pieces): number =>
    Math.max(
      ...[frame, ...pieces].map((message) =>
        median(
          Array.from({ length: RUNS }, () => {
            const start = performance.now();
            structuredClone(message);
            return performance.now() - start;
          }),
        ),
      ),
    );
  return { there: longest(inPieces(snapshot)), back: longest(inPieces(found)) };
}

async function main(): Promise<void> {
  for (const rows of [BAC_GIANG.plan.rows.length, ROWS]) {
    const plan = longPlan(BAC_GIANG.plan, rows);
    const bytes = await writeXlsx(filledWorkbook(plan));
    const start = performance.now();
    const snapshot = await readXlsx(bytes);
    const read = performance.now() - start;
    const { ms, processor, findings } = time(snapshot, { programmeOf: () => ({ ...BAC_GIANG, plan }) });
    console.log(
      `${String(rows).padStart(5)} rows: judged in ${ms.toFixed(0)} ms, ${processor.toFixed(0)} ms of processor ` +
        `(medians of ${RUNS}), ${findings} findings; ` +
        `read from ${(bytes.length / 1024).toFixed(0)} kB in ${read.toFixed(0)} ms`,
    );
    const { there, back } = await onPage(snapshot);
    console.log(
      `      in Excel the pane's thread is held for at most ${Math.max(there, back).toFixed(1)} ms at a time ` +
        `(copying to the worker and back: ${there.toFixed(1)} and ${back.toFixed(1)} ms; 100 ms are allowed)`,
    );
  }
}

void main();
