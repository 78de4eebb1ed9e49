import { utimesSync } from 'node:fs';
import { isByName } from '../../agency/levels';
import { join } from 'node:path';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import type { Programme } from '../../programmes/programme';
import { conflictSamples } from './conflictSamples';
import { sampleAgencies } from '../../sample/sampleAgencies';
import { earlierPeriod } from '../../sample/sampleYear';

/** Saves a file, creating the folders it needs. */
export type Save = (path: string, bytes: Uint8Array) => void;

/** A date as a file time, in this machine's time zone. */
function noon(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}

/**
 * Writes a period's workbooks with conflicts between them to a folder: `returned/` the workbooks received, `previous/`
 * the same agencies' of an earlier period (if figures can be compared), `communes.txt` the agencies outside the
 * catalogue that owe one (`consolidate --expect`), `manifest.json` what is planted and what a consolidation must find.
 */
export async function writeConflicts(
  out: string,
  input: { programme: Programme; period: ReportingPeriod; seed: number; agencies: number },
  save: Save,
) {
  const { programme, period, seed, agencies } = input;
  const { plan } = programme;
  const earlier = earlierPeriod(period, programme);
  const files: Record<string, unknown>[] = [];
  const previousFiles: string[] = [];
  const expected = await conflictSamples({
    ...input,
    onFile({ file, bytes, agency, ...rest }) {
      const path = join(out, 'returned', file);
      save(path, bytes);
      utimesSync(path, noon(rest.modifiedOn), noon(rest.modifiedOn));
      files.push({ file, agency: agency.name, agencyId: agency.id, ...rest });
    },
    onEarlier(file, bytes) {
      save(join(out, 'previous', file), bytes);
      previousFiles.push(file);
    },
  });
  const made = sampleAgencies(agencies, programme.catalogue, period).filter((agency) =>
    isByName(programme.catalogue, agency),
  );
  save(join(out, 'communes.txt'), Buffer.from(made.map(({ name }) => `${name}\n`).join('')));
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
