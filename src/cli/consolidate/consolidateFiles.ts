import { bindWorkbook } from '../../entries/boundWorkbook';
import { resolve } from 'node:path';
import { consolidate as bring } from '../../consolidation/consolidate';
import type { Consolidation, Discrepancy } from '../../consolidation/consolidation';
import { readProvinceWorkbook, type PreviousRun } from '../../consolidation/previousRun';
import { receiptOf } from '../../consolidation/receipt';
import { discrepancyRow } from '../../consolidation/sheets/discrepancySheet';
import { buildProvinceWorkbook } from '../../consolidation/sheets/provinceWorkbook';
import { countable } from '../../consolidation/takeFiles';
import { openQuestions } from '../../figures/openQuestions';
import { provinceFigures, type ProvinceFigures } from '../../figures/provinceFigures';
import { writeXlsx } from '../../host/file/ooxml/write/writeWorkbook';
import { vietnamese } from '../../messages/vietnamese';
import { workbookText } from '../../messages/workbookText';
import { toSerial } from '../../text/calendar';
import { agenciesIn } from '../agenciesIn';
import { carriedPlanFile } from './carriedPlanFile';
import { collectFiles } from './collectFiles';
import { isKeptEarlier, saveKeepingEarlier } from '../files/keepEarlier';
import { isSameFile, fileExistsAt } from '../files/regularFile';
import { readAll } from './readAll';
import { withThreadsFor, type ReadingThreads } from './startThread';
import type { ConsolidateArguments } from './readArguments';
import { rejectionText } from './rejectionText';
import { arrivalsOf } from './arrivals';
import { choicesOf, takesOf } from './takes';
import { dateOption } from '../dateOption';
import { periodOption } from '../periodOption';
import { nodeZip } from '../nodeZip';
import { programmeOption, programmesOption } from '../programmeOption';
import { today } from '../today';
import { readWorkbookFile } from '../files/readFile';
import { sendByOption } from '../sendByOption';
import { UsageError } from '../usageError';

const NAMES_SHOWN = 5;
const firstNames = (files: readonly string[]): string =>
  [...files.slice(0, NAMES_SHOWN), ...(files.length > NAMES_SHOWN ? ['…'] : [])].join(', ');

/** Reads an earlier province workbook. @throws UsageError if the file is not one. */
async function previousRun(file: string): Promise<PreviousRun> {
  const run = readProvinceWorkbook(bindWorkbook(await readWorkbookFile(file)));
  if (!run) throw new UsageError(vietnamese('cli.notProvince', { file }));
  return run;
}

/** Whether a file is an earlier result; false if it cannot be read. */
async function isProvinceWorkbook(file: string): Promise<boolean> {
  try {
    return readProvinceWorkbook(bindWorkbook(await readWorkbookFile(file))) !== null;
  } catch (error) {
    if (error instanceof UsageError) return false;
    throw error;
  }
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

function summary(result: Consolidation, figures: ProvinceFigures) {
  const received = result.register.flatMap(({ agency, owes, received: book }) =>
    book ? [{ agency: agency.id, name: agency.name, owes, ...book }] : [],
  );
  return {
    plan: result.programme.plan.id,
    period: result.period.id,
    sendBy: result.period.sendBy,
    received,
    missing: result.register
      .filter((entry) => entry.owes && receiptOf(entry) === 'missing')
      .map(({ agency }) => ({ agency: agency.id, name: agency.name })),
    unusable: result.register
      .filter((entry) => receiptOf(entry) === 'unusable')
      .map(({ agency, unusable }) => ({
        agency: agency.id,
        name: agency.name,
        files: unusable.map((one) => ({ file: one.file, message: rejectionText(one) })),
      })),
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
    planTasks: figures.plan,
    generalTasks: figures.general,
    tasks: figures.duties,
    occurrences: figures.occurrences,
    planRows: result.planRows.map(({ row, lead, coordinating }) => ({ code: row.code, lead, coordinating })),
    discrepancies: result.discrepancies.map(shownDiscrepancy),
    changes: result.changes,
  };
}

/** Reads, judges and merges returned workbooks, and writes the province's with `--out`. @returns the exit code */
export async function consolidateFiles(
  { values, paths }: ConsolidateArguments,
  threadsAhead: ReadingThreads,
): Promise<number> {
  // An earlier result in the folder of returned workbooks is not one of them.
  const out = values.out;
  const results = [...(out === undefined ? [] : [out]), ...values.previous];
  const isResult = (file: string) =>
    results.some(
      (result) =>
        resolve(result) === resolve(file) || isSameFile(result, file) || isKeptEarlier(file, result),
    );
  const { files: collected, passedOver } = collectFiles(paths);
  const files = collected.filter((file) => !isResult(file));
  const threads = withThreadsFor(files.length, threadsAhead);
  const carried =
    values.plan === undefined ? await carriedPlanFile(files, await programmesOption(undefined)) : null;
  const opened = values.plan ?? carried ?? undefined;
  if (carried !== null) console.error(vietnamese('cli.carriedPlan', { file: carried }));

  const programme = await programmeOption(opened);
  const period = periodOption(values.period, programme);
  const date = dateOption(values.date) ?? period.end;
  const arrivals = arrivalsOf(values.arrived, programme.catalogue);
  const [alsoOwing, takes] = [
    values.expect === undefined ? [] : agenciesIn(values.expect, programme.catalogue),
    takesOf(values.take, programme.catalogue),
  ];

  // Before the long read, so that a wrong file is reported at once.
  const previous = await Promise.all(values.previous.map(previousRun));
  // Above all not a returned workbook, which would then be missing from the input.
  if (out !== undefined && !values.force && fileExistsAt(out) && !(await isProvinceWorkbook(out)))
    throw new UsageError(vietnamese('cli.outNotProvince', { file: out }));
  const returned = await readAll(files, opened, threads, (done) => {
    if (done % 50 === 0) console.error(vietnamese('cli.reading', { done, count: files.length }));
  });
  const result = bring({
    programme,
    period,
    sendBy: sendByOption(values['send-by'], period) ?? null,
    arrivals,
    today: today(),
    reportingDate: toSerial(date),
    returned,
    alsoOwing,
    choices: choicesOf(takes, countable(returned, programme, period)),
    previous,
  });
  const figures = provinceFigures(result);
  if (out !== undefined) {
    const bytes = await writeXlsx(buildProvinceWorkbook(result, today(), figures), nodeZip);
    const kept = saveKeepingEarlier(out, bytes, date);
    if (kept !== null) console.error(vietnamese('cli.keptEarlier', { file: out, kept }));
    console.error(vietnamese('cli.wroteProvince', { file: out }));
  }
  const shown = { ...summary(result, figures), passedOver };
  if (values.json) console.log(JSON.stringify(shown));
  console.error(
    vietnamese('cli.consolidated', {
      received: shown.received.length,
      missing: shown.missing.length,
      rejected: shown.rejected.length,
      discrepancies: shown.discrepancies.length,
    }),
  );
  if (passedOver.length > 0)
    console.error(vietnamese('cli.passedOver', { count: passedOver.length, files: firstNames(passedOver) }));
  for (const { file, message } of shown.rejected) console.error(`  ${file}: ${message}`);
  const questions = openQuestions(result.decisions);
  const count = questions.length;
  if (count > 0)
    console.error(
      out === undefined
        ? vietnamese('cli.questions', { count })
        : vietnamese('cli.questions.listed', { count, sheet: workbookText('sheet.rejected') }),
    );
  for (const { agency, files: about, reasons } of questions)
    for (const { kind, values: said } of reasons)
      console.error(`  ${agency.name} (${about.join(', ')}): ${workbookText(`decide.${kind}`, said)}`);
  const impossible = result.discrepancies.filter(({ kind }) => kind.startsWith('impossible-'));
  for (const each of impossible.slice(0, NAMES_SHOWN)) {
    const { discrepancy, agency, code, place, mine } = discrepancyRow(each, '');
    console.error(`  ${agency}, ${code}: ${discrepancy} (${place}: ${mine})`);
  }
  if (impossible.length > NAMES_SHOWN) console.error('  …');
  return result.decisions.length + impossible.length > 0 ? 1 : 0;
}
