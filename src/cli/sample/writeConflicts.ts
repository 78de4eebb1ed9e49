import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import type { Plan } from '../../plan/plan';
import { conflictSamples } from './conflictSamples';
import { sampleAgencies } from './sampleAgencies';
import { earlierPeriod } from './sampleYear';

/** Day as the time that a file bears, in this machine's zone. */
function noon(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}

/**
 * A period's workbooks with conflicts between them, as a folder: `returned/` what came back, `previous/` the same
 * agencies' of an earlier period (where figures can be compared), `communes.txt` who owes one besides the catalogue
 * (`consolidate --expect`), `manifest.json` what is planted and what a consolidation must give.
 */
export async function writeConflicts(
  out: string,
  input: { plan: Plan; period: ReportingPeriod; seed: number; agencies: number },
) {
  const { plan, period, seed, agencies } = input;
  const folder = (name: string) => {
    const path = join(out, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  const returned = folder('returned');
  const earlier = earlierPeriod(period, plan.year);
  const files: Record<string, unknown>[] = [];
  const previousFiles: string[] = [];
  const expected = await conflictSamples({
    ...input,
    onFile({ file, bytes, agency, ...rest }) {
      const path = join(returned, file);
      writeFileSync(path, bytes);
      utimesSync(path, noon(rest.modifiedOn), noon(rest.modifiedOn));
      files.push({ file, agency: agency.name, agencyId: agency.id, ...rest });
    },
    onEarlier(file, bytes) {
      writeFileSync(join(folder('previous'), file), bytes);
      previousFiles.push(file);
    },
  });
  const communes = sampleAgencies(agencies).filter(({ level }) => level === 'xa');
  writeFileSync(join(out, 'communes.txt'), communes.map(({ name }) => `${name}\n`).join(''));
  const { discrepancies, gaps, injected, register, rejected, decisions, sums } = expected;
  return {
    seed,
    plan: plan.id,
    period: period.id,
    date: period.end,
    sendBy: period.sendBy,
    files,
    previous: earlier && { period: earlier.id, files: previousFiles },
    conflicts: [...discrepancies, ...gaps],
    injected,
    expected: { register, rejected, decisions, discrepancies, ...sums },
  };
}
