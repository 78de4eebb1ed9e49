import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bacGiang2024 } from '../../agency/catalogues';
import { communeAgency, findAgency } from '../../agency/membership';
import type { Agency } from '../../agency/catalogue';
import { consolidate as bring } from '../../consolidation/consolidate';
import type { Consolidation, Discrepancy } from '../../consolidation/consolidation';
import { readProvinceWorkbook, type PreviousRun } from '../../consolidation/previousRun';
import { buildProvinceWorkbook } from '../../consolidation/sheets/provinceWorkbook';
import type { Choices } from '../../consolidation/takeFiles';
import { readXlsx } from '../../host/file/readWorkbook';
import { writeXlsx } from '../../host/file/writeWorkbook';
import { vietnamese } from '../../messages/catalogue';
import { PERIOD_IDS, reportingPeriod } from '../../period/reportingPeriod';
import { toSerial } from '../../text/calendar';
import { collectFiles } from '../consolidate/collectFiles';
import { readAll } from '../consolidate/readAll';
import { rejectionText } from '../consolidate/rejectionText';
import { dateOption } from '../dateOption';
import { choosePlan } from '../plan';
import { today } from '../today';
import { UsageError } from '../usageError';
import { whyUnreadable } from '../whyUnreadable';

function agencyNamed(name: string): Agency {
  const agency = findAgency(name, bacGiang2024()) ?? communeAgency(name);
  if (!agency) throw new UsageError(vietnamese('cli.unknownAgency', { agency: name }));
  return agency;
}

/** `--take "Sở Nội vụ=a.xlsx"` counts that file, `--take "Sở Nội vụ="` none. */
function choicesOf(takes: readonly string[]): Choices {
  return Object.fromEntries(
    takes.map((take) => {
      const [name = '', ...file] = take.split('=');
      return [agencyNamed(name).id, file.join('=') || null];
    }),
  );
}

/** Agencies that owe a workbook besides the catalogue's: a name a line. */
function expectedIn(file: string | undefined): Agency[] {
  if (file === undefined) return [];
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(agencyNamed);
}

/** An earlier province's workbook. @throws UsageError where the file is none. */
async function previousRun(file: string): Promise<PreviousRun> {
  let run: PreviousRun | null;
  try {
    run = readProvinceWorkbook(await readXlsx(readFileSync(file)));
  } catch (error) {
    throw new UsageError(vietnamese('cli.unreadable', { file, reason: whyUnreadable(error) }));
  }
  if (!run) throw new UsageError(vietnamese('cli.notProvince', { file }));
  return run;
}

const shownDiscrepancy = ({ kind, code, agency, lineage, other, fault, values }: Discrepancy) => ({
  kind,
  ...(fault && { fault }),
  code,
  agency: agency.id,
  ...lineage,
  other: other && { agency: other.agency.id, code: other.code, ...other.lineage },
  values,
});

function summary(result: Consolidation) {
  const received = result.register.flatMap(({ agency, owes, received: book }) =>
    book ? [{ agency: agency.id, name: agency.name, owes, ...book }] : [],
  );
  return {
    plan: result.plan.id,
    period: result.period.id,
    received,
    missing: result.register
      .filter(({ owes, received: book }) => owes && !book)
      .map(({ agency }) => ({ agency: agency.id, name: agency.name })),
    rejected: result.rejected.map((one) => ({
      file: one.file,
      reason: one.reason,
      agency: one.agency?.id ?? null,
      message: rejectionText(one),
    })),
    decisions: result.decisions.map((one) => ({ ...one, agency: one.agency?.id ?? null })),
    rows: result.tasks.length + result.targets.length,
    targets: result.targetRollUps.map(({ target, ...sums }) => ({
      code: target.code,
      level: target.level,
      ...sums,
    })),
    tasks: result.taskCounts,
    planRows: result.planRows.map(({ row, lead, coordinating }) => ({ code: row.code, lead, coordinating })),
    discrepancies: result.discrepancies.map(shownDiscrepancy),
    changes: result.changes,
  };
}

/**
 * `consolidate DIR|FILE … --period P [--date D] --out FILE [--previous FILE]… [--expect FILE] [--take AGENCY=FILE]… [--json]`
 */
export async function consolidate(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      period: { type: 'string' },
      date: { type: 'string' },
      out: { type: 'string' },
      plan: { type: 'string' },
      previous: { type: 'string', multiple: true, default: [] },
      expect: { type: 'string' },
      take: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean' },
    },
  });
  if (positionals.length === 0 || !values.period) throw new UsageError(vietnamese('cli.usage'));
  if (!PERIOD_IDS.includes(values.period))
    throw new UsageError(
      vietnamese('cli.unknownPeriod', { period: values.period, periods: PERIOD_IDS.join(', ') }),
    );
  const plan = choosePlan(values.plan);
  const period = reportingPeriod(values.period, plan.year);
  const date = dateOption(values.date) ?? period.end;
  const [alsoOwing, choices] = [expectedIn(values.expect), choicesOf(values.take)];

  // Before the long reading: a wrong file is told of at once.
  const previous = await Promise.all(values.previous.map(previousRun));
  const out = values.out;
  // An earlier result in the folder of returned workbooks is none of them.
  const files = collectFiles(positionals).filter(
    (file) =>
      ![out, ...values.previous].some((other) => other !== undefined && resolve(other) === resolve(file)),
  );
  const returned = await readAll(files, __filename, (done) => {
    if (done % 50 === 0) console.error(vietnamese('cli.reading', { done, count: files.length }));
  });
  const result = bring({
    plan,
    catalogue: bacGiang2024(),
    period,
    reportingDate: toSerial(date),
    returned,
    alsoOwing,
    choices,
    previous,
  });
  if (out !== undefined) {
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, await writeXlsx(buildProvinceWorkbook(result, today())));
    console.error(vietnamese('cli.wroteProvince', { file: out }));
  }
  const shown = summary(result);
  if (values.json) console.log(JSON.stringify(shown));
  console.error(
    vietnamese('cli.consolidated', {
      received: shown.received.length,
      missing: shown.missing.length,
      rejected: shown.rejected.length,
      discrepancies: shown.discrepancies.length,
    }),
  );
  for (const { file, message } of shown.rejected) console.error(`  ${file}: ${message}`);
  const isAsked =
    result.decisions.length > 0 || result.discrepancies.some(({ kind }) => kind === 'impossible-figure');
  return isAsked ? 1 : 0;
}
