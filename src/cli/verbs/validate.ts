import { basename } from 'node:path';
import { bindWorkbook } from '../../entries/boundWorkbook';
import { programmesFor } from '../../entries/programmeFor';
import { progress } from '../../guidance/progress';
import { createFileHost } from '../../host/file/fileHost';
import { readXlsx } from '../../host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../host/file/ooxml/write/writeWorkbook';
import { sha256 } from '../../host/shared/sha256';
import { vietnamese } from '../../messages/vietnamese';
import { groupTexts } from '../../validation/report/causeText';
import { byCause, countsByCause, isNamed } from '../../validation/engine/causes';
import { findingsSheet } from '../../validation/report/findingsSheet';
import { ruleTexts } from '../../validation/report/ruleText';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { contextOf, type ValidationOptions } from '../../validation/engine/context';
import type { Finding, Fix } from '../../validation/engine/finding';
import { changeOf } from '../../validation/fixes/fixChanges';
import { allProgrammes } from '../../programmes/registry';
import { guessIdentity } from '../../restore/guessIdentity';
import { safeFixes } from '../../validation/fixes/fixes';
import { sealState } from '../../validation/seal/seal';
import { validate as check } from '../../validation/engine/validate';
import { dateOption } from '../dateOption';
import { readWorkbookFile } from '../files/readFile';
import { isSameFile, readRegular, fileExistsAt } from '../files/regularFile';
import { fileExistsError, saveFile, saveNewFile } from '../files/saveFile';
import { programmeOption, programmesOption } from '../programmeOption';
import { readOptions } from '../readOptions';
import { UsageError } from '../usageError';
import { whyUnreadable } from '../whyUnreadable';

/** Applies the safe fixes to a workbook's bytes; returns the result's content too. */
async function fix(bytes: Uint8Array, snapshot: WorkbookSnapshot, options: ValidationOptions) {
  const fixed = safeFixes(snapshot, options);
  const host = createFileHost(bytes);
  await host.apply(fixed.map(changeOf));
  const result = await host.bytes();
  return { fixed, bytes: result, snapshot: await readXlsx(result) };
}

/**
 * Saves the fixed version of `input`: over itself, or to a new file; `force` overwrites any.
 * @throws UsageError if it must not, or if somebody has saved `input` meanwhile
 */
function saveFixed(
  out: string,
  made: Uint8Array,
  input: { file: string; bytes: Buffer; force: boolean },
): void {
  if (isSameFile(out, input.file)) {
    if (!readRegular(out).bytes.equals(input.bytes))
      throw new UsageError(
        vietnamese('cli.unreadable', { file: out, reason: vietnamese('cli.file.changed') }),
      );
    saveFile(out, made);
  } else if (input.force) saveFile(out, made);
  else saveNewFile(out, made);
}

function shownFinding({ rule, severity, sheet, cell, row, values, fix, cause }: Finding) {
  const { problem, why, todo } = ruleTexts('vi', rule, values);
  return {
    rule,
    severity,
    sheet,
    cell,
    row,
    message: problem,
    why,
    todo,
    fix: fix && { before: fix.before, after: fix.after, formula: fix.afterFormula, safe: fix.safe },
    cause,
  };
}

/** Maximum number of locations listed when many cells are reported together. */
const MOST_PLACES = 5;

function placesOf(findings: readonly Finding[]): string {
  const places = [
    ...new Set(
      findings.map(({ sheet, cell }) => [sheet, cell].filter((part) => part !== null).join('!') || '-'),
    ),
  ];
  const more = places.length - MOST_PLACES;
  return [...places.slice(0, MOST_PLACES), ...(more > 0 ? [`… (+${more})`] : [])].join(', ');
}

/** The cell's old content, so that nothing is lost, and its new one. */
const shownFix = ({ sheet, cell, before, beforeFormula, after, afterFormula }: Fix) => ({
  sheet,
  cell,
  before: beforeFormula === null ? before : `=${beforeFormula}`,
  after: afterFormula === null ? after : `=${afterFormula}`,
});

/** `validate FILE … [--date YYYY-MM-DD] [--previous FILE] [--plan ID|FILE] [--json] [--fix OUT] [--report OUT.xlsx] [--force]` */
export async function validate(args: string[]): Promise<number> {
  const { values, positionals: files } = readOptions({
    args,
    allowPositionals: true,
    options: {
      date: { type: 'string' },
      previous: { type: 'string' },
      plan: { type: 'string' },
      fix: { type: 'string' },
      report: { type: 'string' },
      force: { type: 'boolean', default: false },
      json: { type: 'boolean' },
    },
  });
  const { report } = values;
  if (files.length === 0 || ((values.fix ?? report) !== undefined && files.length > 1))
    throw new UsageError(vietnamese('cli.usage'));
  const date = dateOption(values.date);
  const opened = values.plan === undefined ? null : await programmeOption(values.plan);
  const given: ValidationOptions = {
    programmeOf: await programmesOption(values.plan),
    ...(date === undefined ? {} : { date }),
    ...(values.previous === undefined ? {} : { previous: await readWorkbookFile(values.previous) }),
  };

  const [input = ''] = files;
  if (values.fix !== undefined && !values.force && fileExistsAt(values.fix) && !isSameFile(values.fix, input))
    throw fileExistsError(values.fix);
  if (report !== undefined && (isSameFile(report, input) || (!values.force && fileExistsAt(report))))
    throw fileExistsError(report);

  let code = 0;
  for (const file of files) {
    let bytes: Buffer;
    let snapshot: WorkbookSnapshot;
    let fixed: readonly Fix[] = [];
    try {
      bytes = readRegular(file).bytes;
      snapshot = await readXlsx(bytes);
    } catch (error) {
      code = 2;
      const reason = whyUnreadable(error);
      if (values.json) console.log(JSON.stringify({ file, error: reason }));
      else console.error(vietnamese('cli.unreadable', { file, reason }));
      continue;
    }
    const programmeOf = await programmesFor(snapshot, given.programmeOf, opened);
    const options: ValidationOptions = { ...given, programmeOf };
    if (values.fix !== undefined) {
      const made = await fix(bytes, snapshot, options);
      saveFixed(values.fix, made.bytes, { file, bytes, force: values.force });
      ({ fixed, snapshot } = made);
      console.error(vietnamese('cli.fixed', { file: values.fix, count: fixed.length }));
    }
    const { identity, agency, period, findings, counts, filled, ready } = check(snapshot, options);
    if (counts.error > 0) code = Math.max(code, 1);
    if (report !== undefined) {
      const made = await writeXlsx(findingsSheet(findings, 'vi', ruleTexts, basename(file)));
      (values.force ? saveFile : saveNewFile)(report, made);
      console.error(vietnamese('cli.validate.report', { file: report, count: findings.length }));
    }
    const context = contextOf(bindWorkbook(snapshot), options);
    const unfinished = context.plan === null ? null : progress(context);
    if (values.json) {
      console.log(
        JSON.stringify({
          file,
          agency: agency?.name ?? identity?.agencyName ?? null,
          period: period?.id ?? null,
          counts,
          progress: unfinished,
          filled,
          ready,
          seal: await sealState(bindWorkbook(snapshot), sha256),
          findings: findings.map(shownFinding),
          ...(values.fix === undefined ? {} : { fixed: fixed.map(shownFix) }),
        }),
      );
      continue;
    }
    for (const { sheet, cell, before, after } of fixed.map(shownFix))
      console.log(`  ${sheet}!${cell}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`);
    // Counted as on the pane's card: each cause once; unfilled rows are a state, reported below.
    console.log(vietnamese('cli.counts', { file, ...countsByCause(findings) }));
    if (unfinished) console.log(vietnamese('cli.progress', { ...unfinished }));
    for (const group of byCause(findings)) {
      const [{ severity, row, rule }] = group.findings;
      const { problem, todo } = groupTexts('vi', group, filled);
      const [name, one] = [vietnamese(`severity.${severity}`), group.findings.length === 1];
      console.log(
        `  ${name} ${placesOf(group.findings)} ${one ? (row ?? '') : ''} ${problem} ${todo} [${isNamed(group.cause) && !one ? group.cause : rule}]`,
      );
    }
    const guessed =
      identity === null ? guessIdentity(snapshot, opened ? [opened] : await allProgrammes()) : null;
    // Only our workbooks have these codes: `restore` can repair it.
    if (guessed)
      console.log(
        vietnamese('cli.validate.guessed', { agency: guessed.agencyName, period: guessed.period, file }),
      );
  }
  return code;
}
